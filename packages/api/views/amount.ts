import { fromDecimal, toDecimal } from "@sandbank/domain";

/** A database decimal with exactly the currency's digits: `"12.5000"` → `"12.50"`. */
export function toAmount(decimal: string, currency: string): string {
  return toDecimal(fromDecimal(decimal, currency), currency);
}

export function toOptionalAmount(decimal: string | null, currency: string): string | null {
  return decimal === null ? null : toAmount(decimal, currency);
}
