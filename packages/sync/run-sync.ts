import {
  identifyAccounts,
  type Lease,
  LeaseLostError,
  type SyncRun,
  type SyncTarget,
} from "@sandbank/database";
import { type ConsentScope, type ConsentStatus, ProviderError } from "@sandbank/provider";
import { passCircuit } from "./circuit.ts";
import type { SyncContext } from "./context.ts";
import { endOfRun, finishSync } from "./finish-sync.ts";
import { historyStart } from "./history-start.ts";
import { toAccountValues } from "./map-rows.ts";
import { openGrant } from "./open-grant.ts";
import { adapterFor } from "./owned-connection.ts";
import { recordConsent, toConsentValues } from "./record-approval.ts";
import { keepMandates } from "./refresh-mandates.ts";
import { SyncStorage } from "./sync-storage.ts";
import { ensureSubscribed } from "./webhooks.ts";
import { withRetries } from "./with-retries.ts";

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
  target: SyncTarget,
  lease: Lease,
  { stopping, lost }: RunSignals = {},
): Promise<void> {
  const { connection, provider, accountIds } = target;
  await passCircuit(ctx, target);
  const provided = adapterFor(ctx, provider.protocol);
  const adapter = withRetries(provided, ctx, stopping);
  const grant = openGrant(ctx, connection, provider.slug);

  const consent = await adapter.getConsentStatus(grant);
  if (consent.status !== "approved") {
    await recordConsent(ctx, connection, consent);
    throw endOf(consent);
  }
  const accounts = await adapter.fetchBankData(grant);
  const troubles = (await provided.listTroubles?.(grant)) ?? [];
  const troubledRuns = troubles.length > 0 ? (connection.lastSync?.troubledRuns ?? 0) + 1 : 0;
  const storage = new SyncStorage(ctx, lease, {
    run: {
      ...withoutTroubles(connection.syncRun ?? newRun(ctx.clock.now())),
      accountsUpdated: accounts.length,
      ...(troubledRuns > 0 && { troubles, troubledRuns }),
    },
    cursor: connection.syncCursor,
    consent: toConsentValues(consent),
    accounts: identifyAccounts(accounts.map(toAccountValues), accountIds),
  });
  // At a first sync somebody may be watching the accounts arrive.
  if (connection.lastSyncedAt === null) storage.flush();

  // What came since a run was interrupted may lie where it has read already.
  let again = connection.syncRun !== null && connection.syncCursor !== null;
  const from = historyStart(ctx, connection);
  try {
    // A person may share an account and keep its transactions to themselves.
    for (let hasMore = covers(consent, "transactions"); hasMore; ) {
      if (lost?.aborted) throw new LeaseLostError(`the sync of connection ${connection.id} was taken away`);
      // Still due, and taken up at this page by whoever claims it next.
      if (stopping?.aborted) return await storage.giveBack();
      const page = await adapter.syncTransactions(grant, { accounts, from, cursor: storage.cursor });
      await storage.add(page);
      hasMore = page.hasMore || again;
      if (!page.hasMore) again = false;
    }
  } catch (error) {
    // What came before it is not read again.
    await storage.settle();
    throw error;
  }
  await ensureSubscribed(ctx, target, provided, grant);
  await keepMandates(ctx, target, provided, grant);
  const run = await storage.end(endOfRun(ctx, connection, troubledRuns));
  await finishSync(ctx, target, lease, run);
}

/** What an interrupted run could not read, this one may. */
function withoutTroubles({ troubles: _a, troubledRuns: _b, ...run }: SyncRun): SyncRun {
  return run;
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

/** The aggregator tells when a consent is resumed; where that is lost, it is found out within the hour. */
const PAUSED_MS = 3_600_000;

function endOf({ status }: ConsentStatus): ProviderError {
  if (status === "paused") {
    return new ProviderError("consent_paused", "the consent is paused", { retryAfterMs: PAUSED_MS });
  }
  if (status === "expired") return new ProviderError("consent_expired", "the consent has run out");
  return new ProviderError("consent_revoked", `the consent is ${status}`);
}

function covers({ covers }: ConsentStatus, scope: ConsentScope): boolean {
  return !covers || covers.includes(scope);
}
