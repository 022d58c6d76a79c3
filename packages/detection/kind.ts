import type { DetailedCategory, TransactionDirection } from "@sandbank/domain";
import { categoryOfDetail } from "@sandbank/domain";
import type { PaymentMethod } from "./descriptor/method.ts";

/** `transfer` is money that stays the person's own: savings, a card's bill. */
export const streamKinds = ["subscription", "bill", "income", "transfer"] as const;
export type StreamKind = (typeof streamKinds)[number];

const SUBSCRIBED: ReadonlySet<string> = new Set([
  "streaming",
  "music",
  "software",
  "fitness",
  "lifestyle",
  "entertainment",
  "shopping",
  "dining",
  "groceries",
  "travel",
  "personal_care",
]);
const BILLED: ReadonlySet<string> = new Set([
  "housing",
  "utilities",
  "insurance",
  "taxes",
  "education",
  "health",
]);
const BY_BILL: ReadonlySet<PaymentMethod> = new Set([
  "direct_debit",
  "standing_order",
  "bill_payment",
  "transfer",
  "check",
  "payroll",
  "person",
]);

/** What kind of stream it is: by what it is for, and where that does not tell, by how it is paid. */
export function kindOf(
  direction: TransactionDirection,
  method: PaymentMethod,
  detail: DetailedCategory,
  isOwn: boolean,
): StreamKind {
  if (isOwn) return "transfer";
  if (direction === "credit") return "income";
  const category = categoryOfDetail[detail];
  if (SUBSCRIBED.has(category)) return "subscription";
  if (BILLED.has(category)) return "bill";
  return BY_BILL.has(method) ? "bill" : "subscription";
}
