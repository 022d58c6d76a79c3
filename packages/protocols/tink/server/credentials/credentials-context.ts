import type { Instant } from "@sandbank/domain";
import { TinkError } from "../http/tink-error.ts";
import { findProvider, type Provider } from "../providers/provider.ts";
import type { TinkCore } from "../tink-context.ts";
import type { CredentialsRecords } from "./credentials-records.ts";

/** What every verb of credentials works with. */
export interface CredentialsContext
  extends Pick<TinkCore, "world" | "store" | "banks" | "clock" | "health" | "people" | "drawId"> {
  readonly records: CredentialsRecords;
}

/** @throws TinkError 404 */
export function requireProvider({ banks }: Pick<CredentialsContext, "banks">, name: string): Provider {
  const provider = findProvider(banks, name);
  if (provider) return provider;
  throw new TinkError(
    404,
    "credentials.provider_not_found",
    `There is no provider "${name}". GET /api/v1/providers/{market} lists them.`,
  );
}

/** Whether something that passes by itself has not passed yet; each time it is asked counts. */
export async function isOneOfFirst(
  { store }: Pick<CredentialsContext, "store">,
  name: string,
  times: number | null,
): Promise<boolean> {
  return times === null || (await store.increment("Attempt", name)) <= times;
}

/** When a consent given now ends; null for never. */
export function endOfConsent(
  { sessionDays }: Pick<Provider, "sessionDays">,
  login: { readonly endsAfterMs: number | null },
  now: Instant,
): Instant | null {
  if (login.endsAfterMs !== null) return now + login.endsAfterMs;
  return sessionDays === null ? null : now + sessionDays * 86_400_000;
}
