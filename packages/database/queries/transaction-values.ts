import type { TransactionCategory, TransactionDirection } from "@sandbank/domain";
import { type RowsText, rowsText } from "./rows-text.ts";

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

/** The fields of a row as a statement takes them, with their types. */
export const TRANSACTION_FIELDS = {
  account_id: "uuid",
  provider_transaction_id: "text",
  refund_of: "text",
  pending_id: "text",
  status: "text",
  direction: "text",
  amount: "numeric(20, 4)",
  currency: "text",
  occurred_at: "timestamptz(3)",
  posted_at: "timestamptz(3)",
  description: "text",
  merchant_name: "text",
  category: "text",
  city: "text",
  region: "text",
  country: "text",
} as const satisfies Record<keyof TransactionValues, string>;
const FIELDS = Object.keys(TRANSACTION_FIELDS) as (keyof TransactionValues)[];

/** A batch as a statement takes it: the rows with their {@link TRANSACTION_FIELDS}, the other lists as JSON. */
export interface BatchText {
  readonly upserted: RowsText;
  readonly removed: string;
  readonly pending: string;
}

export function batchText({ upserted, removed, pending = [] }: TransactionBatch): BatchText {
  return {
    upserted: rowsText(upserted.map((row) => FIELDS.map((field) => row[field]))),
    removed: JSON.stringify(removed),
    pending: JSON.stringify(pending),
  };
}

/** How many transactions a batch changed. One shown again after it was taken back counts as modified. */
export interface BatchCounts {
  readonly added: number;
  readonly modified: number;
  readonly removed: number;
}
