import type { OpenDatabase } from "../../index.ts";
import {
  financialAccounts,
  financialProviders,
  financialTransactions,
  providerConnections,
} from "../../schema/index.ts";
import { testProvider } from "../../testing.ts";

/** An account of the user's at a bank of its own. */
export async function insertAccount({ db }: OpenDatabase, userId: string) {
  const [provider] = await db
    .insert(financialProviders)
    .values(testProvider({ slug: `bank-of-${userId}` }))
    .returning();
  const [connection] = await db
    .insert(providerConnections)
    .values({ userId, providerId: provider?.id ?? "", status: "connected" })
    .returning();
  const [account] = await db
    .insert(financialAccounts)
    .values({
      userId,
      connectionId: connection?.id ?? "",
      providerAccountId: "a",
      name: "Checking",
      type: "checking",
      mask: "****0001",
      currency: "USD",
      status: "open",
      currentBalance: "0",
      balanceAt: new Date(),
    })
    .returning();
  if (!account) throw new Error("no account");
  return account;
}

export async function insertTransaction(
  { db }: OpenDatabase,
  { userId, connectionId, id: accountId }: Awaited<ReturnType<typeof insertAccount>>,
  { id, occurredAt, status }: { id: string; occurredAt: string; status: "posted" | "pending" },
): Promise<void> {
  await db.insert(financialTransactions).values({
    userId,
    connectionId,
    accountId,
    providerTransactionId: id,
    status,
    direction: "debit",
    amount: "1.00",
    currency: "USD",
    occurredAt: new Date(occurredAt),
    description: id,
    category: "other",
  });
}
