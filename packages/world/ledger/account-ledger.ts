import { DAY_MS, type Instant } from "@sandbank/domain";
import { comparePosted, type Entry } from "./entry.ts";

/** No hold lasts longer. */
const LONGEST_PENDING_MS = 14 * DAY_MS;

/** The entries of one account from its opening to `completeUntil`, grown at the end and never changed before it. */
export class AccountLedger {
  /** Everything is here that is authorised or posted before this instant. */
  completeUntil: Instant;
  /** By posting instant, then key. */
  readonly posted: Entry[] = [];
  /** Entries that are pending at some time, by authorisation. */
  readonly #everPending: Entry[] = [];
  /** `#running[i]` is the balance after `posted[i]`. */
  readonly #running: number[] = [];
  /** Authorised, to be posted after `completeUntil`. */
  #later: Entry[] = [];

  constructor(openedAt: Instant) {
    this.completeUntil = openedAt;
  }

  /** How many entries are kept. */
  get size(): number {
    return this.posted.length + this.#everPending.length + this.#later.length;
  }

  /** Adds all that was authorised between `completeUntil` and `until`, and posts what is due before `until`. */
  append(entries: readonly Entry[], until: Instant): void {
    const pending = entries.filter((entry) => entry.pendingUntil > entry.authorizedAt);
    pending.sort((left, right) => left.authorizedAt - right.authorizedAt || left.key - right.key);
    for (const entry of pending) this.#everPending.push(entry);

    const due: Entry[] = [];
    const later: Entry[] = [];
    for (const list of [this.#later, entries]) {
      for (const entry of list) {
        if (entry.postedAt < until) due.push(entry);
        else if (entry.postedAt !== Number.POSITIVE_INFINITY) later.push(entry);
      }
    }
    due.sort(comparePosted);
    let balance = this.#running.at(-1) ?? 0;
    for (const entry of due) {
      balance += entry.amountMinor;
      this.posted.push(entry);
      this.#running.push(balance);
    }
    this.#later = later;
    this.completeUntil = until;
  }

  /** Opening balance (zero) plus all that posted at or before the instant. */
  balanceAt(instant: Instant): number {
    return this.#running[this.countPosted(instant) - 1] ?? 0;
  }

  /** How many entries posted at or before the instant: the length of that prefix of `posted`. */
  countPosted(instant: Instant): number {
    return countWhile(this.posted, (entry) => entry.postedAt <= instant);
  }

  /** What is pending at the instant, oldest first. */
  pendingAt(instant: Instant): Entry[] {
    const oldest = instant - LONGEST_PENDING_MS;
    const from = countWhile(this.#everPending, (entry) => entry.authorizedAt < oldest);
    const to = countWhile(this.#everPending, (entry) => entry.authorizedAt <= instant);
    return this.#everPending.slice(from, to).filter((entry) => entry.pendingUntil > instant);
  }
}

/** Length of the prefix of an ordered list for which `holds` is true, by bisection. */
export function countWhile<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = list[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
