import type { ConnectionDetail, KnownConnection, SyncRun } from "@sandbank/database";
import { dataAge, isRenewable, isSyncing, noticeOfEnd } from "@sandbank/sync";
import { z } from "zod";
import { connectionStatus } from "./connection-status.ts";
import { instant, toInstant } from "./instant.ts";
import { providerBadge, toProviderBadge } from "./provider.ts";

const count = z.int().min(0);

/** What a sync run did. */
export const syncCounts = z.object({
  accountsUpdated: count,
  transactionsAdded: count,
  transactionsModified: count,
  transactionsRemoved: count,
});

export const connectionView = z
  .object({
    id: z.uuid(),
    provider: providerBadge,
    status: connectionStatus,
    errorCode: z.string().nullable().describe("Stable, to switch on, while something is wrong"),
    errorMessage: z.string().nullable().describe("For the person to read"),
    syncing: z.boolean(),
    progress: syncCounts.nullable().describe("Counts of the run under way"),
    lastSync: syncCounts.nullable().describe("Counts of the last completed run"),
    troubles: z
      .array(z.object({ label: z.string(), code: z.string(), message: z.string() }))
      .describe("Accounts the last sync could not read, and why; what was read of them before stays"),
    lastSyncedAt: instant.nullable(),
    dataAgeMs: z.number().min(0).nullable().describe("Since it was last read; null before"),
    staleSince: instant.nullable().describe("Since when it may not be what the bank shows; null while it is"),
    nextSyncAt: instant.nullable(),
    consent: z
      .object({
        status: z.enum(["pending", "approved", "paused", "rejected", "expired", "revoked"]),
        approvedAt: instant.nullable(),
        expiresAt: instant.nullable().describe("Null where it lasts until revoked"),
        endsSoonSince: instant
          .nullable()
          .describe("Since when the person should be told that it ends; null while that is not due"),
        renewable: z.boolean().describe("Whether it can be renewed now, although it has not ended"),
      })
      .nullable(),
    revocation: z
      .object({
        askedAt: instant,
        nextAttemptAt: instant.describe("When the bank is told again"),
        endsAt: instant.nullable().describe("When the access ends there by itself; null = never"),
      })
      .nullable()
      .describe("An access that ended here, until the bank has confirmed that; null while there is none"),
    createdAt: instant,
  })
  .meta({ id: "Connection" });

export const bankConfirmed = z
  .boolean()
  .describe("False while the bank has not confirmed that the access has ended there");

/** `now` decides whether a sync counts as under way. */
export function toConnectionView(detail: KnownConnection, now: number): z.infer<typeof connectionView> {
  const { connection, provider, consent, revocation } = detail;
  const syncing = isSyncing(detail, now);
  const { dataAgeMs, staleSince } = dataAge(detail, now);
  return {
    id: connection.id,
    provider: toProviderBadge(provider),
    status: connection.status,
    errorCode: connection.errorCode,
    errorMessage: connection.errorMessage,
    syncing,
    progress: syncing && connection.syncRun ? toCounts(connection.syncRun) : null,
    lastSync: connection.lastSync ? toCounts(connection.lastSync) : null,
    troubles: (connection.lastSync?.troubles ?? []).map(({ label, code, message }) => ({
      label,
      code,
      message,
    })),
    lastSyncedAt: toInstant(connection.lastSyncedAt),
    dataAgeMs,
    staleSince: staleSince === null ? null : new Date(staleSince).toISOString(),
    nextSyncAt: toInstant(connection.nextSyncAt),
    consent: consent && {
      status: consent.status,
      approvedAt: toInstant(consent.approvedAt),
      expiresAt: toInstant(consent.expiresAt),
      endsSoonSince: endsSoonSince(detail, now),
      renewable: isRenewable(detail),
    },
    revocation: revocation && {
      askedAt: revocation.askedAt.toISOString(),
      nextAttemptAt: revocation.nextAttemptAt.toISOString(),
      endsAt: toInstant(revocation.endsAt),
    },
    createdAt: connection.createdAt.toISOString(),
  };
}

function endsSoonSince({ connection, consent }: ConnectionDetail, now: number): string | null {
  const isInUse = connection.status === "connected" || connection.status === "error";
  const isRunning = consent?.status === "approved" || consent?.status === "paused";
  const since = isInUse && isRunning ? noticeOfEnd(consent, now) : null;
  return since === null ? null : new Date(since).toISOString();
}

function toCounts(run: SyncRun): z.infer<typeof syncCounts> {
  const { startedAt: _a, troubles: _b, troubledRuns: _c, ...counts } = run;
  return counts;
}
