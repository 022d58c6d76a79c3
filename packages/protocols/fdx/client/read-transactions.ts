import { ProviderError, type SyncQuery, type TransactionsPage } from "@sandbank/provider";
import { transactionsPage } from "../wire.ts";
import type { FdxApi } from "./api.ts";
import { advance, type Cursor, nextStep, readCursor, type Step } from "./cursor.ts";
import { RefusedRequest } from "./errors.ts";
import { mapTransaction } from "./map-transaction.ts";
import { checkPage, isAnotherList, restart } from "./restart.ts";
import { understood } from "./understood.ts";

export interface ReadingOptions {
  readonly clock: { now(): number };
  readonly pageSize: number;
  /** Oldest data the bank serves, days back. */
  readonly historyDays: number;
}

/**
 * The next page of the account at hand. A list that changed between two of its pages is read from its start, where
 * the bank counts what there is; then nothing is missed.
 * @throws ProviderError
 */
export async function readTransactions(
  api: FdxApi,
  query: SyncQuery,
  { clock, pageSize, historyDays }: ReadingOptions,
): Promise<TransactionsPage> {
  const cursor = readCursor(query.cursor);
  const ids = query.accounts.map(({ id }) => id);
  const step = nextStep(cursor, ids, { from: query.from, now: clock.now(), historyDays });
  if (!step) return unchanged({ ...cursor, pass: null });
  const account = query.accounts.find(({ id }) => id === step.accountId);
  if (!account) throw new ProviderError("invalid_response", "the account is not one that was listed");

  const page = await pageOf(api, step, pageSize);
  if (page === "unknown page key") return unchanged(restart(cursor, step));
  const knownPending = new Set(step.knownPending);
  const upserted = understood(page.transactions, (transaction) =>
    mapTransaction(transaction, account, knownPending),
  );
  const read = {
    nextPageKey: page.page?.nextPageKey ?? page.page?.nextOffset ?? null,
    pendingIds: upserted.filter(({ status }) => status === "pending").map(({ id }) => id),
    count: page.transactions.length,
    total: page.page?.totalElements ?? null,
  };
  if (isAnotherList(step, read)) return unchanged(restart(cursor, step));
  checkPage(step, read);
  const next = advance(cursor, step, read);
  const { accountId } = step;
  return {
    upserted,
    removed: next.gone.map((id) => ({ accountId, id })),
    ...(next.allPending && { pending: [{ accountId, ids: next.allPending }] }),
    cursor: JSON.stringify(next.cursor),
    hasMore: next.cursor.pass !== null,
  };
}

async function pageOf(api: FdxApi, { accountId, from, pass }: Step, pageSize: number) {
  const path = `/accounts/${encodeURIComponent(accountId)}/transactions`;
  const pageKey = pass.pageKey ?? undefined;
  const query = { startTime: from, endTime: pass.to, limit: String(pageSize), pageKey };
  try {
    return await api.get(path, transactionsPage, query);
  } catch (error) {
    // A key may die with what it points at: a pending transaction that has posted has another id.
    if (pageKey !== undefined && error instanceof RefusedRequest) return "unknown page key";
    throw error;
  }
}

function unchanged(cursor: Cursor): TransactionsPage {
  return { upserted: [], removed: [], cursor: JSON.stringify(cursor), hasMore: cursor.pass !== null };
}
