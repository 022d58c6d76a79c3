import type {
  AccountStatus,
  AccountSubtype,
  AccountType,
  Bank,
  Clock,
  CountryCode,
  CurrencyCode,
  Instant,
  IsoDate,
  TransactionCategory,
  TransactionDirection,
  TransactionLocation,
  TransactionStatus,
} from "@sandbank/domain";

/** Raised whenever the same inputs would give other data than before. */
export const GENERATOR_VERSION = 1;

export interface WorldOptions {
  /** Names the world in URLs and ids; part of nothing generated. Default `default`. */
  readonly id?: string;
  /** Everything generated follows from it. Default 42. */
  readonly seed?: number;
  readonly clock: Clock;
  readonly banks: readonly Bank[];
}

/** A person. The same person at every bank of the world. */
export interface Customer {
  /** 1-based; every positive safe integer is somebody. */
  readonly number: number;
  /** What they sign in with, e.g. `olivia.bennett.7`; the trailing number makes it unique. */
  readonly username: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  /** E.164. */
  readonly phone: string;
  readonly birthDate: IsoDate;
  readonly address: {
    readonly line1: string;
    readonly city: string;
    readonly region: string;
    readonly postalCode: string;
    readonly country: CountryCode;
  };
}

/** Who holds accounts where: a customer at a bank of the world. */
export interface Holder {
  /** Bank id, e.g. `amex`. */
  readonly bank: string;
  /** Customer number. */
  readonly customer: number;
}

export interface Account extends Holder {
  /** Opaque, stable, unique in the world. */
  readonly id: string;
  readonly productId: string;
  readonly name: string;
  readonly type: AccountType;
  readonly subtype: AccountSubtype;
  readonly status: AccountStatus;
  readonly currency: CurrencyCode;
  /** Last four digits; show it with `maskedNumber`. */
  readonly lastFour: string;
  readonly openedOn: IsoDate;
  /** Cards with a limit only. */
  readonly creditLimitMinor: number | null;
  readonly aprBasisPoints: number | null;
  /** Day of the month a card's cycle closes, 1–28; null for accounts without statements cycles. */
  readonly statementDay: number | null;
}

/** What the bank would say an account holds at an instant. */
export interface Balance {
  readonly at: Instant;
  /**
   * Opening balance plus everything posted by `at`. Positive is money held; a card that is owed on is
   * negative.
   */
  readonly ledgerMinor: number;
  /**
   * What can be spent: ledger − holds, plus the credit limit on a card. Null for a charge card and for a loan.
   */
  readonly availableMinor: number | null;
  /** Sum of pending debits held against the account, ≥ 0; also where the bank does not show them. */
  readonly holdsMinor: number;
}

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
  /** Raw text as the bank prints it, e.g. `TRADER JOE'S #542 PORTLAND OR`. */
  readonly description: string;
  readonly merchantName: string | null;
  /** ISO 18245 merchant category code; null where no merchant is involved. */
  readonly merchantCategoryCode: string | null;
  readonly category: TransactionCategory;
  readonly location: TransactionLocation | null;
  /** Id this transaction had while pending. */
  readonly pendingId: string | null;
  /** On a refund: id of the posted purchase it gives back. */
  readonly refundOf: string | null;
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
}

/** Newest first. */
export interface TransactionPage {
  readonly transactions: readonly Transaction[];
  /**
   * Null on the last page. Stays valid while the clock moves on: all pages of a query show the moment of its first
   * one (or the present, when the clock was set back), so later arrivals never shift, repeat or skip a row.
   */
  readonly nextPageKey: string | null;
  /** Transactions matching the query at that moment, all pages together. */
  readonly total: number;
}

/** One closed cycle of a card, or calendar month of another account. */
export interface Statement {
  readonly id: string;
  readonly accountId: string;
  /** First and last day covered, inclusive. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly openingMinor: number;
  readonly closingMinor: number;
  /** Cards: when and how much to pay; null elsewhere. */
  readonly dueDate: IsoDate | null;
  readonly minimumPaymentMinor: number | null;
}

/**
 * People and their money. Pure: the same options, arguments and clock instant give the same answer in any
 * order of asking, and nothing is stored for a customer that nobody asked about. Days, months and banking hours
 * are those of UTC.
 */
export interface World {
  readonly id: string;
  readonly seed: number;
  readonly generatorVersion: number;
  readonly clock: Clock;
  readonly banks: readonly Bank[];
  /** @throws RangeError when `number` is not a positive safe integer. */
  customer(number: number): Customer;
  /** By user name (any case) or by plain number, `"7"`; undefined when nobody signs in with it. */
  findCustomer(username: string): Customer | undefined;
  /**
   * 1–3 accounts in the order of the bank's products, without those that are not opened yet at the clock's instant
   * (all are by April 2025). @throws RangeError for a bank that is not of this world or a number that is nobody's.
   */
  accounts(holder: Holder): readonly Account[];
  account(holder: Holder, accountId: string): Account | undefined;
  /**
   * At the clock's instant unless told; zero before the opening. @throws RangeError for an account of another
   * world.
   */
  balance(account: Account, at?: Instant): Balance;
  /**
   * As seen at the clock's instant. @throws RangeError for a page key that is not one of this account, a limit
   * outside 1–500, or an account of another world.
   */
  transactions(account: Account, query?: TransactionQuery): TransactionPage;
  /** Newest first, closed cycles only. */
  statements(account: Account): readonly Statement[];
}
