import type { Complain, Path } from "../problem.ts";
import type { PlaidAccount, PlaidUser } from "./wire.ts";

const SIGN_IN = "how somebody signs in is no part of a scenario";
const AVAILABLE = "what is available follows from the balance, the holds and the limit";
const MONEY_ONLY = "the account and its transactions are what is taken over";

const OF_USER: Readonly<Record<string, string>> = {
  mfa: SIGN_IN,
  recaptcha: SIGN_IN,
  force_error: "faults are no part of a scenario",
};

const OF_ACCOUNT: Readonly<Record<string, string>> = {
  force_available_balance: AVAILABLE,
  has_null_available_balance: AVAILABLE,
  holdings: MONEY_ONLY,
  investment_transactions: MONEY_ONLY,
  income: MONEY_ONLY,
};

const TAKEN_NUMBERS = ["account", "ach_routing", "international_bic", "international_iban", "bacs_sort_code"];
const TAKEN_LIABILITY = ["type", "purchase_apr", "nominal_apr", "principal", "loan_name", "origination_date"];

/** Notes everything a custom user says that has no meaning here. */
export function noteUntaken(user: PlaidUser, note: Complain): void {
  noteFields(user, [], OF_USER, note);
  user.override_accounts?.forEach((account, index) => {
    noteAccount(account, ["override_accounts", index], note);
  });
}

function noteAccount(account: PlaidAccount, at: Path, note: Complain): void {
  const { numbers = {}, liability = {}, meta, inflow_model: inflow, type } = account;
  noteFields(account, at, OF_ACCOUNT, note);
  noteFields(
    numbers,
    [...at, "numbers"],
    others(numbers, TAKEN_NUMBERS, "it is no number of our accounts"),
    note,
  );
  noteFields(
    liability,
    [...at, "liability"],
    others(liability, TAKEN_LIABILITY, "it follows from the account, or is not kept"),
    note,
  );
  if (meta?.mask !== undefined && !numbers.account?.endsWith(meta.mask)) {
    note([...at, "meta", "mask"], "Not taken over: an account shows the end of its number");
  }
  if (meta?.limit !== undefined && type !== "credit") {
    note([...at, "meta", "limit"], "Not taken over: only a card has a limit");
  }
  if (inflow?.type === "monthly-balance-payment" || inflow?.type === "monthly-interest-only-payment") {
    note([...at, "inflow_model"], "Not taken over: write the payments as transactions");
  }
}

function noteFields(
  value: object,
  at: Path,
  reasons: Readonly<Record<string, string>>,
  note: Complain,
): void {
  for (const [field, each] of Object.entries(value)) {
    const reason = Object.hasOwn(reasons, field) ? reasons[field] : undefined;
    if (reason !== undefined && !isEmpty(each)) note([...at, field], `Not taken over: ${reason}`);
  }
}

/** The same reason for every field that is not taken over. */
function others(value: object, taken: readonly string[], reason: string): Record<string, string> {
  return Object.fromEntries(
    Object.keys(value)
      .filter((field) => !taken.includes(field))
      .map((field) => [field, reason]),
  );
}

/** Plaid's template has every field, filled with nothing. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return true;
  return typeof value === "object" && Object.values(value).every(isEmpty);
}
