import type { CurrencyCode, Instant } from "@sandbank/domain";

/** The most transactions one batch may bring, all its accounts together. */
export const MOST_INGESTED_AT_ONCE = 2_500;

export type IngestedAccountType =
  | "CHECKING"
  | "SAVINGS"
  | "INVESTMENT"
  | "MORTGAGE"
  | "CREDIT_CARD"
  | "LOAN"
  | "PENSION"
  | "OTHER"
  | "EXTERNAL"
  | "DUMMY";

export type IngestedExclusion = "NONE" | "PFM_DATA" | "PFM_AND_SEARCH";

export type IngestedTransactionType =
  | "DEFAULT"
  | "CREDIT_CARD"
  | "TRANSFER"
  | "PAYMENT"
  | "WITHDRAWAL"
  | "TRAINING";

/** An account as an application hands it over. Amounts are minor units of its currency; what is owed is negative. */
export interface NewIngestedAccount {
  /** The application's own name for it, unique among the user's accounts. */
  readonly externalId: string;
  readonly name: string;
  readonly number: string;
  readonly type: IngestedAccountType;
  readonly currency: CurrencyCode;
  readonly balanceMinor: number;
  readonly availableCreditMinor?: number | null | undefined;
  readonly reservedMinor?: number | null | undefined;
  readonly closed?: boolean | null | undefined;
  readonly exclusion?: IngestedExclusion | null | undefined;
  readonly flags?: readonly string[] | null | undefined;
  readonly payload?: Readonly<Record<string, unknown>> | null | undefined;
}

/** What of an account may change without a transaction. */
export type IngestedAccountChange = Partial<
  Pick<NewIngestedAccount, "availableCreditMinor" | "closed" | "exclusion" | "name" | "type">
>;

export interface IngestedAccount {
  /** 32 hexadecimal digits, unique in the world; another one when it is opened again after it was deleted. */
  readonly id: string;
  readonly externalId: string;
  readonly name: string;
  readonly number: string;
  readonly type: IngestedAccountType;
  readonly currency: CurrencyCode;
  /** As it came with the account or the last batch. */
  readonly ingestedMinor: number;
  readonly reservedMinor: number;
  /** What is shown: ingested − reserved. */
  readonly balanceMinor: number;
  /** Null where none was named; 0 says there is no credit. */
  readonly availableCreditMinor: number | null;
  readonly closed: boolean;
  readonly exclusion: IngestedExclusion;
  readonly flags: readonly string[];
  readonly payload: Readonly<Record<string, unknown>> | null;
  readonly openedAt: Instant;
  /** When it or its transactions changed last. */
  readonly refreshedAt: Instant;
}

/** Who stands on the other side of a transaction. */
export interface IngestedCounterparty {
  readonly name: string | null;
  readonly accountNumber: string | null;
}

/** A transaction as an application hands it over. What is not there is absent or null. */
export interface NewIngestedTransaction {
  /** Unique within the account, for ever. */
  readonly externalId: string;
  /** Minor units of the account's currency; negative leaves the account. */
  readonly amountMinor: number;
  /** When it was, or is to be, booked. */
  readonly at: Instant;
  readonly description: string;
  readonly type: IngestedTransactionType;
  readonly pending: boolean;
  readonly merchantName?: string | null | undefined;
  /** Four digits. */
  readonly merchantCategoryCode?: string | null | undefined;
  readonly payee?: IngestedCounterparty | null | undefined;
  readonly payer?: IngestedCounterparty | null | undefined;
  readonly payload?: IngestedPayload | null | undefined;
}

/** What came with a transaction besides, and what it means. */
export interface IngestedPayload {
  /** All of it, shown as it came. */
  readonly entries: Readonly<Record<string, unknown>>;
  /** External ids of pending transactions of the account whose place this booking takes (`PENDING_IDS`). */
  readonly pendingIds: readonly string[];
  /** A pending one is gone from then on by the world's clock (`PENDING_TRANSACTION_EXPIRATION_DATE`). */
  readonly expiresAt: Instant | null;
}

/** What a call says of one account besides transactions. */
interface OfAccount {
  readonly externalId: string;
  /** After the last transaction. */
  readonly balanceMinor: number;
  /** Nothing is reserved where it is absent or null. */
  readonly reservedMinor?: number | null | undefined;
}

export interface IngestedBatchAccount extends OfAccount {
  readonly transactions: readonly NewIngestedTransaction[];
}

export interface IngestedBatch {
  /** `HISTORICAL` leaves balance and reserved amount of the accounts as they are. */
  readonly type: "REAL_TIME" | "BATCH" | "HISTORICAL";
  readonly accounts: readonly IngestedBatchAccount[];
  /**
   * Everything stored as pending on an account of the batch goes, but what the batch names again: that is replaced by
   * what the batch says of it, which may be that it is booked now.
   */
  readonly overridePending?: boolean | undefined;
  /**
   * Everything stored as pending on an account of the batch is booked as it stands: what came before the batch and is
   * not replaced by it. What the batch itself calls pending stays pending.
   */
  readonly autoBook?: boolean | undefined;
}

export interface IngestedUpdate extends OfAccount {
  readonly transaction: NewIngestedTransaction;
  /** Id of the transaction, where its external id is not what finds it: then it gets that external id. */
  readonly id?: string | undefined;
  /** Id of the account, in the place of its external id. */
  readonly accountId?: string | undefined;
}

export interface IngestedDeletion extends OfAccount {
  /** External ids. */
  readonly transactions: readonly string[];
}

export interface IngestOptions {
  /** What is there already is replaced instead of refused. What was deleted stays deleted. */
  readonly upsert?: boolean | undefined;
}

export interface IngestedTransaction {
  /** 32 hexadecimal digits; the same as long as it is there, also when it is updated or booked. */
  readonly id: string;
  readonly accountId: string;
  readonly externalId: string;
  readonly status: "booked" | "pending";
  /** Negative leaves the account. */
  readonly amountMinor: number;
  readonly currency: CurrencyCode;
  /** When it was, or is to be, booked. */
  readonly at: Instant;
  readonly description: string;
  readonly type: IngestedTransactionType;
  readonly merchantName: string | null;
  readonly merchantCategoryCode: string | null;
  readonly payee: IngestedCounterparty | null;
  readonly payer: IngestedCounterparty | null;
  readonly payload: Readonly<Record<string, unknown>> | null;
  readonly expiresAt: Instant | null;
}

export interface IngestedTransactionQuery {
  /** Ids of accounts; default: all. */
  readonly accounts?: readonly string[] | undefined;
  /** Default: both. */
  readonly statuses?: readonly IngestedTransaction["status"][] | undefined;
  /** Inclusive, by `at`. */
  readonly from?: Instant | undefined;
  /** Exclusive. */
  readonly to?: Instant | undefined;
  /** Goes on after the last row of a page: its `nextPageKey`. */
  readonly after?: string | undefined;
  /** 1–500, default 100. */
  readonly limit?: number | undefined;
}

/** Newest first, by `at` and then by arrival. */
export interface IngestedTransactionPage {
  readonly transactions: readonly IngestedTransaction[];
  /** Stays valid whatever comes and goes meanwhile; no row is shown twice. Null on the last page. */
  readonly nextPageKey: string | null;
  /** Of the query, all pages together. Counted when it is read. */
  readonly total: number;
}
