import type { MandateEvent } from "../../wire/mandates/index.ts";
import type { Outbox } from "../account-aggregator.ts";

/** Sends an event to whoever wants to hear of a merchant: its own endpoints and those entered by hand. */
export async function tellMerchant(
  outbox: Pick<Outbox, "list" | "send">,
  merchantId: string,
  event: MandateEvent,
): Promise<void> {
  const { eventType: type } = event;
  for (const { id, clientId, types } of await outbox.list()) {
    const isTheirs = clientId === null || clientId === merchantId;
    if (isTheirs && (types === null || types.includes(type))) await outbox.send(id, { type, body: event });
  }
}
