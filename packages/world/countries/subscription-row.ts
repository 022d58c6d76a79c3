import type { DetailedCategory } from "@sandbank/domain";
import type { Subscription } from "./country.ts";

const OPENING = "2010-01-01";

/** `prices` is one price for ever, or the first price and then each new one with the day it came. */
export type SubscriptionRow = readonly [
  name: string,
  category: DetailedCategory,
  mcc: string,
  text: string,
  prices: number | readonly [first: number, ...rises: (readonly [from: string, minor: number])[]],
  more?: Partial<Pick<Subscription, "everyMonths" | "percent" | "trialDays" | "onAccount">>,
];

export function subscriptionRows(
  rows: readonly SubscriptionRow[],
  all: Pick<Subscription, "business" | "local"> = {},
): Subscription[] {
  return rows.map(([name, category, mcc, text, prices, more]) => {
    const [first, ...rises] = typeof prices === "number" ? [prices] : prices;
    return { name, category, mcc, text, prices: [[OPENING, first], ...rises], ...all, ...more };
  });
}
