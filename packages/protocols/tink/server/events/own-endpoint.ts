import type { WebhookEndpoint } from "@sandbank/protocol-webhooks/server";
import type { TinkApp } from "../apps/app.ts";
import { TinkError } from "../http/tink-error.ts";
import type { TinkContext } from "../tink-context.ts";

/** @throws TinkError 404 alike for one that is not there and another application's */
export async function ownEndpoint(
  { outbox }: Pick<TinkContext, "outbox">,
  { clientId }: Pick<TinkApp, "clientId">,
  id: string,
): Promise<WebhookEndpoint> {
  const found = await outbox.find(id);
  if (found?.clientId === clientId) return found;
  throw new TinkError(
    404,
    "webhook_endpoint.not_found",
    `The application has no webhook endpoint "${id}"; GET /events/v2/webhook-endpoints lists those it has.`,
  );
}
