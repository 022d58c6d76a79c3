import type { DetailedCategory } from "@sandbank/domain";
import type { Merchant } from "../../country.ts";

export type AbroadRow = readonly [
  name: string,
  category: DetailedCategory,
  mcc: string,
  usualMinor: readonly [low: number, high: number],
  text: string,
  more?: Partial<Pick<Merchant, "weight" | "habit" | "channel">>,
];

/** Merchants of a city abroad: walked into unless told. */
export function abroad(rows: readonly AbroadRow[]): Merchant[] {
  return rows.map(([name, category, mcc, usualMinor, text, more]) => ({
    name,
    category,
    mcc,
    channel: "in_store",
    usualMinor,
    text,
    ...more,
  }));
}
