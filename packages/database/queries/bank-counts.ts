import { and, count, eq, inArray } from "drizzle-orm";
import type { Database } from "../open.ts";
import { financialAccounts, financialTransactions } from "../schema/index.ts";

/** How much is held of a connection. */
export interface HeldCounts {
  /** Those the bank still shares. */
  readonly accounts: number;
  readonly transactions: number;
}

/** What is held of each of a user's connections; one with nothing is left out. */
export async function countHeld(
  db: Database,
  userId: string,
  connectionIds: readonly string[],
): Promise<ReadonlyMap<string, HeldCounts>> {
  if (connectionIds.length === 0) return new Map();
  const [a, t] = [financialAccounts, financialTransactions];
  const accounts = await db
    .select({ id: a.connectionId, n: count() })
    .from(a)
    .where(and(eq(a.userId, userId), inArray(a.connectionId, [...connectionIds]), eq(a.shared, true)))
    .groupBy(a.connectionId);
  const transactions = await db
    .select({ id: t.connectionId, n: count() })
    .from(t)
    .where(and(eq(t.userId, userId), inArray(t.connectionId, [...connectionIds])))
    .groupBy(t.connectionId);
  const counted = new Map(transactions.map(({ id, n }) => [id, n]));
  return new Map(accounts.map(({ id, n }) => [id, { accounts: n, transactions: counted.get(id) ?? 0 }]));
}
