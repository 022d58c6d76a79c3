import type { BillKind } from "../../country.ts";

type Debit = Pick<
  BillKind,
  "id" | "category" | "mcc" | "suppliers" | "usualMinor" | "percent" | "ofTheHome"
> &
  Partial<BillKind>;

/** Collected through Bacs; the text is the payee's service user name and the customer's reference. */
export function directDebit(bill: Debit): BillKind {
  return { text: "DD {supplier} {fixed:10}", channel: "direct_debit", rail: "bacs", ...bill };
}
