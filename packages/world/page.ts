import type { Instant } from "@sandbank/domain";
import type { Holding } from "./holdings.ts";
import { type AccountLedger, countWhile } from "./ledger/account-ledger.ts";
import { type Sighting, toTransaction } from "./lifecycle.ts";
import type { TransactionPage, TransactionQuery } from "./model.ts";
import { parsePageKey, writePageKey } from "./page-key.ts";

const DEFAULT_LIMIT = 100;
const MOST = 500;

/**
 * One page of an account's transactions, newest first. A page key carries the instant the first page was seen at
 * and the row it ended with, so all pages of a query show one moment; see `TransactionPage`.
 * @throws RangeError for a limit outside 1–500 and for a page key that is not one of this account
 */
export function pageOf(
  ledger: AccountLedger,
  holding: Holding,
  showsPending: boolean,
  now: Instant,
  query: TransactionQuery,
): TransactionPage {
  const {
    from = Number.NEGATIVE_INFINITY,
    to = Number.POSITIVE_INFINITY,
    after,
    limit = DEFAULT_LIMIT,
  } = query;
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST) {
    throw new RangeError(`limit is ${limit}; a page has 1 to ${MOST} transactions`);
  }
  const key = after === undefined ? null : parsePageKey(after, holding.account.id);
  const seenAt = Math.floor(key ? Math.min(key.seenAt, now) : now);

  const { posted } = ledger;
  const oldest = countWhile(posted, (entry) => entry.postedAt < from);
  const newest = countWhile(posted, (entry) => entry.postedAt <= seenAt && entry.postedAt < to);
  const pending = showsPending
    ? ledger.pendingAt(seenAt).filter(({ authorizedAt }) => authorizedAt >= from && authorizedAt < to)
    : [];
  const total = Math.max(0, newest - oldest) + pending.length;

  // Both lists are walked from their newest end, or from just below the row the last page ended with.
  let nextPosted = newest - 1;
  let nextPending = pending.length - 1;
  if (key) {
    const isOlder = (at: Instant, entryKey: number) =>
      at < key.at || (at === key.at && entryKey < key.entryKey);
    nextPosted =
      Math.min(
        newest,
        countWhile(posted, (entry) => isOlder(entry.postedAt, entry.key)),
      ) - 1;
    nextPending = countWhile(pending, (entry) => isOlder(entry.authorizedAt, entry.key)) - 1;
  }
  const rows: Sighting[] = [];
  while (rows.length < limit) {
    const row = newer(posted[nextPosted >= oldest ? nextPosted : -1], pending[nextPending]);
    if (!row) break;
    if (row.pending) nextPending--;
    else nextPosted--;
    rows.push(row);
  }
  const last = rows.at(-1);
  const more = nextPosted >= oldest || nextPending >= 0;
  return {
    transactions: rows.map((row) => toTransaction(row, holding, showsPending, seenAt)),
    nextPageKey:
      more && last
        ? writePageKey({ seenAt, at: last.at, entryKey: last.entry.key }, holding.account.id)
        : null,
    total,
  };
}

function newer(
  posted: Sighting["entry"] | undefined,
  pending: Sighting["entry"] | undefined,
): Sighting | null {
  const asPending = pending && { entry: pending, pending: true, at: pending.authorizedAt };
  const asPosted = posted && { entry: posted, pending: false, at: posted.postedAt };
  if (!asPending || !asPosted) return asPending ?? asPosted ?? null;
  const difference = asPending.at - asPosted.at || asPending.entry.key - asPosted.entry.key;
  return difference > 0 ? asPending : asPosted;
}
