import {
  type ConnectionDetail,
  type Database,
  hasNews,
  type Lease,
  nextSyncUnlessAsked,
  recordAudit,
  releaseLease,
  restIfAsked,
  type SyncRun,
} from "@sandbank/database";
import { regularDelayMs, troubledDelayMs } from "./back-off.ts";
import { noteAnswer } from "./circuit.ts";
import type { SyncContext } from "./context.ts";
import { connectionChanged } from "./signals.ts";
import { wakeLater } from "./wake-later.ts";

/**
 * How a connection stands after a run that read everything, but for what it found; and when the next one is due: sooner
 * after runs in a row that some account did not come in.
 */
export function endOfRun(ctx: SyncContext, connection: ConnectionDetail["connection"], troubledRuns: number) {
  const now = ctx.clock.now();
  const { random = Math.random } = ctx;
  const regular = regularDelayMs(connection.syncFrequencyHours, random);
  const gatherMs = ctx.webhooks?.gatherMs ?? 0;
  const next = now + (troubledRuns > 0 ? Math.min(regular, troubledDelayMs(troubledRuns, random)) : regular);
  return {
    status: "connected",
    errorCode: null,
    errorMessage: null,
    failedAttempts: 0,
    lastSyncedAt: new Date(now),
    lastAttemptAt: new Date(now),
    nextSyncAt: nextSyncUnlessAsked(connection.nextSyncAt, new Date(next)),
    endedRuns: connection.endedRuns + 1,
    ...(gatherMs > 0 && { leaseUntil: restIfAsked(connection.nextSyncAt, gatherMs) }),
  } as const;
}

/** Ends a run that read everything: what it found, and what follows from new data. Without news it has ended already. */
export async function finishSync(
  ctx: SyncContext,
  detail: ConnectionDetail,
  lease: Lease,
  run: SyncRun,
): Promise<void> {
  const { connection } = detail;
  if (hasNews(run)) {
    const { followUps } = ctx;
    await followUps?.ready();
    await ctx.db.transaction(async (db) => {
      await releaseLease(db, lease, {
        ...endOfRun(ctx, connection, run.troubledRuns ?? 0),
        syncRun: null,
        lastSync: run,
      });
      await recordSync(db, connection, new Date(ctx.clock.now()), run);
      await followUps?.afterNewData(db, connection);
    });
  }
  await noteAnswer(ctx, detail);
  ctx.signals.emit(connectionChanged(connection.id));
  // More may have been told meanwhile, and gathered.
  if (ctx.webhooks?.gatherMs) wakeLater(ctx);
}

function recordSync(db: Database, { userId, id }: ConnectionDetail["connection"], at: Date, run: SyncRun) {
  const { transactionsAdded, transactionsModified, transactionsRemoved } = run;
  return recordAudit(db, {
    userId,
    connectionId: id,
    at,
    action: "connection.sync",
    outcome: "ok",
    detail: { added: transactionsAdded, modified: transactionsModified, removed: transactionsRemoved },
  });
}
