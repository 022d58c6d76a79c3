import type { Path } from "../problem.ts";
import type { PlaidAccount } from "./wire.ts";

/**
 * Where in a Plaid account stands what is at `path` of the account made from it.
 *
 * @param origins places in Plaid's list of the transactions taken over.
 */
export function traceAccount(path: Path, plaid: PlaidAccount, origins: readonly number[]): Path {
  const [field, index, part] = path;
  if (field === "transactions" && typeof index === "number") {
    const origin = origins[index] ?? index;
    return ["transactions", origin, ...transactionField(part, plaid.transactions?.[origin]?.date_transacted)];
  }
  if (field === "numbers") return ["numbers", ...named(NUMBERS, index)];
  if (field === "recurring") return ["inflow_model", ...named(INFLOW, part)];
  if (field === "balance") return balanceField(plaid);
  if (field === "aprPercent") return aprField(plaid);
  return (typeof field === "string" ? FIELDS[field] : undefined) ?? path;
}

/** What the balance is taken from. */
export function balanceField({ starting_balance }: PlaidAccount): Path {
  return starting_balance === undefined ? ["liability", "principal"] : ["starting_balance"];
}

/** What the yearly rate is taken from. */
export function aprField({ liability }: PlaidAccount): Path {
  return ["liability", liability?.purchase_apr === undefined ? "nominal_apr" : "purchase_apr"];
}

/** Where in the file stands what is at `path` of the person, their accounts aside. */
export function traceIdentity([field]: Path, owner: number): Path {
  const name = typeof field === "string" ? IDENTITY[field] : undefined;
  return name === undefined ? ["username"] : ["override_accounts", owner, "identity", name];
}

function transactionField(part: Path[number] | undefined, transacted: string | undefined): Path {
  if (part === undefined) return [];
  if (part === "amount" || part === "description") return [part];
  return [part === "posted" || transacted === undefined ? "date_posted" : "date_transacted"];
}

function named(names: Readonly<Record<string, string>>, ours: Path[number] | undefined): Path {
  const theirs = typeof ours === "string" ? names[ours] : undefined;
  return theirs === undefined ? [] : [theirs];
}

const FIELDS: Readonly<Record<string, Path>> = {
  name: ["meta", "name"],
  parties: ["identity", "names"],
  openedOn: ["liability", "origination_date"],
  creditLimit: ["meta", "limit"],
};

const NUMBERS = {
  accountNumber: "account",
  routingNumber: "ach_routing",
  iban: "international_iban",
  bic: "international_bic",
  sortCode: "bacs_sort_code",
};

const INFLOW = { amount: "income_amount", description: "transaction_name", day: "payment_day_of_month" };

const IDENTITY: Readonly<Record<string, string>> = {
  name: "names",
  email: "emails",
  phone: "phone_numbers",
  address: "addresses",
};
