import { z } from "zod";

/** Which way the money went, from the account's point of view: `debit` out of it, `credit` into it. */
export const transactionDirection = z.enum(["debit", "credit"]);
export type TransactionDirection = z.infer<typeof transactionDirection>;

/** `refunded` marks a posted purchase whose money has come back in full (seed F, "Status"). */
export const transactionStatus = z.enum(["pending", "posted", "refunded"]);
export type TransactionStatus = z.infer<typeof transactionStatus>;

/** Our own categories; every dialect's vocabulary is mapped to and from this set. */
export const transactionCategory = z.enum([
  "income",
  "transfer",
  "card_payment",
  "housing",
  "utilities",
  "groceries",
  "dining",
  "transport",
  "travel",
  "shopping",
  "health",
  "insurance",
  "entertainment",
  "streaming",
  "music",
  "software",
  "professional",
  "fitness",
  "lifestyle",
  "education",
  "personal_care",
  "cash",
  "fees",
  "interest",
  "taxes",
  "other",
]);
export type TransactionCategory = z.infer<typeof transactionCategory>;

/** Where a purchase happened; absent for online and account-internal movements. */
export interface TransactionLocation {
  readonly city: string;
  /** State, county or land, as that country abbreviates it. */
  readonly region: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}
