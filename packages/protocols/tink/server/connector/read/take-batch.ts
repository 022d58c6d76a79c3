import {
  CONNECTOR_TRANSACTION_TYPES,
  type ConnectorTransactionType,
  INGEST_TYPES,
  type IngestType,
  MOST_TRANSACTIONS,
} from "../../../wire/connector/index.ts";
import type {
  ReadBatch,
  ReadCounterparty,
  ReadingRules,
  ReadTransaction,
  ReadTransactionAccount,
} from "./batch.ts";
import { LATEST } from "./dates.ts";
import { takePayload } from "./take-payload.ts";
import { toMinor } from "./to-minor.ts";

const TYPES: ReadonlySet<unknown> = new Set(CONNECTOR_TRANSACTION_TYPES);
const INGESTS: ReadonlySet<unknown> = new Set(INGEST_TYPES);
const MCC = /^\d{4}$/;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads the body of an ingestion by hand, going through it once: 0.15 to 0.5 µs a transaction, about half of what
 * its JSON takes to parse and of what a schema, the rules and a mapping take one after the other.
 * @returns null where anything is wrong; what, is for `explainBatch` to find
 */
export function takeBatch(body: unknown, rules: ReadingRules): ReadBatch | null {
  if (!isFields(body)) return null;
  const { type, autoBook, overridePending, transactionAccounts: raw } = body;
  if (!isIngestType(type) || !isOptionalBoolean(autoBook) || !isOptionalBoolean(overridePending)) return null;
  if (!Array.isArray(raw) || raw.length === 0) return null;
  const accounts: ReadTransactionAccount[] = [];
  let count = 0;
  for (const each of raw) {
    const account = takeAccount(each, rules);
    if (account === null) return null;
    count += account.transactions.length;
    if (count > MOST_TRANSACTIONS) return null;
    accounts.push(account);
  }
  return { type, autoBook: autoBook === true, overridePending: overridePending === true, accounts };
}

function takeAccount(raw: unknown, rules: ReadingRules): ReadTransactionAccount | null {
  if (!isFields(raw)) return null;
  const { externalId, balance, reservedAmount, transactions: list } = raw;
  if (!isText(externalId) || typeof balance !== "number" || !Array.isArray(list)) return null;
  if (list.length > MOST_TRANSACTIONS) return null;
  const balanceMinor = toMinor(balance, rules.digits);
  const reservedMinor = takeAmount(reservedAmount, rules.digits);
  if (Number.isNaN(balanceMinor) || Number.isNaN(reservedMinor)) return null;
  const transactions: ReadTransaction[] = [];
  for (const each of list) {
    const transaction = takeTransaction(each, rules);
    if (transaction === null) return null;
    transactions.push(transaction);
  }
  return { externalId, balanceMinor, reservedMinor, transactions };
}

/** One transaction of a batch, or that of an update. */
export function takeTransaction(raw: unknown, { digits, oldest }: ReadingRules): ReadTransaction | null {
  if (!isFields(raw)) return null;
  const { externalId, amount, date, description, type } = raw;
  if (!isText(externalId) || !isText(description) || !isTransactionType(type)) return null;
  if (typeof amount !== "number" || typeof date !== "number") return null;
  const amountMinor = toMinor(amount, digits);
  if (Number.isNaN(amountMinor)) return null;
  if (!Number.isInteger(date) || date < oldest || date > LATEST) return null;
  const { pending, merchantName, merchantCategoryCode, counterparties, payload: entries } = raw;
  if (!isOptionalBoolean(pending) || !isOptionalText(merchantName)) return null;
  if (!isOptionalText(merchantCategoryCode)) return null;
  if (typeof merchantCategoryCode === "string" && !MCC.test(merchantCategoryCode)) return null;
  const parties = takeParties(counterparties);
  const payload = takePayload(entries, pending === true);
  if (parties === undefined || payload === undefined) return null;
  return {
    externalId,
    amountMinor,
    at: date,
    description,
    type,
    pending: pending === true,
    merchantName: merchantName ?? null,
    merchantCategoryCode: merchantCategoryCode ?? null,
    payee: parties.payee,
    payer: parties.payer,
    payload,
  };
}

interface Parties {
  readonly payee: ReadCounterparty | null;
  readonly payer: ReadCounterparty | null;
}

const NOBODY: Parties = { payee: null, payer: null };

function takeParties(raw: unknown): Parties | undefined {
  if (raw === undefined || raw === null) return NOBODY;
  if (!isFields(raw)) return undefined;
  const [payee, payer] = [takeParty(raw.payee), takeParty(raw.payer)];
  return payee === undefined || payer === undefined ? undefined : { payee, payer };
}

function takeParty(raw: unknown): ReadCounterparty | null | undefined {
  if (raw === undefined || raw === null) return null;
  if (!isFields(raw) || !isOptionalText(raw.name)) return undefined;
  const identifiers = raw.identifiers ?? {};
  if (!isFields(identifiers)) return undefined;
  const institution = identifiers.financialInstitution ?? {};
  if (!isFields(institution) || !isOptionalText(institution.accountNumber)) return undefined;
  return { name: raw.name ?? null, accountNumber: institution.accountNumber ?? null };
}

/** @returns null where there is none, NaN where it cannot be kept */
function takeAmount(amount: unknown, digits: number): number | null {
  if (amount === undefined || amount === null) return null;
  return typeof amount === "number" ? toMinor(amount, digits) : Number.NaN;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isOptionalText(value: unknown): value is string | null | undefined {
  return value === undefined || value === null || isText(value);
}

function isOptionalBoolean(value: unknown): value is boolean | null | undefined {
  return value === undefined || value === null || typeof value === "boolean";
}

function isTransactionType(type: unknown): type is ConnectorTransactionType {
  // Nearly all are, and looking it up costs as much as reading the amount.
  return type === "DEFAULT" || TYPES.has(type);
}

function isIngestType(type: unknown): type is IngestType {
  return INGESTS.has(type);
}
