import type { TransactionCategory, TransactionDirection } from "@sandbank/domain";

/** A transaction as read from a provider, ready for the table: decimal strings, ISO 8601 instants. */
export interface TransactionValues {
  /** Our account id. */
  account_id: string;
  provider_transaction_id: string;
  status: "pending" | "posted";
  direction: TransactionDirection;
  amount: string;
  currency: string;
  occurred_at: string;
  posted_at: string | null;
  description: string;
  merchant_name: string | null;
  category: TransactionCategory;
  city: string | null;
  region: string | null;
  country: string | null;
  /** Provider id this transaction had while pending. */
  pending_id: string | null;
  refund_of: string | null;
}

/** A transaction by its provider's id. */
export interface TransactionKey {
  account_id: string;
  provider_transaction_id: string;
}

/** What a provider told of a connection's transactions: each key once, in one of the two. */
export interface TransactionBatch {
  readonly upserted: readonly TransactionValues[];
  /** What the bank took back. */
  readonly removed: readonly TransactionKey[];
  /** Accounts by our id with the provider's ids of all that is pending there now: what else is stored as pending went. */
  readonly pending?: readonly { account_id: string; ids: readonly string[] }[];
}

/** How many transactions a batch changed. One shown again after it was taken back counts as modified. */
export interface BatchCounts {
  readonly added: number;
  readonly modified: number;
  readonly removed: number;
}
