import { DAY_MS, type Instant } from "@sandbank/domain";
import type { ScenarioTransaction } from "../model/index.ts";

/** A purchase that posts on the next day, or what `more` makes of it. */
export function scenarioTransaction(
  key: string,
  at: Instant,
  more: Partial<ScenarioTransaction> = {},
): ScenarioTransaction {
  const amountMinor = more.amountMinor ?? -1000;
  return {
    key,
    authorizedAt: at,
    postedAt: at + DAY_MS,
    vanishesAt: null,
    amountMinor,
    heldMinor: amountMinor,
    description: `PURCHASE ${key}`,
    merchantName: "Corner Shop",
    merchantCategoryCode: "5411",
    category: "groceries",
    channel: "in_store",
    location: null,
    refersTo: null,
    transferKey: null,
    ...more,
  };
}
