import { fromDecimal } from "@sandbank/domain";
import type { Account } from "../../lib/api.ts";
import { percentOf } from "../../lib/money.ts";

/** How much of its limit a credit line uses, in whole percent; null where there is no limit. */
export function utilisationOf({ liability, currency, balance }: Account): number | null {
  if (!liability || balance.creditLimit === null) return null;
  const limit = fromDecimal(balance.creditLimit, currency);
  return limit <= 0 ? null : percentOf(fromDecimal(balance.current, currency), limit);
}
