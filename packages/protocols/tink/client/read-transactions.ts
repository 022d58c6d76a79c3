import { dateOf } from "@sandbank/domain";
import { ProviderError, type SyncQuery, type TransactionsPage } from "@sandbank/provider";
import { type Transaction, transactionsPage } from "./answers.ts";
import type { TinkApi } from "./api.ts";
import {
  type Cursor,
  comparedSince,
  endGroup,
  type Group,
  nextPass,
  type Pass,
  readCursor,
} from "./cursor.ts";
import { isStatus } from "./errors.ts";
import { type CategoryCodes, isPendingTransaction, mapTransaction } from "./map-transaction.ts";
import { stillThere } from "./read-accounts.ts";

interface ReadingOptions {
  readonly clock: { now(): number };
  readonly pageSize: number;
  readonly codes: () => Promise<CategoryCodes>;
}

/** A list whose pages cannot be found is given up after so many attempts, until later. */
const MOST_RESTARTS = 5;
const LISTS = { pending: ["PENDING"], booked: ["BOOKED", "UNDEFINED"] };

/**
 * The next page of what is pending, then of what is booked, of a group of accounts: what is booked between the two is
 * seen in the second. At the end of a group what was there the last time and is no more is known.
 * @throws ProviderError
 */
export async function readTransactions(
  api: TinkApi,
  query: SyncQuery,
  { clock, pageSize, codes }: ReadingOptions,
): Promise<TransactionsPage> {
  const cursor = readCursor(query.cursor);
  const accounts = query.accounts.map(({ id }) => id);
  const now = clock.now();
  const pass = nextPass(cursor, accounts, { from: query.from, today: dateOf(now) });
  const group = pass?.todo[0];
  if (!pass || !group) return unchanged({ ...cursor, pass: null });

  const page = await pageOf(api, pass, group, pageSize);
  if (page === null) return unchanged({ ...cursor, pass: restarted(pass) });
  const categoryCodes = await codes();
  const upserted = understood(page.transactions, group, (each) => mapTransaction(each, categoryCodes, now));
  const read = noteSeen(cursor, pass, page.transactions);
  const pageToken = page.nextPageToken || null;
  if (pageToken !== null && pageToken === pass.pageToken) {
    throw new ProviderError("invalid_response", "a page of transactions leads back to itself");
  }
  if (pageToken !== null || pass.list === "pending") {
    const list = pageToken === null ? "booked" : pass.list;
    const further = { ...cursor, pass: { ...read, list, pageToken } };
    return { upserted, removed: [], cursor: JSON.stringify(further), hasMore: true };
  }
  const removed = await goneOf(api, cursor, read, group);
  const next = endGroup(cursor, read, group);
  // Of an account that was never read we cannot say what went.
  const unknown = group.accounts.filter((id) => !cursor.accounts[id]);
  return {
    upserted,
    removed,
    ...(unknown.length > 0 && {
      pending: unknown.map((accountId) => ({ accountId, ids: read.pending[accountId] ?? [] })),
    }),
    cursor: JSON.stringify(next),
    hasMore: next.pass !== null,
  };
}

async function pageOf(api: TinkApi, { list, pageToken }: Pass, group: Group, pageSize: number) {
  const query = {
    pageSize: String(pageSize),
    accountIdIn: group.accounts,
    statusIn: LISTS[list],
    ...(list === "booked" && { bookedDateGte: group.from }),
    ...(pageToken !== null && { pageToken }),
  };
  try {
    return await api.get("/data/v2/transactions", transactionsPage, query);
  } catch (error) {
    // A page may die with what it points at.
    if (pageToken !== null && isStatus(error, 400, 404, 410)) return null;
    throw error;
  }
}

/** The list at hand from its start. What was seen of it stays seen. @throws ProviderError when it never ends */
function restarted(pass: Pass): Pass {
  if (pass.restarts >= MOST_RESTARTS) {
    throw new ProviderError(
      "invalid_response",
      "the list of transactions changes faster than it can be read",
    );
  }
  return { ...pass, pageToken: null, restarts: pass.restarts + 1 };
}

/** Transactions in our terms. @throws ProviderError invalid_response for one that cannot be, or was not asked for */
function understood<To>(
  transactions: readonly Transaction[],
  { accounts }: Group,
  map: (transaction: Transaction) => To,
): To[] {
  return transactions.map((transaction) => {
    if (!accounts.includes(transaction.accountId)) {
      throw new ProviderError("invalid_response", "a transaction of an account that was not asked for");
    }
    try {
      return map(transaction);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      const message = `transaction ${transaction.id}: ${error.message}`;
      throw new ProviderError("invalid_response", message, { cause: error });
    }
  });
}

function noteSeen(cursor: Cursor, pass: Pass, transactions: readonly Transaction[]): Pass {
  const pending = { ...pass.pending };
  const booked = { ...pass.booked };
  for (const transaction of transactions) {
    const { id, accountId } = transaction;
    if (isPendingTransaction(transaction)) {
      pending[accountId] = [...new Set([...(pending[accountId] ?? []), id])];
      continue;
    }
    pending[accountId] = (pending[accountId] ?? []).filter((known) => known !== id);
    const date = transaction.dates?.booked ?? pass.to;
    if (date < comparedSince(cursor, accountId, pass.to)) continue;
    booked[accountId] = { ...booked[accountId], [id]: date };
  }
  return { ...pass, pending, booked };
}

/**
 * What was known of a group and has not come again, for it was deleted or has another id by now. Accounts that Tink does
 * not show any more took theirs with them: what was read of them stays.
 */
async function goneOf(api: TinkApi, cursor: Cursor, read: Pass, { accounts, from }: Group) {
  const gone = accounts.flatMap((accountId) => {
    const known = cursor.accounts[accountId];
    if (!known) return [];
    const compared = Object.entries(known.booked).filter(([, date]) => date >= from);
    const seen = new Set([...(read.pending[accountId] ?? []), ...Object.keys(read.booked[accountId] ?? {})]);
    return [...known.pending, ...compared.map(([id]) => id)]
      .filter((id) => !seen.has(id))
      .map((id) => ({ accountId, id }));
  });
  if (gone.length === 0) return gone;
  const shown = await stillThere(api, [...new Set(gone.map(({ accountId }) => accountId))]);
  return gone.filter(({ accountId }) => shown.has(accountId));
}

function unchanged(cursor: Cursor): TransactionsPage {
  return { upserted: [], removed: [], cursor: JSON.stringify(cursor), hasMore: cursor.pass !== null };
}
