import {
  type ConnectionDetail,
  type Lease,
  LeaseLostError,
  releaseLease,
  removeOtherPending,
  removeTransactions,
  replaceCredentials,
  type SyncRun,
  updateLeased,
  upsertAccounts,
  upsertTransactions,
} from "@sandbank/database";
import {
  type ConsentScope,
  type ConsentStatus,
  type Grant,
  ProviderError,
  type TransactionsPage,
} from "@sandbank/provider";
import { passCircuit } from "./circuit.ts";
import type { SyncContext } from "./context.ts";
import { finishSync } from "./finish-sync.ts";
import { historyStart } from "./history-start.ts";
import { ourAccountId, toAccountValues, toTransactionValues } from "./map-rows.ts";
import { adapterFor } from "./owned-connection.ts";
import { recordConsent } from "./record-approval.ts";
import { connectionChanged } from "./signals.ts";
import { connectionContext } from "./vault.ts";
import { withRetries } from "./with-retries.ts";

/**
 * Reads everything that changed at the bank since the last run. Each page is stored in one transaction with
 * the cursor behind it, so a run that dies is taken up at the page it died in and no row is written twice. Told
 * to stop, it gives the run back after the page at hand.
 * @throws ProviderError, and LeaseLostError when the connection was taken away from under it.
 */
export async function runSync(
  ctx: SyncContext,
  detail: ConnectionDetail,
  lease: Lease,
  stopping?: AbortSignal,
): Promise<void> {
  const { connection, provider } = detail;
  await passCircuit(ctx, detail);
  const adapter = withRetries(adapterFor(ctx, provider.protocol), ctx, stopping);
  const grant = openGrant(ctx, connection, provider.slug);
  const changed = () => ctx.signals.emit(connectionChanged(connection.id));
  let run = connection.syncRun ?? newRun(ctx.clock.now());

  const consent = await adapter.getConsentStatus(grant);
  await recordConsent(ctx, connection, consent);
  assertApproved(consent);

  const accounts = await adapter.fetchBankData(grant);
  run = { ...run, accountsUpdated: accounts.length };
  const accountIds = await ctx.db.transaction(async (db) => {
    const ids = await upsertAccounts(db, connection, accounts.map(toAccountValues));
    await updateLeased(db, lease, { syncRun: run });
    return ids;
  });
  changed();

  let cursor = connection.syncCursor;
  // A person may share an account and keep its transactions to themselves.
  let hasMore = covers(consent, "transactions");
  // What came since a run was interrupted may lie where it has read already.
  let again = connection.syncRun !== null && cursor !== null;
  const from = historyStart(ctx, connection);
  while (hasMore) {
    // Still due, and taken up at this page by whoever claims it next.
    if (stopping?.aborted) return releaseLease(ctx.db, lease, {});
    const page = await adapter.syncTransactions(grant, { accounts, from, cursor });
    run = await storePage(ctx, lease, page, accountIds, run);
    cursor = page.cursor;
    hasMore = page.hasMore || again;
    if (!page.hasMore) again = false;
    changed();
  }

  await finishSync(ctx, detail, lease, run);
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

function openGrant(ctx: SyncContext, connection: ConnectionDetail["connection"], bankId: string): Grant {
  if (!connection.credentials) throw new ProviderError("login_required", "there are no credentials");
  const context = connectionContext(connection);
  let sealed = connection.credentials;
  let credentials = ctx.vault.open(sealed, context);
  return {
    bankId,
    get credentials() {
      return credentials;
    },
    async save(rotated) {
      const to = ctx.vault.seal(rotated, context);
      if (!(await replaceCredentials(ctx.db, connection, { from: sealed, to }))) {
        throw new LeaseLostError(`connection ${connection.id} has other credentials by now`);
      }
      sealed = to;
      credentials = rotated;
    },
  };
}

function assertApproved({ status }: ConsentStatus): void {
  if (status === "approved") return;
  if (status === "expired") throw new ProviderError("consent_expired", "the consent has run out");
  throw new ProviderError("consent_revoked", `the consent is ${status}`);
}

function covers({ covers }: ConsentStatus, scope: ConsentScope): boolean {
  return !covers || covers.includes(scope);
}

async function storePage(
  ctx: SyncContext,
  lease: Lease,
  page: TransactionsPage,
  accountIds: ReadonlyMap<string, string>,
  run: SyncRun,
): Promise<SyncRun> {
  const rows = page.upserted.map((transaction) => toTransactionValues(transaction, accountIds));
  const gone = page.removed.map(({ accountId, id }) => ({
    account_id: ourAccountId(accountId, accountIds),
    provider_transaction_id: id,
  }));
  return ctx.db.transaction(async (db) => {
    const { added, modified } = await upsertTransactions(db, lease, rows);
    let removed = await removeTransactions(db, lease, gone);
    for (const { accountId, ids } of page.pending ?? []) {
      removed += await removeOtherPending(db, lease, ourAccountId(accountId, accountIds), ids);
    }
    const after = {
      ...run,
      transactionsAdded: run.transactionsAdded + added,
      transactionsModified: run.transactionsModified + modified,
      transactionsRemoved: run.transactionsRemoved + removed,
    };
    await updateLeased(db, lease, { syncCursor: page.cursor, syncRun: after, failedAttempts: 0 });
    return after;
  });
}
