import { and, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "../open.ts";
import { financialAccounts, transactionCounts } from "../schema/index.ts";

/** How much is held of a connection. */
export interface HeldCounts {
  /** Those the bank still shares. */
  readonly accounts: number;
  readonly transactions: number;
}

/** What is held of each of a user's connections, from the counts kept beside the rows; one with nothing is left out. */
export async function countHeld(
  db: Database,
  userId: string,
  connectionIds: readonly string[],
): Promise<ReadonlyMap<string, HeldCounts>> {
  if (connectionIds.length === 0) return new Map();
  const [a, c] = [financialAccounts, transactionCounts];
  const rows = await db
    .select({
      id: a.connectionId,
      accounts: sql`count(distinct ${a.id}) filter (where ${a.shared})`.mapWith(Number),
      transactions: sql`coalesce(sum(${c.n}), 0)`.mapWith(Number),
    })
    .from(a)
    .leftJoin(c, and(eq(c.userId, a.userId), eq(c.accountId, a.id)))
    .where(and(eq(a.userId, userId), inArray(a.connectionId, [...connectionIds])))
    .groupBy(a.connectionId);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
