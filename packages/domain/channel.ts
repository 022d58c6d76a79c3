import { z } from "zod";

/** How a movement reached the account. */
export const transactionChannel = z.enum([
  "in_store",
  "online",
  "atm",
  "cash",
  "check",
  "transfer",
  "instant_transfer",
  "direct_debit",
  "standing_order",
  "mandate",
  "bill_payment",
  "payroll",
  "trade",
  "interest",
  "fee",
  "adjustment",
]);
export type TransactionChannel = z.infer<typeof transactionChannel>;

/** The payment system that carried it, as the country calls it; null for a card network or a booking of the bank's own. */
export const paymentRail = z.enum([
  "ach",
  "zelle",
  "wire",
  "upi",
  "imps",
  "neft",
  "rtgs",
  "nach",
  "bacs",
  "faster_payments",
  "chaps",
  "sepa",
  "sepa_instant",
  "sepa_direct_debit",
  "bankgirot",
  "autogiro",
  "swish",
]);
export type PaymentRail = z.infer<typeof paymentRail>;
