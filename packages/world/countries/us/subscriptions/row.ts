import type { TransactionCategory } from "@sandbank/domain";
import type { Subscription } from "../../country.ts";

const OPENING = "2021-01-01";

/** `prices` is one price for ever, or the first price and then each new one with the day it came. */
export type SubscriptionRow = readonly [
  name: string,
  category: TransactionCategory,
  mcc: string,
  text: string,
  prices: number | readonly [first: number, ...rises: (readonly [from: string, minor: number])[]],
];

export function subscriptionRows(
  rows: readonly SubscriptionRow[],
  more: Pick<Subscription, "business" | "local"> = {},
): Subscription[] {
  return rows.map(([name, category, mcc, text, prices]) => {
    const [first, ...rises] = typeof prices === "number" ? [prices] : prices;
    return { name, category, mcc, text, prices: [[OPENING, first], ...rises], ...more };
  });
}
