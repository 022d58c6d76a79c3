import type { IngestRefusal } from "@sandbank/world";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { TinkError } from "../http/tink-error.ts";

type Code = IngestRefusal["code"];
type Statuses = Readonly<Record<Code, ContentfulStatusCode>>;

const OF_BATCH: Statuses = {
  account_exists: 409,
  unknown_account: 400,
  no_accounts: 412,
  too_many_transactions: 400,
  transaction_exists: 409,
  transaction_deleted: 410,
  unknown_transaction: 404,
};

/** Which status a call answers a refusal with. */
export const STATUSES = {
  batch: OF_BATCH,
  /** What names an account in its path has no such path. */
  account: { ...OF_BATCH, unknown_account: 404 },
  /** Of one that exists already: without accounts there is none. */
  transaction: { ...OF_BATCH, no_accounts: 404 },
} as const satisfies Readonly<Record<string, Statuses>>;

const CODES: Readonly<Record<Code, `connector.${string}`>> = {
  account_exists: "connector.account_exists",
  unknown_account: "connector.account_not_found",
  no_accounts: "connector.no_accounts",
  too_many_transactions: "connector.too_many_transactions",
  transaction_exists: "connector.transaction_exists",
  transaction_deleted: "connector.transaction_deleted",
  unknown_transaction: "connector.transaction_not_found",
};

/** Where in the request what was refused is named: by the account's external id, or by that and a transaction's. */
export type FieldOf = (account: string, transaction?: string) => string | null;

/** A refusal of what was to be stored, with the field it is about. */
export function refused(
  refusal: IngestRefusal,
  statuses: Statuses,
  fieldOf: FieldOf = () => null,
): TinkError {
  const field = "account" in refusal ? fieldOf(...namesOf(refusal)) : null;
  const message = `${field === null ? "" : `${field}: `}${messageOf(refusal)} Nothing was stored.`;
  return new TinkError(statuses[refusal.code], CODES[refusal.code], message);
}

function namesOf(refusal: Extract<IngestRefusal, { account: string }>): [string, string?] {
  return "transaction" in refusal ? [refusal.account, refusal.transaction] : [refusal.account];
}

function messageOf(refusal: IngestRefusal): string {
  switch (refusal.code) {
    case "account_exists":
      return `The user has an account "${refusal.account}" already, or the request names it twice; change it with PUT …/accounts/${refusal.account}.`;
    case "unknown_account":
      return `The user has no account "${refusal.account}"; ingest it with POST …/accounts first.`;
    case "no_accounts":
      return "The user has no accounts; ingest them with POST …/accounts first.";
    case "transaction_exists":
      return `The account "${refusal.account}" has a transaction "${refusal.transaction}" already, or the request names it twice; change it with PUT …/transactions/${refusal.transaction}.`;
    case "transaction_deleted":
      return `The transaction "${refusal.transaction}" of the account "${refusal.account}" was deleted; its external id cannot be used again.`;
    case "unknown_transaction":
      return `The account "${refusal.account}" has no transaction "${refusal.transaction}".`;
    default:
      return `${refusal.message}.`;
  }
}
