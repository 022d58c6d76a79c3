import type { WebhookEndpoint } from "@sandbank/protocol-webhooks/server";
import type { DeliveryLog } from "./delivery-log.ts";
import { idFrom } from "./draw.ts";
import { planDelivery } from "./plan-delivery.ts";
import { type Delivery, KIND } from "./records.ts";
import type { DeliveryRules } from "./rules.ts";
import type { WebhookWorld } from "./webhook-world.ts";

export interface Message {
  readonly type: string;
  readonly body: string;
}

export interface EnqueueParts {
  readonly world: Pick<WebhookWorld, "seed" | "clock" | "store">;
  readonly log: DeliveryLog;
  readonly rules: DeliveryRules;
}

/** Puts a message in the outbox, as often and as late as the rules want it, and no earlier than told. Gives its deliveries, the first first. */
export async function enqueue(
  { world, log, rules }: EnqueueParts,
  { id: endpointId, bank }: WebhookEndpoint,
  message: Message,
  delayMs = 0,
): Promise<Delivery[]> {
  const { seed, clock } = world;
  const plan = planDelivery({ endpointId, bank, type: message.type }, await rules.list(), seed);
  for (const rule of plan.rules) await rules.keep(rule);
  const now = clock.now();
  const made: Delivery[] = [];
  for (let copy = 0; copy <= plan.copies; copy++) {
    const delivery: Delivery = {
      ...(await newDelivery(world, { ...message, endpointId, bank })),
      state: plan.dropped ? "dropped" : "waiting",
      dueAt: plan.dropped ? null : now + delayMs + plan.delayMs,
      copyOf: made[0]?.id ?? null,
      tampered: plan.tampered,
      overtaken: plan.overtaken && !plan.dropped,
    };
    await log.keep(delivery);
    made.push(delivery);
  }
  if (!plan.overtaken && !plan.dropped) await releaseOvertaken({ world, log }, endpointId);
  return made;
}

/** A delivery due at once that nothing is wrong with. */
export async function newDelivery(
  { seed, clock, store }: EnqueueParts["world"],
  content: Pick<Delivery, "endpointId" | "bank" | "type" | "body">,
): Promise<Delivery> {
  const sequence = await store.increment(KIND.count, "deliveries");
  const now = clock.now();
  return {
    id: idFrom(seed, "webhook delivery", sequence),
    sequence,
    ...content,
    createdAt: now,
    state: "waiting",
    dueAt: now,
    attempts: 0,
    copyOf: null,
    tampered: null,
    overtaken: false,
  };
}

/** Those that waited for another to go first follow it now. */
async function releaseOvertaken(
  { world, log }: Omit<EnqueueParts, "rules">,
  endpointId: string,
): Promise<void> {
  for (const delivery of await log.waiting()) {
    if (!delivery.overtaken || delivery.endpointId !== endpointId) continue;
    const sequence = await world.store.increment(KIND.count, "deliveries");
    await log.keep({ ...delivery, sequence, dueAt: world.clock.now(), overtaken: false });
  }
}
