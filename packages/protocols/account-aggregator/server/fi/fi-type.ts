import type { AccountType } from "@sandbank/domain";
import type { Account } from "@sandbank/world";

/** Values of `fiTypes` this sandbox has documents for: ReBIT AA 2.x, `FIType`. A credit card has no type of its own. */
export const fiTypes = [
  "DEPOSIT",
  "TERM_DEPOSIT",
  "RECURRING_DEPOSIT",
  "MUTUAL_FUNDS",
  "EQUITIES",
  "INSURANCE_POLICIES",
  "NPS",
  "OTHER",
] as const;
export type FiType = (typeof fiTypes)[number];

/** `accType` of a discovered account: ReBIT FIP 2.x, `Account`. */
export type AccType = "SAVINGS" | "CURRENT" | "DEFAULT" | "NRE" | "NRO";

const BY_TYPE: Readonly<Partial<Record<AccountType, FiType>>> = {
  checking: "DEPOSIT",
  savings: "DEPOSIT",
  term_deposit: "TERM_DEPOSIT",
  recurring_deposit: "RECURRING_DEPOSIT",
  credit_card: "OTHER",
  pension: "NPS",
};

/**
 * Under which type a bank shares an account; null where the framework has none, as for a loan. A demat account is of
 * the type of what it is for; `fiAccountsOf` has one entry for each type it holds.
 */
export function fiTypeOf(account: Pick<Account, "type" | "subtype">): FiType | null {
  if (account.type === "investment") return account.subtype === "mutual_funds" ? "MUTUAL_FUNDS" : "EQUITIES";
  return BY_TYPE[account.type] ?? null;
}

export function accTypeOf(account: Pick<Account, "type">): AccType {
  if (account.type === "savings") return "SAVINGS";
  return account.type === "checking" ? "CURRENT" : "DEFAULT";
}

/** `XXXXXX4373`: as many X as it has further digits. */
export function maskedAccNumber(account: Pick<Account, "lastFour" | "numbers">): string {
  const hidden = account.numbers.accountNumber.length - account.lastFour.length;
  return `${"X".repeat(Math.max(hidden, 4))}${account.lastFour}`;
}
