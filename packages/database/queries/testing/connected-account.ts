import {
  type AccountValues,
  beginConnection,
  listProviders,
  type OpenDatabase,
  type TransactionValues,
  upsertAccounts,
} from "../../index.ts";
import { insertTestUser } from "../../testing.ts";

export const accountValues: AccountValues = {
  providerAccountId: "a-1",
  name: "Everyday Checking",
  type: "checking",
  subtype: "personal",
  mask: "****1234",
  currency: "USD",
  status: "open",
  currentBalance: "1200.50",
  availableBalance: "1180.00",
  creditLimit: null,
  balanceAt: new Date("2026-03-01T12:00:00Z"),
  statementDate: null,
  statementBalance: null,
  dueDate: null,
  minimumPayment: null,
};

/** A new user with a connection to the first provider there is, and one account of it. */
export async function connectedAccount(opened: OpenDatabase) {
  const userId = await insertTestUser(opened);
  const [first] = await listProviders(opened.db, userId);
  const row = first && (await beginConnection(opened.db, userId, first.provider.id));
  if (!row) throw new Error("no connection");
  const ids = await upsertAccounts(opened.db, row, [accountValues]);
  return { userId, id: row.id, providerId: row.providerId, accountId: ids.get("a-1") ?? "" };
}

/** The n-th of an account: `t-n`, posted, n.25 USD, a day later than the one before. */
export function transactionValues(
  accountId: string,
  n: number,
  changes: Partial<TransactionValues> = {},
): TransactionValues {
  return {
    account_id: accountId,
    provider_transaction_id: `t-${n}`,
    status: "posted",
    direction: "debit",
    amount: `${n}.25`,
    currency: "USD",
    occurred_at: new Date(Date.UTC(2026, 0, 1 + n)).toISOString(),
    posted_at: new Date(Date.UTC(2026, 0, 2 + n)).toISOString(),
    description: `PURCHASE ${n}`,
    merchant_name: null,
    category: "shopping",
    city: null,
    region: null,
    country: null,
    pending_id: null,
    refund_of: null,
    ...changes,
  };
}
