import type { TransactionCategory, TransactionDirection, TransactionStatus } from "@sandbank/domain";
import {
  type AnyPgColumn,
  bigint,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { financialAccounts } from "./accounts.ts";
import { instant } from "./columns.ts";

/** Rows of an account go when it goes. */
const belongsToAccount = (table: { userId: AnyPgColumn; accountId: AnyPgColumn }) =>
  foreignKey({
    columns: [table.userId, table.accountId],
    foreignColumns: [financialAccounts.userId, financialAccounts.id],
  }).onDelete("cascade");

/** What happened to a transaction after it was first stored. `added`: the bank shows again what it had taken back. */
export type TransactionChangeKind = "added" | "modified" | "posted" | "refunded" | "removed";

/** Fields of a transaction that changed, by their names in the API; amounts are decimal strings. */
export type ChangedFields = Readonly<Record<string, string | null>>;

/** One row for each time a transaction changed; it outlives the transaction and goes with the account. */
export const transactionChanges = pgTable(
  "transaction_changes",
  {
    userId: uuid("user_id").notNull(),
    transactionId: uuid("transaction_id").notNull(),
    id: bigint("id", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    accountId: uuid("account_id").notNull(),
    at: instant("at").notNull(),
    kind: text("kind").$type<TransactionChangeKind>().notNull(),
    before: jsonb("before").$type<ChangedFields>().notNull(),
    after: jsonb("after").$type<ChangedFields>().notNull(),
  },
  (table) => [
    // `listTransactionChanges`: the history of one transaction, in order
    primaryKey({ columns: [table.userId, table.transactionId, table.id] }),
    // `deleteConnectionData`: what goes with an account
    index("transaction_changes_account").on(table.userId, table.accountId),
    belongsToAccount(table),
  ],
);

/**
 * Provider ids that name no row any more: of what the bank took back, and of pendings that were posted under
 * another id. Shown again, a transaction is the one it was.
 */
export const formerTransactions = pgTable(
  "former_transactions",
  {
    userId: uuid("user_id").notNull(),
    accountId: uuid("account_id").notNull(),
    providerTransactionId: text("provider_transaction_id").notNull(),
    /** Our id, of the row it was or became. */
    transactionId: uuid("transaction_id").notNull(),
    at: instant("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.accountId, table.providerTransactionId] }),
    belongsToAccount(table),
  ],
);

/** How many transactions an account has of each sort. Kept by triggers, whoever writes; rows may say zero. */
export const transactionCounts = pgTable(
  "transaction_counts",
  {
    userId: uuid("user_id").notNull(),
    accountId: uuid("account_id").notNull(),
    category: text("category").$type<TransactionCategory>().notNull(),
    status: text("status").$type<TransactionStatus>().notNull(),
    direction: text("direction").$type<TransactionDirection>().notNull(),
    n: integer("n").notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.userId, table.accountId, table.category, table.status, table.direction],
    }),
    belongsToAccount(table),
  ],
);
