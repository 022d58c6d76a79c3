import type { Instant } from "@sandbank/domain";
import type { Store } from "@sandbank/store";
import { type Attempt, attempt, type Delivery, delivery, KIND } from "./records.ts";
import { WebhookError } from "./webhook-world.ts";

/** Deliveries kept at least; older ones that are over make room for new ones. */
const MOST_DELIVERIES = 1000;
const PRUNE_EVERY = 100;

/** Every delivery of a world with its attempts, all of it records. */
export interface DeliveryLog {
  /** Also gives up the claim on it. */
  keep(delivery: Delivery): Promise<void>;
  keepAttempt(attempt: Attempt): Promise<void>;
  find(id: string): Promise<Delivery | undefined>;
  /** @throws WebhookError for one that is not there */
  get(id: string): Promise<Delivery>;
  /** Oldest first. */
  list(): Promise<Delivery[]>;
  /** The first of its attempts first. */
  attemptsOf(deliveryId: string): Promise<Attempt[]>;
  /** Those that wait to be sent, in the order they will be, but for those somebody is at. */
  waiting(): Promise<(Delivery & { readonly dueAt: Instant })[]>;
  /** True for the one who may send it now, of however many want to. */
  claim(id: string): Promise<boolean>;
  /** Gives up all claims of somebody who is no more. */
  release(): Promise<void>;
}

export function createDeliveryLog(store: Store): DeliveryLog {
  const keep: DeliveryLog["keep"] = async (kept) => {
    const { id, sequence, state, endpointId } = kept;
    await store.put({
      kind: KIND.delivery,
      id,
      value: { ...kept },
      indexes: { state, endpoint: endpointId },
    });
    if (sequence % PRUNE_EVERY === 0) await prune();
  };
  const list = async () =>
    (await store.list(KIND.delivery))
      .map(({ value }) => delivery.parse(value))
      .sort((a, b) => a.sequence - b.sequence);
  const find: DeliveryLog["find"] = async (id) => {
    const record = await store.get(KIND.delivery, id);
    return record && delivery.parse(record.value);
  };
  const prune = async () => {
    const over = (await list()).slice(0, -MOST_DELIVERIES).filter(({ state }) => state !== "waiting");
    for (const { id } of over) {
      await store.delete(KIND.delivery, id);
      await store.deleteWhere(KIND.attempt, "delivery", id);
    }
  };
  return {
    keep,
    find,
    list,
    async keepAttempt(made) {
      const id = `${made.deliveryId}.${made.number}`;
      await store.put({ kind: KIND.attempt, id, value: { ...made }, indexes: { delivery: made.deliveryId } });
    },
    async get(id) {
      const found = await find(id);
      if (found) return found;
      throw new WebhookError("unknown_delivery", `There is no delivery "${id}"; old ones are not kept.`);
    },
    async attemptsOf(id) {
      const made = (await store.find(KIND.attempt, "delivery", id)).map(({ value }) => attempt.parse(value));
      return made.sort((a, b) => a.number - b.number);
    },
    async waiting() {
      const records = (await store.find(KIND.delivery, "state", "waiting")).filter(
        ({ consumed }) => !consumed,
      );
      return records
        .map(({ value }) => delivery.parse(value))
        .flatMap((one) => (one.dueAt === null ? [] : [{ ...one, dueAt: one.dueAt }]))
        .sort((a, b) => a.dueAt - b.dueAt || a.sequence - b.sequence);
    },
    claim: (id) => store.consume(KIND.delivery, id),
    async release() {
      const claimed = (await store.find(KIND.delivery, "state", "waiting")).filter(
        ({ consumed }) => consumed,
      );
      for (const { value } of claimed) await keep(delivery.parse(value));
    },
  };
}
