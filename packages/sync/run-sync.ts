import {
  identifyAccounts,
  type Lease,
  LeaseLostError,
  type SyncRun,
  type SyncTarget,
  updateLeased,
} from "@sandbank/database";
import { addDays, dateOf } from "@sandbank/domain";
import { type ConsentStatus, type Grant, ProviderError } from "@sandbank/provider";
import type { SyncContext } from "./context.ts";
import { toAccountValues } from "./map-rows.ts";
import { adapterFor } from "./owned-connection.ts";
import { recordConsent, toConsentValues } from "./record-approval.ts";
import { SyncStorage } from "./sync-storage.ts";
import { connectionContext } from "./vault.ts";

const HOUR_MS = 3_600_000;

export interface RunSignals {
  /** Asks for the run to be given back after the page at hand. */
  readonly stopping?: AbortSignal | undefined;
  /** Tells that the lease is gone. */
  readonly lost?: AbortSignal | undefined;
}

/**
 * Reads everything that changed at the bank since the last run. Pages are stored in one statement with the cursor
 * behind them, while the next are read, so a run that dies is taken up at a page it died in and no row is written
 * twice. Told to stop, it gives the run back after the page at hand.
 * @throws ProviderError, and LeaseLostError when the connection was taken away from under it.
 */
export async function runSync(
  ctx: SyncContext,
  { connection, provider, accountIds }: SyncTarget,
  lease: Lease,
  { stopping, lost }: RunSignals = {},
): Promise<void> {
  const adapter = adapterFor(ctx, provider.protocol);
  const grant = openGrant(ctx, connection, provider.slug, lease);

  const consent = await adapter.getConsentStatus(grant);
  if (consent.status !== "approved") {
    await recordConsent(ctx, connection, consent);
    throw endOf(consent);
  }
  const accounts = await adapter.fetchBankData(grant);
  const storage = new SyncStorage(ctx, lease, {
    run: { ...(connection.syncRun ?? newRun(ctx.clock.now())), accountsUpdated: accounts.length },
    cursor: connection.syncCursor,
    consent: toConsentValues(consent),
    accounts: identifyAccounts(accounts.map(toAccountValues), accountIds),
  });
  // At a first sync somebody may be watching the accounts arrive.
  if (connection.lastSyncedAt === null) storage.flush();

  const from = addDays(dateOf(ctx.clock.now()), -ctx.initialHistoryDays);
  try {
    for (let hasMore = true; hasMore; ) {
      if (lost?.aborted) throw new LeaseLostError(`the sync of connection ${connection.id} was taken away`);
      // Still due, and taken up at this page by whoever claims it next.
      if (stopping?.aborted) return await storage.finish({ leaseOwner: null, leaseUntil: null });
      const page = await adapter.syncTransactions(grant, { accounts, from, cursor: storage.cursor });
      await storage.add(page);
      hasMore = page.hasMore;
    }
  } catch (error) {
    // What came before it is not read again.
    await storage.settle();
    throw error;
  }
  await storage.complete((now) => ({
    status: "connected",
    errorCode: null,
    errorMessage: null,
    failedAttempts: 0,
    lastSyncedAt: new Date(now),
    nextSyncAt: new Date(now + connection.syncFrequencyHours * HOUR_MS),
    endedRuns: connection.endedRuns + 1,
  }));
}

function newRun(startedAt: number): SyncRun {
  return {
    startedAt,
    accountsUpdated: 0,
    transactionsAdded: 0,
    transactionsModified: 0,
    transactionsRemoved: 0,
  };
}

function openGrant(
  ctx: SyncContext,
  connection: SyncTarget["connection"],
  bankId: string,
  lease: Lease,
): Grant {
  if (!connection.credentials) throw new ProviderError("login_required", "there are no credentials");
  const context = connectionContext(connection);
  let credentials = ctx.vault.open(connection.credentials, context);
  return {
    bankId,
    get credentials() {
      return credentials;
    },
    async save(rotated) {
      await updateLeased(ctx.db, lease, { credentials: ctx.vault.seal(rotated, context) });
      credentials = rotated;
    },
  };
}

function endOf({ status }: ConsentStatus): ProviderError {
  if (status === "expired") return new ProviderError("consent_expired", "the consent has run out");
  return new ProviderError("consent_revoked", `the consent is ${status}`);
}
