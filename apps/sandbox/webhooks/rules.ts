import type { Store } from "@sandbank/store";
import { type DeliveryRule, deliveryRule, type NewDeliveryRule, newDeliveryRule } from "./delivery-rule.ts";
import { idFrom } from "./draw.ts";
import { KIND } from "./records.ts";
import { WebhookError } from "./webhook-world.ts";

/** What goes wrong with deliveries on purpose. */
export interface DeliveryRules {
  /** @throws ZodError for what is no rule */
  add(rule: NewDeliveryRule): Promise<DeliveryRule>;
  /** In the order they were added. */
  list(): Promise<DeliveryRule[]>;
  /** @throws WebhookError for one that is not there */
  remove(id: string): Promise<void>;
  removeAll(): Promise<void>;
  keep(rule: DeliveryRule): Promise<void>;
}

export function createDeliveryRules(store: Store, seed: number): DeliveryRules {
  const keep = (rule: DeliveryRule) => store.put({ kind: KIND.rule, id: rule.id, value: { ...rule } });
  return {
    keep,
    async add(input) {
      const rule = newDeliveryRule.parse(input);
      const sequence = await store.increment(KIND.count, "rules");
      const made = { ...rule, id: idFrom(seed, "webhook rule", sequence), sequence, seen: 0, used: 0 };
      await keep(made);
      return made;
    },
    async list() {
      const rules = (await store.list(KIND.rule)).map(({ value }) => deliveryRule.parse(value));
      return rules.sort((a, b) => a.sequence - b.sequence);
    },
    async remove(id) {
      const found = await store.get(KIND.rule, id);
      if (!found) throw new WebhookError("unknown_rule", `There is no rule "${id}" for webhooks.`);
      await store.delete(KIND.rule, id);
    },
    removeAll: () => store.replace(KIND.rule, []),
  };
}
