import { type IngestRefusal, MOST_INGESTED_AT_ONCE } from "../../model/index.ts";

/** Thrown by what plans a call, and given back by the call. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly refusal: IngestRefusal;

  constructor(refusal: IngestRefusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

export function accountExists(account: string): IngestRefusal {
  const message = `The user has an account "${account}" already; update it, or name another external id.`;
  return { code: "account_exists", account, message };
}

export function unknownAccount(account: string, known: readonly string[]): IngestRefusal {
  const theirs = known.slice(0, 5).map((id) => `"${id}"`);
  const more = known.length > theirs.length ? " …" : "";
  const message = `The user has no account "${account}"; there is ${theirs.join(", ") || "none"}${more}. Ingest the account first.`;
  return { code: "unknown_account", account, message };
}

export function noAccounts(): IngestRefusal {
  return { code: "no_accounts", message: "The user has no accounts; ingest those first." };
}

export function tooMany(count: number): IngestRefusal {
  const message = `The request has ${count} transactions; send ${MOST_INGESTED_AT_ONCE} or fewer, all accounts together.`;
  return { code: "too_many_transactions", message };
}

export function namedTwice(account: string, transaction: string): IngestRefusal {
  const message = `The transaction "${transaction}" of account "${account}" is in the request twice; name each once.`;
  return { code: "transaction_exists", account, transaction, message };
}

export function transactionExists(account: string, transaction: string): IngestRefusal {
  const message = `The account "${account}" has a transaction "${transaction}" already; update it, or leave it out.`;
  return { code: "transaction_exists", account, transaction, message };
}

export function transactionDeleted(account: string, transaction: string): IngestRefusal {
  const message = `The transaction "${transaction}" of account "${account}" was deleted or replaced before; name a new external id.`;
  return { code: "transaction_deleted", account, transaction, message };
}

export function unknownTransaction(account: string, transaction: string): IngestRefusal {
  const message = `The account "${account}" has no transaction "${transaction}"; name one that was ingested and not deleted.`;
  return { code: "unknown_transaction", account, transaction, message };
}
