import { fromDecimal, toDecimal } from "@sandbank/domain";
import { z } from "zod";

export const decimal = z.string().meta({
  description: "Exact decimal with the currency's digits",
  examples: ["12.50"],
});

/** A database decimal with exactly the currency's digits: `"12.5000"` → `"12.50"`. */
export function toAmount(amount: string, currency: string): string {
  return toDecimal(fromDecimal(amount, currency), currency);
}

export function toOptionalAmount(amount: string | null, currency: string): string | null {
  return amount === null ? null : toAmount(amount, currency);
}
