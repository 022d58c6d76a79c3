import { DAY_MS, dateOf, type IsoDate } from "@sandbank/domain";
import type { SyncContext } from "./context.ts";

/** What a bank may post late, before the last run. */
const OVERLAP_DAYS = 14;

/**
 * From which date a run reads that has no cursor to go on from: as far back as a first one does, and where the last run
 * is longer ago than that, from there. Who connects again after years misses nothing that the bank still has.
 */
export function historyStart(ctx: SyncContext, { lastSyncedAt }: { lastSyncedAt: Date | null }): IsoDate {
  const usual = ctx.clock.now() - ctx.initialHistoryDays * DAY_MS;
  const last = lastSyncedAt ? lastSyncedAt.getTime() - OVERLAP_DAYS * DAY_MS : usual;
  return dateOf(Math.min(usual, last));
}
