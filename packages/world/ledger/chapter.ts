import type { Instant } from "@sandbank/domain";
import { dayFrom, startOf } from "../calendar.ts";
import { Entry, inOrder, NEVER, secondOf } from "./entry.ts";

export function startOfYear(year: number): Instant {
  return startOf(dayFrom(year, 1, 1));
}

/** One year of one account, as it will be when the year is over; the clock decides what of it is seen. */
export class Chapter {
  readonly year: number;
  /** Posted before the year, minor units. */
  readonly openingMinor: number;
  /** What posts within the year, by posting instant, then key. */
  readonly posted: readonly Entry[];
  /** Whatever is pending at some instant of the year, in any order; put in order when somebody asks. */
  readonly #everPending: readonly Entry[];
  #pendingInOrder: readonly Entry[] | null = null;
  readonly #longestPendingMs: number;
  #running: Float64Array | null = null;

  /**
   * @param entries at least those that post or are pending at some instant of the year, in any order, together with
   * `more`, which calls back with each
   */
  constructor(
    year: number,
    openingMinor: number,
    entries: readonly Entry[],
    more: (use: (entry: Entry) => void) => void = () => {},
  ) {
    this.year = year;
    this.openingMinor = openingMinor;
    const from = secondOf(startOfYear(year));
    const to = secondOf(startOfYear(year + 1));
    const posted: Entry[] = [];
    const everPending: Entry[] = [];
    let longest = 0;
    const take = (entry: Entry) => {
      const second = Entry.postedSecond(entry);
      if (second >= from && second < to) posted.push(entry);
      if (!entry.isEverPending) return;
      const until = Entry.pendingUntilSecond(entry);
      const authorized = Entry.authorizedSecond(entry);
      if (until <= from || authorized >= to) return;
      everPending.push(entry);
      if (until - authorized > longest) longest = until - authorized;
    };
    for (const entry of entries) take(entry);
    more(take);
    this.posted = inOrder(posted, Entry.postedSecond);
    this.#everPending = everPending;
    this.#longestPendingMs = longest * 1000;
  }

  /** `[i]` is the balance after `posted[i]`; summed up when somebody asks for a balance. */
  get #balances(): Float64Array {
    if (this.#running) return this.#running;
    const running = new Float64Array(this.posted.length);
    let balance = this.openingMinor;
    for (let i = 0; i < running.length; i++) {
      balance += this.posted[i]?.amountMinor ?? 0;
      running[i] = balance;
    }
    this.#running = running;
    return running;
  }

  get size(): number {
    return this.posted.length + this.#everPending.length;
  }

  /** Whatever is pending at some instant of the year, by authorisation. */
  get everPending(): readonly Entry[] {
    this.#pendingInOrder ??= inOrder(this.#everPending, Entry.authorizedSecond);
    return this.#pendingInOrder;
  }

  /** After all that posts within the year. */
  get closingMinor(): number {
    return this.#balances.at(-1) ?? this.openingMinor;
  }

  /** The opening and all that posted at or before the instant. */
  balanceAt(instant: Instant): number {
    const count = this.countPosted(instant);
    return count === 0 ? this.openingMinor : (this.#balances[count - 1] ?? this.openingMinor);
  }

  /** How many entries posted at or before the instant: the length of that prefix of `posted`. */
  countPosted(instant: Instant): number {
    return countWhile(this.posted, (entry) => entry.postedAt <= instant);
  }

  /** The next instant of the year at which anything is authorised, posts or is released; `Infinity` for none. */
  nextChangeAfter(instant: Instant): Instant {
    const { everPending, posted } = this;
    const begins = everPending[countWhile(everPending, (entry) => entry.authorizedAt <= instant)];
    const posts = posted[this.countPosted(instant)];
    const ends = this.pendingAt(instant).map(({ pendingUntil }) => pendingUntil);
    return Math.min(begins?.authorizedAt ?? NEVER, posts?.postedAt ?? NEVER, ...ends);
  }

  /** What is pending at an instant of the year, oldest first. */
  pendingAt(instant: Instant): Entry[] {
    const from = countWhile(
      this.everPending,
      (entry) => entry.authorizedAt < instant - this.#longestPendingMs,
    );
    const to = countWhile(this.everPending, (entry) => entry.authorizedAt <= instant);
    return this.everPending.slice(from, to).filter((entry) => entry.pendingUntil > instant);
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
