import type { PaymentMethod } from "./descriptor/method.ts";
import { confidenceOf } from "./evidence.ts";
import { type Group, groupMovements } from "./group.ts";
import type { Movement } from "./movement.ts";
import { ownTransfers, saysOwn } from "./own-money.ts";
import type { Frequency } from "./rhythm.ts";
import { streamsOf } from "./streams.ts";

/** Never charged again by plan: cash, and the bank's own interest and fees. */
const NO_STREAMS: ReadonlySet<PaymentMethod> = new Set(["cash", "bank"]);

export interface Stream {
  readonly key: string;
  readonly kind: "subscription" | "bill" | "income" | "transfer";
  readonly frequency: Frequency;
  readonly confidence: number;
  readonly logOdds: number;
  readonly movementIds: readonly string[];
}

export function detectStreams(movements: readonly Movement[]): Stream[] {
  const own = ownTransfers(movements);
  return groupMovements(movements).flatMap((group) => streamsIn(group, own));
}

function streamsIn(group: Group, own: ReadonlySet<string>): Stream[] {
  const [first] = group.readings;
  if (!first || NO_STREAMS.has(first.descriptor.method)) return [];
  return streamsOf(group).map((fit, index) => ({
    key: `${group.key}|${index}`,
    kind:
      fit.readings.filter(({ movement }) => own.has(movement.id)).length * 2 > fit.readings.length ||
      saysOwn(first.descriptor.text)
        ? "transfer"
        : first.movement.direction === "credit"
          ? "income"
          : "bill",
    frequency: fit.lattice.frequency,
    confidence: confidenceOf(fit.logOdds),
    logOdds: fit.logOdds,
    movementIds: fit.readings.map(({ movement }) => movement.id),
  }));
}
