import type { WebhookEndpoint } from "@sandbank/protocol-webhooks/server";
import { jsonValue } from "@sandbank/store";
import type { z } from "zod";
import type { newTinkEndpoint } from "../../wire/events.ts";
import type { TinkApp } from "../apps/app.ts";
import type { TinkContext } from "../tink-context.ts";
import { requireRoom } from "./require-room.ts";

/** `POST /events/v2/webhook-endpoints`. @throws TinkError 400, 409 */
export async function createEndpoint(
  { store, outbox }: Pick<TinkContext, "store" | "outbox">,
  { clientId }: Pick<TinkApp, "clientId">,
  { url, enabledEvents: types, ...terms }: z.infer<typeof newTinkEndpoint>,
): Promise<WebhookEndpoint> {
  return store.inTurn("WebhookEndpoints", async () => {
    await requireRoom({ outbox }, { clientId }, { url, events: types });
    return outbox.add({ clientId, url, types, terms: jsonValue.parse(terms) });
  });
}
