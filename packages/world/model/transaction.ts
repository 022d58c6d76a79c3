import type {
  CurrencyCode,
  DetailedCategory,
  Instant,
  IsoDate,
  PaymentRail,
  TransactionCategory,
  TransactionChannel,
  TransactionDirection,
  TransactionLocation,
  TransactionStatus,
} from "@sandbank/domain";

/** A movement as the account's owner sees it at the clock's instant. */
export interface Transaction {
  /** Changes when a pending transaction posts; `pendingId` then holds the earlier one. */
  readonly id: string;
  readonly accountId: string;
  readonly status: TransactionStatus;
  readonly direction: TransactionDirection;
  /** ≥ 0; which way is `direction`. */
  readonly amountMinor: number;
  readonly currency: CurrencyCode;
  /** When the money was spent or the payment made. */
  readonly authorizedAt: Instant;
  /** Null while pending. */
  readonly postedAt: Instant | null;
  /** The day it counts for interest: before the booking where that was back-dated. Null while pending. */
  readonly valueDate: IsoDate | null;
  /** Raw text as the bank prints it, e.g. `TRADER JOE'S #542 PORTLAND OR`. */
  readonly description: string;
  readonly merchantName: string | null;
  /** ISO 18245 merchant category code; null where no merchant is involved. */
  readonly merchantCategoryCode: string | null;
  readonly category: TransactionCategory;
  readonly detailedCategory: DetailedCategory;
  readonly channel: TransactionChannel;
  readonly rail: PaymentRail | null;
  readonly location: TransactionLocation | null;
  /** What it cost where it was bought, abroad; null at home. */
  readonly original: { readonly amountMinor: number; readonly currency: CurrencyCode } | null;
  /** Id this transaction had while pending. */
  readonly pendingId: string | null;
  /** The earlier transaction of this account that it gives back, in whole or in part, and why. */
  readonly refersTo: { readonly kind: "refund" | "reversal" | "chargeback"; readonly id: string } | null;
  /** The same on both sides of a movement between two accounts of the world; null otherwise. */
  readonly transferId: string | null;
}

export interface TransactionQuery {
  /** Inclusive; compares with `postedAt`, or `authorizedAt` while pending. Default: the account's opening. */
  readonly from?: Instant;
  /** Exclusive. Default: everything there is at the clock's instant, that instant included. */
  readonly to?: Instant;
  /** Continue after this page key of the same query. */
  readonly after?: string;
  /** 1–500, default 100. */
  readonly limit?: number;
  /** Pending ones only, or those that have posted; default: both. */
  readonly status?: "pending" | "posted";
  /** As it was seen then; the clock's instant unless told. Not ahead of the clock, and a page key has its own. */
  readonly at?: Instant;
}

/** Newest first. */
export interface TransactionPage {
  readonly transactions: readonly Transaction[];
  /**
   * Null on the last page. Stays valid while the clock moves on: all pages of a query show the moment of its first
   * one (or the present, when the clock was set back), so later arrivals never shift, repeat or skip a row.
   */
  readonly nextPageKey: string | null;
  /**
   * Transactions matching the query at that moment, all pages together. Counted when it is read: the pages
   * themselves need no more than the years they show.
   */
  readonly total: number;
  /**
   * Until then the same query gives the same rows, unless somebody edits the account or sets the clock back: the
   * next instant at which anything of it appears, posts or goes. Never, after a page key. Worked out when it is read.
   */
  readonly unchangedUntil: Instant;
}

/** What became of an account's transactions between a cursor and the clock's instant. */
export interface Changes {
  readonly added: readonly Transaction[];
  /** Seen before, with other content now (refunded since, edited). */
  readonly modified: readonly Transaction[];
  /** Ids seen before that are gone: pendings that posted under a new id or vanished, what somebody took out. */
  readonly removed: readonly string[];
  /** Those `removed` names, as they were seen then. */
  readonly gone: readonly Transaction[];
  /** Hand it in to continue from here. */
  readonly cursor: string;
}
