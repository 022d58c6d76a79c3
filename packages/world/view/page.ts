import type { Instant } from "@sandbank/domain";
import { countWhile } from "../ledger/chapter.ts";
import { Entry, NEVER, secondOf } from "../ledger/entry.ts";
import type { Transaction, TransactionPage, TransactionQuery } from "../model/index.ts";
import { type AccountView, yearAt } from "./account-view.ts";
import { type PageKey, parsePageKey, writePageKey } from "./page-key.ts";
import { toTransaction } from "./sighting.ts";

const DEFAULT_LIMIT = 100;
const MOST = 500;

/**
 * One page of an account's transactions, newest first. A page key carries the instant the first page was seen at
 * and the row it ended with, so all pages of a query show one moment; see `TransactionPage`. Only the years shown
 * are generated.
 * @throws RangeError for a limit outside 1–500 and for a page key that is not one of this account
 */
export function pageOf(view: AccountView, now: Instant, query: TransactionQuery): TransactionPage {
  const { after, limit = DEFAULT_LIMIT, status } = query;
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST) {
    throw new RangeError(`limit is ${limit}; a page has 1 to ${MOST} transactions`);
  }
  const { holding } = view.book;
  const key = after === undefined ? null : parsePageKey(after, holding.account.id);
  const seenAt = Math.floor(Math.min(key?.seenAt ?? query.at ?? now, now));
  const from = Math.max(query.from ?? Number.NEGATIVE_INFINITY, holding.openedDay * 86_400_000);
  // Half open, as `to` is; what is seen at this very instant is in it.
  const to = Math.min(query.to ?? Number.POSITIVE_INFINITY, seenAt + 1);
  const showsPending = view.showsPending && status !== "posted";
  const showsPosted = status !== "pending";
  const pending = showsPending
    ? view.pendingAt(seenAt).filter(({ authorizedAt }) => authorizedAt >= from && authorizedAt < to)
    : [];
  const walk = new Walk(view, pending, showsPosted, from, to, key);
  const transactions: Transaction[] = [];
  let last: Entry | null = null;
  while (transactions.length < limit) {
    const next = walk.next();
    if (!next) break;
    last = next;
    transactions.push(toTransaction(next, walk.isPending, holding, view.names, seenAt));
  }
  const lastAt = last && (walk.isPending ? last.authorizedAt : last.postedAt);
  const more = last !== null && walk.next() !== null;
  return new Page(
    transactions,
    more && last && lastAt !== null
      ? writePageKey({ seenAt, at: lastAt, entryKey: last.key }, holding.account.id)
      : null,
    () => (showsPosted ? Math.max(0, view.countPosted(from, to)) : 0) + pending.length,
    () => (key || seenAt < Math.floor(now) ? NEVER : view.nextChangeAfter(seenAt)),
  );
}

/** What takes more than the rows shown waits until somebody reads it. */
class Page implements TransactionPage {
  readonly transactions: readonly Transaction[];
  readonly nextPageKey: string | null;
  readonly #count: () => number;
  readonly #nextChange: () => Instant;

  constructor(
    transactions: readonly Transaction[],
    nextPageKey: string | null,
    count: () => number,
    nextChange: () => Instant,
  ) {
    this.transactions = transactions;
    this.nextPageKey = nextPageKey;
    this.#count = count;
    this.#nextChange = nextChange;
  }

  get total(): number {
    return this.#count();
  }

  get unchangedUntil(): Instant {
    return this.#nextChange();
  }
}

/** Walks posted and pending entries together, from the newest, or from just below the row the last page ended with. */
class Walk {
  readonly #view: AccountView;
  readonly #pending: readonly Entry[];
  readonly #showsPosted: boolean;
  readonly #from: Instant;
  readonly #fromSecond: number;
  #year: number;
  #posted: readonly Entry[] = [];
  #nextPosted = -1;
  #nextPending: number;
  isPending = false;

  constructor(
    view: AccountView,
    pending: readonly Entry[],
    showsPosted: boolean,
    from: Instant,
    to: Instant,
    key: PageKey | null,
  ) {
    this.#view = view;
    this.#pending = pending;
    this.#showsPosted = showsPosted;
    this.#from = from;
    this.#fromSecond = secondOf(from);
    const end = key ? Math.min(to, key.at + 1) : to;
    this.#year = yearAt(end - 1);
    this.#open((entry) => entry.postedAt < to && (!key || isOlder(entry.postedAt, entry.key, key)));
    this.#nextPending = key
      ? countWhile(pending, (entry) => isOlder(entry.authorizedAt, entry.key, key)) - 1
      : pending.length - 1;
  }

  #open(isShown: (entry: Entry) => boolean): void {
    if (!this.#showsPosted || this.#year < this.#view.firstYear) return;
    this.#posted = this.#view.book.chapter(this.#year).posted;
    this.#nextPosted = countWhile(this.#posted, isShown) - 1;
  }

  /** The newest posted entry that was not walked over yet; opens older years on the way. */
  #olderPosted(): Entry | null {
    if (!this.#showsPosted) return null;
    while (this.#nextPosted < 0) {
      if (this.#year <= Math.max(this.#view.firstYear, yearAt(this.#from))) return null;
      this.#year--;
      this.#open(() => true);
    }
    const entry = this.#posted[this.#nextPosted];
    return entry && Entry.postedSecond(entry) >= this.#fromSecond ? entry : null;
  }

  /** The next row; whether it is pending is in `isPending` then. */
  next(): Entry | null {
    const posted = this.#olderPosted();
    const pending = this.#nextPending < 0 ? undefined : this.#pending[this.#nextPending];
    this.isPending = pending !== undefined && (!posted || isNewer(pending, posted));
    if (pending && this.isPending) {
      this.#nextPending--;
      return pending;
    }
    if (posted) this.#nextPosted--;
    return posted;
  }
}

function isNewer(pending: Entry, posted: Entry): boolean {
  return (pending.authorizedAt - posted.postedAt || pending.key - posted.key) > 0;
}

function isOlder(at: Instant, entryKey: number, key: PageKey): boolean {
  return at < key.at || (at === key.at && entryKey < key.entryKey);
}
