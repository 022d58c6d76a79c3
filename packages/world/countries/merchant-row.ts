import type { DetailedCategory } from "@sandbank/domain";
import type { Merchant } from "./country.ts";

type Row = readonly [
  name: string,
  usualMinor: readonly [low: number, high: number],
  text: string,
  more?: Partial<Pick<Merchant, "weight" | "regions" | "habit" | "refundPermille" | "mcc" | "noCards">>,
];

/** Merchants one walks into: the text names the town. */
export function inStore(category: DetailedCategory, mcc: string, rows: readonly Row[]): Merchant[] {
  return merchantRows("in_store", category, mcc, rows);
}

/** Merchants without a place: the text names where they are billed from. */
export function online(category: DetailedCategory, mcc: string, rows: readonly Row[]): Merchant[] {
  return merchantRows("online", category, mcc, rows);
}

function merchantRows(
  channel: Merchant["channel"],
  category: DetailedCategory,
  mcc: string,
  rows: readonly Row[],
): Merchant[] {
  return rows.map(([name, usualMinor, text, more]) => ({
    name,
    category,
    mcc,
    channel,
    usualMinor,
    text,
    ...more,
  }));
}
