import type { SetuNotification } from "../../wire/setu/index.ts";
import type { SetuServerOptions } from "./context.ts";
import { drawId } from "./draw-id.ts";
import type { Stamp } from "./map-notification.ts";
import type { SetuProduct } from "./product.ts";

type Teller = Pick<SetuServerOptions, "store" | "seed" | "outbox">;

/** Which message the next one is. */
export async function stampOf(server: Teller, at: number): Promise<Stamp> {
  return { notificationId: await drawId(server, "notification"), at };
}

/** Sends a message to whoever wants to hear of a product: its own endpoints and those entered by hand. */
export async function tell(
  { outbox }: Pick<Teller, "outbox">,
  { id, clientId }: Pick<SetuProduct, "id" | "clientId">,
  body: SetuNotification,
): Promise<void> {
  for (const endpoint of await outbox.list()) {
    const isTheirs = endpoint.clientId === null || endpoint.clientId === clientId;
    const isOfProduct = (endpoint.terms.productInstanceId ?? id) === id;
    const isWanted = endpoint.types === null || endpoint.types.includes(body.type);
    if (isTheirs && isOfProduct && isWanted) await outbox.send(endpoint.id, { type: body.type, body });
  }
}
