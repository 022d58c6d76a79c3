import { type Fields, isFields } from "./fields.ts";

/** Documented by a client library; to Tink such a transaction is one like any other. */
const DEPOSIT = "DEPOSIT";

/** A batch as client libraries document it, as Tink takes it. What is in neither way stays, to be refused. */
export function transactionsOfClient(body: unknown): unknown {
  if (!isFields(body) || !Array.isArray(body.transactionAccounts)) return body;
  return { ...body, transactionAccounts: body.transactionAccounts.map(accountOf) };
}

function accountOf(account: unknown): unknown {
  if (!isFields(account) || !Array.isArray(account.transactions)) return account;
  return { ...account, transactions: account.transactions.map(transactionOf) };
}

export function transactionOf(transaction: unknown): unknown {
  return isFields(transaction) ? { ...transaction, type: typeOf(transaction) } : transaction;
}

function typeOf({ type }: Fields): unknown {
  return type === DEPOSIT ? "DEFAULT" : type;
}
