import { z } from "zod";

/** What kind of account it is; the closed set every dialect is mapped to (seed F, "Account types"). */
export const accountType = z.enum([
  "checking",
  "savings",
  "credit_card",
  "loan",
  "mortgage",
  "investment",
  "pension",
  "term_deposit",
  "recurring_deposit",
  "wallet",
  "crypto",
]);
export type AccountType = z.infer<typeof accountType>;

/** Finer kind within a type: a rewards card, a business checking account (seed F, "Account subtypes"). */
export const accountSubtype = z.enum([
  "personal",
  "business",
  "rewards",
  "cash_back",
  "travel",
  "platinum",
  "charge",
  "high_yield",
  "standard",
  "student",
  "joint",
  "tax_free",
  "personal_loan",
  "car_loan",
  "student_loan",
  "home_loan",
  "brokerage",
  "mutual_funds",
  "retirement",
  "prepaid",
]);
export type AccountSubtype = z.infer<typeof accountSubtype>;

/** `closed` accounts stay visible with their history. */
export const accountStatus = z.enum(["open", "closed"]);
export type AccountStatus = z.infer<typeof accountStatus>;

/** Account types whose balance is money owed rather than money held. */
export function isLiability(type: AccountType): boolean {
  return type === "credit_card" || type === "loan" || type === "mortgage";
}

/** `4321` → `****4321`, the masked form of seed F. */
export function maskedNumber(lastFour: string): string {
  return `****${lastFour}`;
}
