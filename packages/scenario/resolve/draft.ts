import type { CurrencyCode } from "@sandbank/domain";
import type { ScenarioAccount, ScenarioTransaction } from "@sandbank/world";
import { type AccountShell, accountShell } from "../input/account.ts";
import { checked } from "../input/check.ts";
import { type PersonShell, personShell } from "../input/person.ts";
import {
  type RecurringInput,
  recurringInput,
  type TransactionInput,
  transactionInput,
} from "../input/transaction.ts";
import type { Path } from "../problem.ts";
import { itemsOf, type Reading, refuseRepeated, textOf } from "./reading.ts";

/** A part of the input: where it stands, what was written there and, if that is as it should be, what it says. */
interface Part<Input> {
  readonly path: Path;
  readonly raw: unknown;
  readonly input: Input | null;
}

export interface PersonDraft extends Part<PersonShell> {
  readonly username: string | null;
  readonly accounts: readonly AccountDraft[];
}

export interface AccountDraft extends Part<AccountShell> {
  readonly key: string | null;
  readonly transactions: readonly TransactionDraft[];
  readonly recurring: readonly Part<RecurringInput>[];
}

export interface TransactionDraft extends Part<TransactionInput> {
  readonly key: string;
}

/** Reads each part on its own, so that a mistake in one does not hide those of the others. */
export function draftPeople(value: unknown, reading: Reading): PersonDraft[] {
  const people = itemsOf(value, "people").map((raw, index): PersonDraft => {
    const path = ["people", index];
    return {
      path,
      raw,
      input: checked(personShell, raw, path, reading.complain),
      username: textOf(raw, "username"),
      accounts: draftAccounts(raw, path, reading),
    };
  });
  const names = people.map(({ username }) => username);
  refuseRepeated(names, (index) => ["people", index, "username"], reading.complain);
  return people;
}

function draftAccounts(person: unknown, personPath: Path, reading: Reading): AccountDraft[] {
  const accounts = itemsOf(person, "accounts").map((raw, index): AccountDraft => {
    const path = [...personPath, "accounts", index];
    return {
      path,
      raw,
      input: checked(accountShell, raw, path, reading.complain),
      key: textOf(raw, "key"),
      transactions: draftTransactions(raw, path, reading),
      recurring: itemsOf(raw, "recurring").map((each, at) => {
        const here = [...path, "recurring", at];
        return { path: here, raw: each, input: checked(recurringInput, each, here, reading.complain) };
      }),
    };
  });
  const keys = accounts.map(({ key }) => key);
  refuseRepeated(keys, (index) => [...personPath, "accounts", index, "key"], reading.complain);
  return accounts;
}

function draftTransactions(account: unknown, accountPath: Path, reading: Reading): TransactionDraft[] {
  const pathOf = (index: number) => [...accountPath, "transactions", index];
  const items = itemsOf(account, "transactions");
  const keys = items.map((raw) => textOf(raw, "key"));
  refuseRepeated(
    [...keys, ...itemsOf(account, "recurring").map((raw) => textOf(raw, "key"))],
    (index) =>
      index < keys.length
        ? [...pathOf(index), "key"]
        : [...accountPath, "recurring", index - keys.length, "key"],
    reading.complain,
  );
  return items.map((raw, index) => {
    const path = pathOf(index);
    return {
      path,
      raw,
      input: checked(transactionInput, raw, path, reading.complain),
      // "#" is in no key of anybody's.
      key: keys[index] ?? `#${index + 1}`,
    };
  });
}

/** An account as far as it is known before its transactions are read; null is what could not be read. */
export interface Frame {
  readonly draft: AccountDraft;
  readonly owner: PersonDraft;
  readonly country: string | null;
  readonly currency: CurrencyCode | null;
  readonly account: Omit<ScenarioAccount, "openingMinor" | "transactions"> | null;
  /** ISO dates. */
  readonly openedOn: string | null;
  readonly closedOn: string | null;
}

/** A transaction with what is still to be looked up in others. */
export interface Entry {
  readonly path: Path;
  readonly frame: Frame;
  readonly value: ScenarioTransaction;
  readonly input: Pick<TransactionInput, "category" | "channel" | "transferTo" | "transfer">;
}
