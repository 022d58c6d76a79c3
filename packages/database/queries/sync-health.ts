import { and, count, eq, isNotNull, lte, sql } from "drizzle-orm";
import type { Database } from "../open.ts";
import {
  balanceChecks,
  financialProviders,
  institutionCircuits,
  providerConnections,
} from "../schema/index.ts";

export interface ProviderHealth {
  /** Slug of the institution. */
  readonly provider: string;
  readonly connected: number;
  readonly failing: number;
  readonly expired: number;
  /** Connections whose last attempt was since, and of those the ones it went well for. */
  readonly attempted: number;
  readonly succeeded: number;
  /** Connections whose sync is due and that nobody is at. */
  readonly overdue: number;
  /** When the longest waiting of them was due. */
  readonly oldestDueAt: Date | null;
  /** Until when nobody asks it; null while it is asked as usual. */
  readonly openUntil: Date | null;
}

/** How syncing goes, an institution a row; one pass over the connections. */
export async function readSyncHealth(db: Database, now: Date, since: Date): Promise<ProviderHealth[]> {
  const c = providerConnections;
  const counted = (condition: ReturnType<typeof sql>) =>
    sql<number>`(count(*) filter (where ${condition}))::int`;
  const due = sql`${c.nextSyncAt} <= ${now.toISOString()}::timestamptz
    and (${c.leaseUntil} is null or ${c.leaseUntil} <= now())`;
  const attempted = sql`${c.lastAttemptAt} >= ${since.toISOString()}::timestamptz`;
  const rows = await db
    .select({
      provider: financialProviders.slug,
      connected: counted(sql`${c.status} = 'connected'`),
      failing: counted(sql`${c.status} = 'error'`),
      expired: counted(sql`${c.status} = 'expired'`),
      attempted: counted(attempted),
      succeeded: counted(sql`${attempted} and ${c.errorCode} is null`),
      overdue: counted(due),
      oldestDueAt: sql`min(${c.nextSyncAt}) filter (where ${due})`.mapWith(c.nextSyncAt),
      openUntil: sql`max(${institutionCircuits.openUntil})`.mapWith(institutionCircuits.openUntil),
    })
    .from(c)
    .innerJoin(financialProviders, eq(financialProviders.id, c.providerId))
    .leftJoin(institutionCircuits, eq(institutionCircuits.providerId, c.providerId))
    .groupBy(financialProviders.slug)
    .orderBy(financialProviders.slug);
  return rows;
}

/** Accounts whose balance is not what their transactions make of it, for longer than a passing moment. */
export async function countDrifting(db: Database, since: Date): Promise<number> {
  const [row] = await db
    .select({ accounts: count() })
    .from(balanceChecks)
    .where(and(isNotNull(balanceChecks.driftingSince), lte(balanceChecks.driftingSince, since)));
  return row?.accounts ?? 0;
}
