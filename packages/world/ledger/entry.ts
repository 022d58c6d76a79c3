import type { CurrencyCode, Instant } from "@sandbank/domain";
import type { Day } from "../calendar.ts";
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

/**
 * A movement on one account with its whole life, past and future; the clock decides what of it is seen. One class
 * with all fields always there: ledgers are made of millions of them.
 */
export class Entry {
  /** Names the entry within its account and orders entries of the same instant; see {@link entryKey}. */
  readonly key: number;
  readonly particulars: Particulars;
  readonly authorizedAt: Instant;
  /** {@link NEVER} when it never posts. */
  readonly postedAt: Instant;
  /** Pending from `authorizedAt` until then: it posts, or the hold is released. Equal when it never was pending. */
  readonly pendingUntil: Instant;
  /** What posts, minor units; negative leaves the account. */
  readonly amountMinor: number;
  /** What is shown and held while pending. */
  readonly heldMinor: number;
  /** The earlier entry of the account it gives back, and why. */
  refersTo: Entry | null = null;
  refersHow: "refund" | "reversal" | "chargeback" | null = null;
  /** When all of the amount has been given back. */
  refundedAt: Instant = NEVER;
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
    this.authorizedAt = authorizedAt;
    this.postedAt = postedAt;
    this.pendingUntil = pendingUntil;
    this.amountMinor = amountMinor;
    this.heldMinor = heldMinor;
  }

  get isEverPending(): boolean {
    return this.pendingUntil > this.authorizedAt;
  }

  /** What it takes off the account from its authorisation until it has posted: the larger of hold and amount. */
  get takenMinor(): number {
    return Math.min(this.heldMinor, this.postedAt === NEVER ? 0 : this.amountMinor);
  }
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
  /** Plus the number of the account at the other end within the person's portfolio. */
  counterpart: 64,
} as const;

const SOURCES = 512;
const ENTRIES_PER_SOURCE = 8192;

/** The key of the `index`th entry a source has in a unit (month number, from 0). */
export function entryKey(unit: number, source: number, index: number): number {
  return (unit * SOURCES + source) * ENTRIES_PER_SOURCE + index;
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

export function comparePosted(left: Entry, right: Entry): number {
  return left.postedAt - right.postedAt || left.key - right.key;
}

export function compareAuthorized(left: Entry, right: Entry): number {
  return left.authorizedAt - right.authorizedAt || left.key - right.key;
}
