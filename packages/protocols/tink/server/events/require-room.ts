import type { TinkApp } from "../apps/app.ts";
import { TinkError } from "../http/tink-error.ts";
import type { TinkContext } from "../tink-context.ts";

interface Wanted {
  readonly url: string;
  readonly events: readonly string[];
  /** Of the endpoint itself, where it is there already. */
  readonly id?: string;
}

/** @throws TinkError 400 for a URL nothing may be sent to, 409 for one that is told of one of the events already */
export async function requireRoom(
  { outbox }: Pick<TinkContext, "outbox">,
  { clientId }: Pick<TinkApp, "clientId">,
  { url, events, id }: Wanted,
): Promise<void> {
  const refusal = outbox.refusalOf(url);
  if (refusal !== undefined) throw new TinkError(400, "webhook_endpoint.invalid_url", `url: ${refusal}`);
  for (const other of await outbox.ofClient(clientId)) {
    const twice = events.find((event) => other.types?.includes(event) ?? true);
    if (other.id === id || other.url !== url || twice === undefined) continue;
    throw new TinkError(
      409,
      "webhook_endpoint.exists",
      `The endpoint "${other.id}" tells ${url} of ${twice} already; change it, or leave that event away.`,
    );
  }
}
