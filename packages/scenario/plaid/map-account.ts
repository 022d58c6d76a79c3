import { dateOf } from "@sandbank/domain";
import type { Path } from "../problem.ts";
import type { Reading } from "../resolve/reading.ts";
import { addMonths, readWhen } from "../when.ts";
import { digitsAt, negated } from "./digits.ts";
import { kindOf } from "./kind-of.ts";
import { type Account, mapIncome, mapTransaction } from "./map-transactions.ts";
import { aprField, balanceField, traceAccount } from "./trace.ts";
import type { PlaidAccount } from "./wire.ts";

/** An account of ours and the way back to what it was made from. */
export interface MappedAccount {
  readonly input: Account;
  /** A path in our account as one in the file. */
  trace(path: Path): Path;
}

interface Context {
  /** Its place in `override_accounts`. */
  readonly index: number;
  /** Bank of the accounts that name none. */
  readonly bank: string | undefined;
  /** Keys given so far. */
  readonly keys: Set<string>;
  readonly reading: Reading;
}

/** Null after complaining. */
export function mapAccount(
  plaid: PlaidAccount,
  { index, bank: usual, keys, reading }: Context,
): MappedAccount | null {
  const at = ["override_accounts", index];
  const kind = kindOf(plaid, at, reading);
  const bank = plaid.bank ?? usual ?? bankFor(plaid, at, reading);
  if (!kind || bank === undefined) return null;
  const { liability, meta = {}, identity, currency } = plaid;
  const taken = (plaid.transactions ?? []).map((transaction, origin) => ({ transaction, origin }));
  const transactions = taken.filter(({ transaction }) => Object.keys(transaction).length > 0);
  const openedOn = openingOf(plaid, reading);
  const names = (identity?.names ?? []).flatMap((name) => name ?? []);
  const input: Account = {
    key: freshKey(kind.name, keys),
    bank,
    name: meta.name ?? meta.official_name ?? liability?.loan_name ?? titled(kind.name),
    type: kind.type,
    subtype: kind.subtype,
    numbers: numbersOf(plaid),
    openedOn,
    ...termsOf(plaid, kind.type, at, reading),
    ...(currency === undefined ? {} : { currency }),
    ...(names.length > 1 ? { parties: names.map((name) => ({ name })) } : {}),
    transactions: transactions.map(({ transaction, origin }) => {
      return mapTransaction(transaction, [...at, "transactions", origin], plaid, reading);
    }),
    recurring: mapIncome(plaid, openedOn, at, reading),
  };
  const origins = transactions.map(({ origin }) => origin);
  return { input, trace: (path) => [...at, ...traceAccount(path, plaid, origins)] };
}

/** A custom user is of no bank in particular: the first that keeps accounts in the currency. */
function bankFor(
  { currency = "USD" }: PlaidAccount,
  at: Path,
  { banks, complain }: Reading,
): string | undefined {
  const bank = banks.find((each) => each.currency === currency);
  if (!bank) {
    const ids = banks.map(({ id }) => id);
    complain(
      [...at, "bank"],
      `No bank here keeps accounts in ${currency}; say where this one is: "bank": "…"`,
      ids,
    );
  }
  return bank?.id;
}

function numbersOf({ numbers = {} }: PlaidAccount): Account["numbers"] {
  return {
    accountNumber: numbers.account,
    routingNumber: numbers.ach_routing,
    iban: numbers.international_iban,
    bic: numbers.international_bic,
    sortCode: numbers.bacs_sort_code,
  };
}

/** Balance, limit and rate. Plaid's balances of cards and loans are what is owed. */
function termsOf(plaid: PlaidAccount, type: Account["type"], at: Path, reading: Reading): Partial<Account> {
  const { starting_balance, liability, meta } = plaid;
  const owed = plaid.type === "credit" || plaid.type === "loan";
  const balance = starting_balance ?? (owed ? liability?.principal : undefined);
  const rate = liability?.purchase_apr ?? liability?.nominal_apr;
  const terms: Partial<Account> = {};
  if (balance !== undefined) {
    const digits = digitsAt(balance, [...at, ...balanceField(plaid)], reading);
    terms.balance = owed ? negated(digits) : digits;
  }
  if (type === "credit_card" && meta?.limit !== undefined) {
    terms.creditLimit = digitsAt(meta.limit, [...at, "meta", "limit"], reading);
  }
  if (rate !== undefined) terms.aprPercent = digitsAt(rate, [...at, ...aprField(plaid)], reading);
  return terms;
}

/** When the loan was given; without that two years ago, or with the first transaction if that was before. */
function openingOf({ liability, transactions = [] }: PlaidAccount, { anchor }: Reading): string {
  if (liability?.origination_date !== undefined) return liability.origination_date;
  const days = transactions
    .flatMap(({ date_transacted, date_posted }) => [date_transacted, date_posted])
    .flatMap((text) => (text === undefined ? [] : (readWhen(text, anchor)?.date ?? [])));
  const usual = addMonths(dateOf(anchor), -24);
  return [usual, ...days].sort()[0] ?? usual;
}

function freshKey(subtype: string, keys: Set<string>): string {
  const stem = subtype.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  let key = stem;
  for (let number = 2; keys.has(key); number++) key = `${stem}-${number}`;
  keys.add(key);
  return key;
}

function titled(subtype: string): string {
  return subtype.replace(/(?:^| )\w/g, (letter) => letter.toUpperCase());
}
