import {
  type ConnectionDetail,
  type Database,
  type Lease,
  nextSyncUnlessAsked,
  releaseLease,
  type SyncRun,
} from "@sandbank/database";
import { regularDelayMs } from "./back-off.ts";
import { noteAnswer } from "./circuit.ts";
import type { SyncContext } from "./context.ts";
import { connectionChanged } from "./signals.ts";

/** Ends a run that read everything: what it found, when the next one is due, and what follows from new data. */
export async function finishSync(
  ctx: SyncContext,
  detail: ConnectionDetail,
  lease: Lease,
  run: SyncRun,
): Promise<void> {
  const { connection } = detail;
  const now = ctx.clock.now();
  const next = now + regularDelayMs(connection.syncFrequencyHours, ctx.random ?? Math.random);
  const end = (db: Database) =>
    releaseLease(db, lease, {
      status: "connected",
      errorCode: null,
      errorMessage: null,
      failedAttempts: 0,
      syncRun: null,
      lastSync: run,
      lastSyncedAt: new Date(now),
      lastAttemptAt: new Date(now),
      nextSyncAt: nextSyncUnlessAsked(connection.nextSyncAt, new Date(next)),
      endedRuns: connection.endedRuns + 1,
    });
  const { followUps } = ctx;
  if (followUps && hasNews(run)) {
    await followUps.ready();
    await ctx.db.transaction(async (db) => {
      await end(db);
      await followUps.afterNewData(db, connection);
    });
  } else {
    await end(ctx.db);
  }
  await noteAnswer(ctx, detail);
  ctx.signals.emit(connectionChanged(connection.id));
}

function hasNews({ transactionsAdded, transactionsModified, transactionsRemoved }: SyncRun): boolean {
  return transactionsAdded + transactionsModified + transactionsRemoved > 0;
}
