import type { TransactionCategory, TransactionDirection, TransactionStatus } from "@sandbank/domain";
import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { financialAccounts } from "./accounts.ts";
import { amount, createdAt, instant, updatedAt } from "./columns.ts";

export const financialTransactions = pgTable(
  "financial_transactions",
  {
    userId: uuid("user_id").notNull(),
    /** Ours; stays the same when a pending transaction posts under another provider id. */
    id: uuid("id").notNull().defaultRandom(),
    connectionId: uuid("connection_id").notNull(),
    accountId: uuid("account_id").notNull(),
    providerTransactionId: text("provider_transaction_id").notNull(),
    status: text("status").$type<TransactionStatus>().notNull(),
    direction: text("direction").$type<TransactionDirection>().notNull(),
    /** ≥ 0. */
    amount: amount("amount").notNull(),
    currency: text("currency").notNull(),
    /** When it was authorized: the date a person remembers; it does not move when the transaction posts. */
    occurredAt: instant("occurred_at").notNull(),
    postedAt: instant("posted_at"),
    description: text("description").notNull(),
    merchantName: text("merchant_name"),
    category: text("category").$type<TransactionCategory>().notNull(),
    city: text("city"),
    region: text("region"),
    country: text("country"),
    /** Provider id of the purchase this one gives back. */
    refundOf: text("refund_of"),
    /** The stream of payments it is one of, if any: a row of `detected_subscriptions`. */
    subscriptionId: uuid("subscription_id"),
    /** One of a stream that the user has not dismissed. */
    isRecurring: boolean("is_recurring").notNull().default(false),
    /** Who chose the category where it was not the bank: its words, or nothing told. */
    categorizedBy: text("categorized_by").$type<"words" | "nothing">(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    // By id first, so that it also tells `transactionExists` "not yours" from "not there"
    primaryKey({ columns: [table.id, table.userId] }),
    // `writeTransactions`: the row of what a provider lists. The provider's id stands before the account: with the
    // account first, a planner without statistics (the embedded database has none) takes an index by account and time
    // for as good, and reads the whole account for each row
    uniqueIndex("financial_transactions_provider_key").on(
      table.userId,
      table.providerTransactionId,
      table.accountId,
    ),
    // `writeTransactions`: refunds of a purchase
    index("financial_transactions_refund_of")
      .on(table.userId, table.refundOf, table.accountId)
      .where(sql`${table.refundOf} is not null`),
    // `listTransactions`: by amount, either way
    index("financial_transactions_by_amount").on(table.userId, table.amount, table.id),
    // `listTransactions`: newest of a category; the rarer it is, the longer a walk along the time would be
    index("financial_transactions_by_category").on(table.userId, table.category, table.occurredAt, table.id),
    // `listTransactions`: newest pending or refunded ones; few among many, so a small index
    index("financial_transactions_unsettled")
      .on(table.userId, table.status, table.occurredAt, table.id)
      .where(sql`${table.status} <> 'posted'`),
    // `listTransactions`: newest of a user, page by page; `oldTransactions`: what is over of each. Scanned backwards: an index made with `.desc()` is NULLS LAST and
    // does not answer ORDER BY … DESC, which is NULLS FIRST
    index("financial_transactions_by_user").on(table.userId, table.occurredAt, table.id),
    // `listTransactions`: newest of an account, page by page; and of a connection, which has few accounts
    index("financial_transactions_by_account").on(table.userId, table.accountId, table.occurredAt, table.id),
    // `saveSubscriptions`: the movements of a stream
    index("financial_transactions_subscription")
      .on(table.userId, table.subscriptionId)
      .where(sql`${table.subscriptionId} is not null`),
    // `listUncategorized`: what a bank gave no category
    index("financial_transactions_uncategorized")
      .on(table.userId, table.connectionId)
      .where(sql`${table.category} = 'other' and ${table.categorizedBy} is distinct from 'nothing'`),
    foreignKey({
      columns: [table.userId, table.accountId],
      foreignColumns: [financialAccounts.userId, financialAccounts.id],
    }).onDelete("cascade"),
  ],
);
