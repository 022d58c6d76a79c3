import { toWireNumber } from "@sandbank/domain";
import type { IngestedAccount } from "@sandbank/world";
import type { ReadingRules } from "../read/batch.ts";
import type { Complaint } from "../read/explain.ts";
import { invalid } from "../read/invalid.ts";
import { amountOfClient } from "./amount-of-client.ts";
import { type Fields, isFields } from "./fields.ts";
import { transactionOf } from "./transactions-of-client.ts";

/** Transactions that each name their account: `{"transactions": [{"accountExternalId": "…", …}]}`. */
export interface BareList {
  readonly transactions: readonly unknown[];
}

export function isBareList(body: unknown): body is BareList {
  return isFields(body) && Array.isArray(body.transactions) && body.transactionAccounts === undefined;
}

export function isBareTransaction(body: unknown): body is Fields {
  return isFields(body) && body.transactionAccounts === undefined;
}

interface Container {
  readonly body: object;
  /** What the caller knows a field of it by. */
  readonly rename: (field: string) => string;
}

/**
 * Bare transactions by their accounts, as Tink takes them. They say nothing of balances, which stay as they are.
 * @throws TinkError 400 for one that names no account, or another currency
 */
export function ofBareTransactions(
  { transactions }: BareList,
  accounts: readonly IngestedAccount[],
  rules: ReadingRules,
): Container {
  const complaints: Complaint[] = [];
  const byAccount = new Map<string, unknown[]>();
  /** Where a transaction is in what is made of it, and where it was. */
  const places = new Map<string, Place>();
  transactions.forEach((sent, at) => {
    const field = `transactions[${at}]`;
    const externalId = isFields(sent) ? sent.accountExternalId : undefined;
    if (!isFields(sent) || typeof externalId !== "string" || externalId === "") {
      const message = "is missing; it is the external id of the account it is on";
      complaints.push({ field: `${field}.accountExternalId`, message });
      return;
    }
    const list = byAccount.get(externalId) ?? [];
    byAccount.set(externalId, list);
    const account = [...byAccount.keys()].indexOf(externalId);
    const date = sent.date === undefined ? "dates.booked" : "date";
    places.set(`transactionAccounts[${account}].transactions[${list.length}]`, { field, date });
    list.push(transactionOfBare(sent, field, rules));
  });
  if (complaints.length > 0) throw invalid(complaints);
  const transactionAccounts = [...byAccount].map(([externalId, list]) => ({
    externalId,
    ...amountsOf(accounts.find((account) => account.externalId === externalId)),
    transactions: list,
  }));
  return { body: { type: "REAL_TIME", transactionAccounts }, rename: renamer(places) };
}

function amountsOf(account: IngestedAccount | undefined): object {
  if (!account) return { balance: 0 };
  const { ingestedMinor, reservedMinor, currency } = account;
  return {
    balance: toWireNumber(ingestedMinor, currency),
    reservedAmount: toWireNumber(reservedMinor, currency),
  };
}

function transactionOfBare(sent: Fields, field: string, rules: ReadingRules): unknown {
  const { amount, dates, date, type, pending, status } = sent;
  const booked = isFields(dates) ? dates.booked : undefined;
  return transactionOf({
    ...sent,
    amount: amountOfClient(amount, `${field}.amount`, rules),
    date: date ?? instantOf(booked),
    type: type ?? "DEFAULT",
    pending: pending ?? status === "PENDING",
  });
}

/** ISO 8601 as epoch milliseconds; what is not, as it is. */
function instantOf(booked: unknown): unknown {
  const at = typeof booked === "string" ? Date.parse(booked) : Number.NaN;
  return Number.isNaN(at) ? booked : at;
}

interface Place {
  readonly field: string;
  /** What it calls its date. */
  readonly date: string;
}

const PLACE = /^(transactionAccounts\[\d+\]\.transactions\[\d+\])(\.date$)?/;

function renamer(places: ReadonlyMap<string, Place>): (field: string) => string {
  return (field) =>
    field.replace(PLACE, (found, at: string, date?: string) => {
      const place = places.get(at);
      if (!place) return found;
      return date === undefined ? place.field : `${place.field}.${place.date}`;
    });
}
