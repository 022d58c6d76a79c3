import type { Instant } from "@sandbank/domain";
import type { Particulars } from "../life/particulars.ts";

/** A movement on one account with its whole life, past and future; the clock decides what of it is seen. */
export interface Entry {
  /** Names the entry within its account and orders entries of the same instant; see {@link entryKey}. */
  readonly key: number;
  readonly particulars: Particulars;
  readonly authorizedAt: Instant;
  /** Infinity when it never posts. */
  readonly postedAt: Instant;
  /** Pending from `authorizedAt` until then: it posts, or the hold is released. Equal when it never was pending. */
  readonly pendingUntil: Instant;
  /** What posts, minor units; negative leaves the account. */
  readonly amountMinor: number;
  /** What is shown and held while pending. */
  readonly heldMinor: number;
  /** On a refund: the purchase. */
  readonly refundOf: Entry | null;
  /** When all of the amount has been given back; Infinity otherwise. */
  refundedAt: Instant;
}

/** Where within its month (or cycle) an entry comes from; part of its id, so the numbers stay as they are. */
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
  /** Plus the number of the product at the other end. */
  counterpart: 32,
} as const;

const SOURCES = 512;
const ENTRIES_PER_SOURCE = 8192;

/** The key of the `index`th entry a source has in a unit (month or cycle number, from 0). */
export function entryKey(unit: number, source: number, index: number): number {
  return (unit * SOURCES + source) * ENTRIES_PER_SOURCE + index;
}

/** An entry that posts at once. */
export function immediateEntry(
  key: number,
  particulars: Particulars,
  at: Instant,
  amountMinor: number,
): Entry {
  return {
    key,
    particulars,
    authorizedAt: at,
    postedAt: at,
    pendingUntil: at,
    amountMinor,
    heldMinor: amountMinor,
    refundOf: null,
    refundedAt: Number.POSITIVE_INFINITY,
  };
}

export function comparePosted(left: Entry, right: Entry): number {
  return left.postedAt - right.postedAt || left.key - right.key;
}
