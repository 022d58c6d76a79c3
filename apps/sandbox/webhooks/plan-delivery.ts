import type { DeliveryRule } from "./delivery-rule.ts";
import { drawFrom } from "./draw.ts";
import type { Delivery } from "./records.ts";

/** What is to become of a new delivery. */
export interface DeliveryPlan {
  /** Besides the first. */
  readonly copies: number;
  readonly delayMs: number;
  readonly overtaken: boolean;
  readonly dropped: boolean;
  readonly tampered: Delivery["tampered"];
  /** Those that looked at it, with their counts since. */
  readonly rules: readonly DeliveryRule[];
}

/** Lets every rule look at a delivery; those that apply add up. Pure: the draws come from the seed. */
export function planDelivery(
  { endpointId, bank, type }: Pick<Delivery, "endpointId" | "bank" | "type">,
  rules: readonly DeliveryRule[],
  seed: number,
): DeliveryPlan {
  const plan = {
    copies: 0,
    delayMs: 0,
    overtaken: false,
    dropped: false,
    tampered: null as Delivery["tampered"],
  };
  const looked: DeliveryRule[] = [];
  for (const rule of rules) {
    const { match, effect } = rule;
    const isTheirs =
      (match.bank ?? bank) === bank &&
      (match.endpoint ?? endpointId) === endpointId &&
      (match.type ?? type) === type;
    if (!isTheirs) continue;
    const seen = rule.seen + 1;
    const applies =
      (match.nth ?? seen) === seen &&
      (rule.times === null || rule.used < rule.times) &&
      drawFrom(seed, "webhook rule", rule.id, seen) < (match.probability ?? 1);
    looked.push({ ...rule, seen, used: rule.used + (applies ? 1 : 0) });
    if (!applies) continue;
    if (effect.kind === "duplicate") plan.copies += effect.copies;
    if (effect.kind === "delay") plan.delayMs += effect.ms;
    if (effect.kind === "drop") plan.dropped = true;
    if (effect.kind === "tamper") plan.tampered = effect.part;
    if (effect.kind === "reorder") {
      plan.overtaken = true;
      plan.delayMs += effect.withinMs;
    }
  }
  return { ...plan, rules: looked };
}
