import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "@sandbank/database";
import { providerConnections } from "@sandbank/database/schema";
import { SYNC_DUE, type SyncContext } from "@sandbank/sync";
import { count, isNotNull, isNull, lt, lte, ne, or, sum } from "drizzle-orm";

const LONGEST_MS = 300_000;

/** Makes everything due and waits until each connection was synced since. Seconds, null when it took too long. */
export async function settle({ db, clock, signals }: SyncContext): Promise<number | null> {
  const since = new Date(clock.now());
  const began = Date.now();
  await db
    .update(providerConnections)
    .set({ nextSyncAt: since })
    .where(isNotNull(providerConnections.nextSyncAt));
  signals.emit(SYNC_DUE);
  while (Date.now() - began < LONGEST_MS) {
    const [left] = await db
      .select({ connections: count() })
      .from(providerConnections)
      .where(
        or(
          ne(providerConnections.status, "connected"),
          isNull(providerConnections.lastSyncedAt),
          lt(providerConnections.lastSyncedAt, since),
          isNotNull(providerConnections.syncRun),
          lte(providerConnections.nextSyncAt, since),
        ),
      );
    if (left?.connections === 0) return (Date.now() - began) / 1_000;
    await pause(250);
  }
  return null;
}

/** Sync runs that ended, well or not. */
export async function countRuns(db: Database): Promise<number> {
  const [row] = await db.select({ runs: sum(providerConnections.endedRuns) }).from(providerConnections);
  return Number(row?.runs ?? 0);
}
