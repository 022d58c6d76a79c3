import type { WebhookEndpoint } from "@sandbank/protocol-webhooks/server";
import { jsonValue } from "@sandbank/store";
import type { z } from "zod";
import { type changedTinkEndpoint, webhookEvents } from "../../wire/events.ts";
import type { TinkApp } from "../apps/app.ts";
import type { TinkContext } from "../tink-context.ts";
import { ownEndpoint } from "./own-endpoint.ts";
import { requireRoom } from "./require-room.ts";

/** `PATCH /events/v2/webhook-endpoints/{id}`: what is left out stays as it is. @throws TinkError 400, 404, 409 */
export async function changeEndpoint(
  { store, outbox }: Pick<TinkContext, "store" | "outbox">,
  app: Pick<TinkApp, "clientId">,
  id: string,
  change: z.infer<typeof changedTinkEndpoint>,
): Promise<WebhookEndpoint> {
  return store.inTurn("WebhookEndpoints", async () => {
    const before = await ownEndpoint({ outbox }, app, id);
    const { url = before.url, enabledEvents: types = before.types, ...terms } = change;
    await requireRoom({ outbox }, app, { url, events: types ?? webhookEvents, id });
    return outbox.change(id, { url, types, terms: jsonValue.parse(terms) });
  });
}
