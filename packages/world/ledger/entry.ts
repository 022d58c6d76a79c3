import type { CurrencyCode, Instant } from "@sandbank/domain";
import type { Day, Month } from "../calendar.ts";
import type { Seed } from "../rng.ts";
import type { Particulars } from "./particulars.ts";

export const NEVER = Number.POSITIVE_INFINITY;

/** Names a movement the same on both of its accounts. */
export interface Movement {
  readonly seed: Seed;
  readonly key: number;
}

export interface OriginalAmount {
  readonly amountMinor: number;
  readonly currency: CurrencyCode;
}

/** On an entry that gives back: what, and why. */
export interface Reference {
  readonly to: Entry;
  readonly how: "refund" | "reversal" | "chargeback";
  /** What it gave back was taken out of the ledger; its text still quotes it. */
  readonly isGone?: true;
}

/**
 * Instants are kept as seconds from the middle of the world's time, and keys below 2³¹, because the engine stores
 * such whole numbers in the object itself and boxes all others: half the memory of a ledger.
 */
const EPOCH_MS = Date.UTC(2040, 0, 1);
const NO_SECOND = 2 ** 31 - 1;

/** An instant as entries keep it: seconds, comparable among each other. */
export function secondOf(instant: Instant): number {
  return instant === NEVER ? NO_SECOND : small((instant - EPOCH_MS) / 1000);
}

/** The same number; one the engine may keep unboxed where it can be. */
function small(number: number): number {
  const word = number | 0;
  return word === number ? word : number;
}

function toInstant(second: number): Instant {
  return second === NO_SECOND ? NEVER : Math.round(second * 1000) + EPOCH_MS;
}

/**
 * A movement on one account with its whole life, past and future; the clock decides what of it is seen. One class
 * with all fields always there: ledgers are made of millions of them.
 */
export class Entry {
  /** Names the entry within its account and orders entries of the same instant; see {@link entryKey}. */
  readonly key: number;
  readonly particulars: Particulars;
  readonly #authorized: number;
  readonly #posted: number;
  readonly #pendingUntil: number;
  /** What posts, minor units; negative leaves the account. */
  readonly amountMinor: number;
  /** What is shown and held while pending. */
  readonly heldMinor: number;
  givesBack: Reference | null = null;
  /** The entry by which all of the amount has been given back. */
  givenBackBy: Entry | null = null;
  /** The day it counts for interest; −1 for the day it posts. */
  valueDay: Day = -1;
  original: OriginalAmount | null = null;
  movement: Movement | null = null;

  constructor(
    key: number,
    particulars: Particulars,
    authorizedAt: Instant,
    postedAt: Instant,
    pendingUntil: Instant,
    amountMinor: number,
    heldMinor: number,
  ) {
    this.key = key;
    this.particulars = particulars;
    this.#authorized = secondOf(authorizedAt);
    this.#posted = secondOf(postedAt);
    this.#pendingUntil = secondOf(pendingUntil);
    this.amountMinor = small(amountMinor);
    this.heldMinor = small(heldMinor);
  }

  get authorizedAt(): Instant {
    return toInstant(this.#authorized);
  }

  /** {@link NEVER} when it never posts. */
  get postedAt(): Instant {
    return toInstant(this.#posted);
  }

  /** Pending from `authorizedAt` until then: it posts, or the hold is released. Equal when it never was pending. */
  get pendingUntil(): Instant {
    return toInstant(this.#pendingUntil);
  }

  get isEverPending(): boolean {
    return this.#pendingUntil > this.#authorized;
  }

  /** When all of it has been given back. */
  get refundedAt(): Instant {
    return this.givenBackBy?.postedAt ?? NEVER;
  }

  /** What it takes off the account from its authorisation until it has posted: the larger of hold and amount. */
  get takenMinor(): number {
    return Math.min(this.heldMinor, this.#posted === NO_SECOND ? 0 : this.amountMinor);
  }

  /** Notes that this one gives back an earlier one. */
  giveBack(to: Entry, how: Reference["how"]): void {
    this.givesBack = { to, how };
    if (this.amountMinor === -to.amountMinor) to.givenBackBy = this;
  }

  static postedSecond(this: void, entry: Entry): number {
    return entry.#posted;
  }

  static pendingUntilSecond(this: void, entry: Entry): number {
    return entry.#pendingUntil;
  }

  static authorizedSecond(this: void, entry: Entry): number {
    return entry.#authorized;
  }
}

const SECOND_OFFSET = 2 ** 31;
const MOST_SORTED = 2 ** 20;
/** Made once: room of its own for each of a million small lists costs more than sorting them. */
let scratch = new Float64Array(1024);

/**
 * The entries in order of an instant, then key. Sorts numbers made of instant and place, which a typed array does
 * several times as fast as `Array.sort` calls a comparison.
 */
export function inOrder(entries: readonly Entry[], second: (entry: Entry) => number): Entry[] {
  if (entries.length > scratch.length) scratch = new Float64Array(entries.length * 2);
  const marks = scratch.subarray(0, entries.length);
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i];
    if (entry) marks[i] = Math.floor(second(entry) + SECOND_OFFSET) * MOST_SORTED + i;
  }
  marks.sort();
  const sorted: Entry[] = [];
  let secondBefore = -1;
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] ?? 0;
    const whole = Math.floor(mark / MOST_SORTED);
    const entry = entries[mark - whole * MOST_SORTED];
    if (!entry) continue;
    if (whole !== secondBefore) {
      secondBefore = whole;
      sorted.push(entry);
      continue;
    }
    // Entries of one second are few: each finds its place among them by exact instant and key.
    let at = sorted.length;
    for (; at > 0; at--) {
      const before = sorted[at - 1];
      if (
        !before ||
        second(before) < second(entry) ||
        (second(before) === second(entry) && before.key <= entry.key)
      )
        break;
    }
    if (at === sorted.length) sorted.push(entry);
    else sorted.splice(at, 0, entry);
  }
  return sorted;
}

/** Where within its month an entry comes from; part of its id, so the numbers stay as they are. */
export const SOURCE = {
  opening: 0,
  purchase: 1,
  refund: 2,
  salary: 3,
  housing: 4,
  bill: 5,
  subscription: 6,
  person: 7,
  cash: 8,
  tax: 9,
  client: 10,
  otherCard: 11,
  interest: 12,
  fee: 13,
  payment: 14,
  cover: 15,
  saving: 16,
  surplus: 17,
  household: 18,
  funding: 19,
  closing: 20,
  chargeback: 21,
  foreignFee: 22,
  benefit: 23,
  gig: 24,
  quickLoan: 25,
  trade: 26,
  returned: 27,
  supplier: 28,
  exchange: 29,
  friend: 30,
  atmFee: 31,
  bet: 32,
  betRefund: 33,
  childBenefit: 34,
  /** Plus the number of the account at the other end within the person's portfolio. */
  counterpart: 64,
} as const;

const SOURCES = 512;
const ENTRIES_PER_SOURCE = 2048;
/** January 2005: no account is older. */
const FIRST_MONTH = 420;

/** The key of the `index`th entry (0–2047) a source has in a month. Below 2³¹ until 2170. */
export function entryKey(month: Month, source: number, index: number): number {
  return (((month - FIRST_MONTH) * SOURCES + source) * ENTRIES_PER_SOURCE + index) | 0;
}

/** Place of an entry among those of its source and month. */
export function indexInSource(key: number): number {
  return key % ENTRIES_PER_SOURCE;
}

/** Where within its month an entry comes from: one of {@link SOURCE}. */
export function sourceOf(key: number): number {
  return Math.floor(key / ENTRIES_PER_SOURCE) % SOURCES;
}

/** An entry that posts at once. */
export function immediateEntry(
  key: number,
  particulars: Particulars,
  at: Instant,
  amountMinor: number,
  movement: Movement | null = null,
): Entry {
  const entry = new Entry(key, particulars, at, at, at, amountMinor, amountMinor);
  entry.movement = movement;
  return entry;
}
