import type { ConnectionDetail, SyncRun } from "@sandbank/database";
import { isSyncing } from "@sandbank/sync";
import { toProviderBadge } from "./provider.ts";

/** Instants are ISO 8601 in UTC. `now` decides whether a sync counts as under way. */
export function toConnectionView(detail: ConnectionDetail, now: number) {
  const { connection, provider, consent } = detail;
  const syncing = isSyncing(detail, now);
  return {
    id: connection.id,
    provider: toProviderBadge(provider),
    status: connection.status,
    errorCode: connection.errorCode,
    errorMessage: connection.errorMessage,
    syncing,
    /** Counts of the run under way. */
    progress: syncing && connection.syncRun ? toCounts(connection.syncRun) : null,
    /** Counts of the last completed run. */
    lastSync: connection.lastSync ? toCounts(connection.lastSync) : null,
    lastSyncedAt: connection.lastSyncedAt?.toISOString() ?? null,
    nextSyncAt: connection.nextSyncAt?.toISOString() ?? null,
    consent: consent && {
      status: consent.status,
      approvedAt: consent.approvedAt?.toISOString() ?? null,
      /** Null where it lasts until revoked. */
      expiresAt: consent.expiresAt?.toISOString() ?? null,
    },
    createdAt: connection.createdAt.toISOString(),
  };
}

function toCounts(run: SyncRun) {
  const { startedAt: _, ...counts } = run;
  return counts;
}
