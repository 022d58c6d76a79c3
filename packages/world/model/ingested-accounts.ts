import type { Instant } from "@sandbank/domain";
import type {
  IngestedAccount,
  IngestedAccountChange,
  IngestedBatch,
  IngestedDeletion,
  IngestedTransaction,
  IngestedTransactionPage,
  IngestedTransactionQuery,
  IngestedUpdate,
  IngestOptions,
  NewIngestedAccount,
} from "./ingested.ts";

/** Why nothing of a call was done. */
export type IngestRefusal =
  | { readonly code: "account_exists"; readonly account: string; readonly message: string }
  | { readonly code: "unknown_account"; readonly account: string; readonly message: string }
  | { readonly code: "no_accounts"; readonly message: string }
  | { readonly code: "too_many_transactions"; readonly message: string }
  | {
      readonly code: "transaction_exists" | "transaction_deleted" | "unknown_transaction";
      readonly account: string;
      readonly transaction: string;
      readonly message: string;
    };

export type IngestResult =
  | { readonly ok: true; readonly changes: IngestedChanges }
  | { readonly ok: false; readonly refusal: IngestRefusal };

/** How many of something came, changed and went, and when the first and last of them are booked; null where there is none. */
export interface ModifiedTransactions {
  readonly inserted: number;
  readonly updated: number;
  readonly deleted: number;
  readonly earliest: Instant | null;
  readonly latest: Instant | null;
}

/** What a call changed about one account. */
export interface IngestedAccountChanges {
  /** Id of the account. */
  readonly id: string;
  readonly externalId: string;
  /** What became of the account itself; `kept` where only its transactions changed. */
  readonly account: "created" | "updated" | "deleted" | "kept";
  /** Transactions of either status. */
  readonly transactions: ModifiedTransactions;
  /** Those that are, or were, booked. */
  readonly booked: ModifiedTransactions;
  /** Ids of the transactions that are gone. */
  readonly deletedIds: readonly string[];
}

export interface IngestedChanges {
  readonly userId: string;
  readonly at: Instant;
  /** In the order the call named them; those nothing changed about are left out. */
  readonly accounts: readonly IngestedAccountChanges[];
}

/** Transactions that went since a cursor. */
export interface IngestedRemovals {
  readonly removed: readonly { readonly id: string; readonly accountId: string }[];
  /** Hand it in to continue from here. */
  readonly cursor: string;
}

/** A user who has, or had, accounts that were ingested. */
export interface IngestedUser {
  readonly id: string;
  readonly accounts: readonly IngestedAccount[];
}

/**
 * Accounts and transactions applications bring for their users, on top of what the world generates. Every call is
 * all or nothing, and kept by the world's store when it resolves. Any process that shares the store sees it then.
 */
export interface IngestedAccounts {
  /** Opens accounts. @returns `account_exists` for one of the user's, unless `upsert`, and for one named twice */
  open(
    userId: string,
    accounts: readonly NewIngestedAccount[],
    options?: IngestOptions,
  ): Promise<IngestResult>;
  /** @returns `unknown_account` */
  updateAccount(userId: string, externalId: string, change: IngestedAccountChange): Promise<IngestResult>;
  /** With all its transactions; opened again it is another account. @returns `unknown_account` */
  deleteAccount(userId: string, externalId: string): Promise<IngestResult>;
  /** All of them, or none where one is not there. */
  deleteAccounts(userId: string, externalIds: readonly string[]): Promise<IngestResult>;
  /**
   * @returns `too_many_transactions`, `no_accounts`, `unknown_account`, `transaction_exists` for an external id the
   * account has already or the batch names twice, `transaction_deleted` for one it had
   */
  ingest(userId: string, batch: IngestedBatch, options?: IngestOptions): Promise<IngestResult>;
  /**
   * Puts a transaction in the place of one.
   * @returns `no_accounts`, `unknown_account`, `unknown_transaction`, `transaction_exists` for an external id of another
   */
  updateTransaction(userId: string, update: IngestedUpdate): Promise<IngestResult>;
  /** @returns `no_accounts`, `unknown_account`, `unknown_transaction` */
  deleteTransactions(userId: string, deletions: readonly IngestedDeletion[]): Promise<IngestResult>;
  /** Everything of a user, as if there had never been anything. */
  deleteUser(userId: string): Promise<void>;
  /** In the order they were opened; empty for a user nobody ingested anything for. */
  accountsOf(userId: string): Promise<readonly IngestedAccount[]>;
  /**
   * As it is at the clock's instant. @throws RangeError for a page key that is not one of this user, or a limit
   * outside 1–500
   */
  transactionsOf(userId: string, query?: IngestedTransactionQuery): Promise<IngestedTransactionPage>;
  /** Undefined for what never was or is no more. */
  transaction(userId: string, id: string): Promise<IngestedTransaction | undefined>;
  /**
   * What went between a cursor and the clock's instant: deleted, replaced by a booking, overridden, expired. Nothing,
   * and a first cursor, where none is given. @throws RangeError for a cursor that is not one of this user
   */
  removedSince(userId: string, cursor?: string): Promise<IngestedRemovals>;
  /** Everybody something was ingested for, by id, in pages. */
  users(query?: { readonly after?: string; readonly limit?: number }): Promise<readonly IngestedUser[]>;
  /**
   * The earliest instant after which a pending transaction of anybody is gone that nobody was told of; null for none.
   */
  nextExpiry(): Promise<Instant | null>;
  /** Tells the listener of what is gone by the clock's instant, once, whichever process asks. */
  tellExpired(): Promise<void>;
  /** Told of every change after it was kept and before the call resolves, in the order of a user's changes. */
  onChanged(listener: (changes: IngestedChanges) => void | Promise<void>): void;
}
