import type { TransactionCategory } from "@sandbank/domain";
import type { Merchant } from "../../country.ts";

type Row = readonly [
  name: string,
  usualMinor: readonly [low: number, high: number],
  text: string,
  more?: Partial<Pick<Merchant, "weight" | "regions" | "habit" | "refundPermille" | "mcc">>,
];

/** Merchants one walks into: the text names the town. */
export function inStore(category: TransactionCategory, mcc: string, rows: readonly Row[]): Merchant[] {
  return rows.map(([name, usualMinor, text, more]) => ({
    name,
    category,
    mcc,
    channel: "in_store",
    usualMinor,
    text,
    ...more,
  }));
}

/** Merchants without a place: the text names where they are billed from. */
export function online(category: TransactionCategory, mcc: string, rows: readonly Row[]): Merchant[] {
  return rows.map(([name, usualMinor, text, more]) => ({
    name,
    category,
    mcc,
    channel: "online",
    usualMinor,
    text,
    ...more,
  }));
}
