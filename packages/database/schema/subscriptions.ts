import type { TransactionCategory, TransactionDirection } from "@sandbank/domain";
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { amount, createdAt, updatedAt } from "./columns.ts";
import { belongsToConnection } from "./connections.ts";

/** What the user said of what was found: nothing yet, that it is so, or that it is not. */
export type SubscriptionStatus = "pending" | "confirmed" | "dismissed";
export type SubscriptionState = "active" | "trial" | "paused" | "cancelled";
export type SubscriptionKind = "subscription" | "bill" | "income";
export type SubscriptionFrequency =
  | "weekly"
  | "fortnightly"
  | "four_weekly"
  | "twice_monthly"
  | "monthly"
  | "two_monthly"
  | "quarterly"
  | "half_yearly"
  | "yearly";

/** A price and the day it was first asked. */
export interface SubscriptionPrice {
  readonly from: string;
  /** Decimal string. */
  readonly amount: string;
}

/** What is paid or received again and again, found in a user's transactions or told by a bank as a mandate. */
export const detectedSubscriptions = pgTable(
  "detected_subscriptions",
  {
    userId: uuid("user_id").notNull(),
    id: uuid("id").notNull().defaultRandom(),
    connectionId: uuid("connection_id").notNull(),
    /** Null for a mandate that has not been used yet. */
    accountId: uuid("account_id"),
    /** Names the stream of payments the same in every run. */
    streamKey: text("stream_key").notNull(),
    name: text("name").notNull(),
    kind: text("kind").$type<SubscriptionKind>().notNull(),
    category: text("category").$type<TransactionCategory>().notNull(),
    direction: text("direction").$type<TransactionDirection>().notNull(),
    /** The next one to expect, ≥ 0. */
    amount: amount("amount").notNull(),
    isFixedAmount: boolean("is_fixed_amount").notNull(),
    currency: text("currency").notNull(),
    frequency: text("frequency").$type<SubscriptionFrequency>().notNull(),
    status: text("status").$type<SubscriptionStatus>().notNull().default("pending"),
    state: text("state").$type<SubscriptionState>().notNull(),
    firstSeen: date("first_seen", { mode: "string" }).notNull(),
    /** Null for a mandate that has not been used yet. */
    lastSeen: date("last_seen", { mode: "string" }),
    /** Null once it is cancelled. */
    nextExpected: date("next_expected", { mode: "string" }),
    /** In [0, 1]. */
    confidence: numeric("confidence", { precision: 3, scale: 2 }).notNull(),
    source: text("source").$type<"bank" | "mandate">().notNull(),
    /** Oldest first. */
    prices: jsonb("prices").$type<readonly SubscriptionPrice[]>().notNull(),
    transactionCount: integer("transaction_count").notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.id] }),
    // `saveSubscriptions`: the row of a stream; `listSubscriptions` reads all of a user through it
    uniqueIndex("detected_subscriptions_stream").on(table.userId, table.streamKey),
    // `subscriptionExists`: tells "not yours" from "not there"
    index("detected_subscriptions_id").on(table.id),
    belongsToConnection(table),
  ],
);

/** A standing permission to collect, as its bank tells it (UPI AutoPay). */
export const mandates = pgTable(
  "mandates",
  {
    userId: uuid("user_id").notNull(),
    id: uuid("id").notNull().defaultRandom(),
    connectionId: uuid("connection_id").notNull(),
    providerMandateId: text("provider_mandate_id").notNull(),
    merchantName: text("merchant_name").notNull(),
    amount: amount("amount").notNull(),
    currency: text("currency").notNull(),
    frequency: text("frequency").$type<"weekly" | "monthly" | "quarterly" | "yearly">().notNull(),
    startDate: date("start_date", { mode: "string" }).notNull(),
    state: text("state").$type<"active" | "paused" | "revoked">().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.id] }),
    // `saveMandates`: the row of what a provider lists; `listStoredMandates`
    uniqueIndex("mandates_provider_id").on(table.userId, table.connectionId, table.providerMandateId),
    belongsToConnection(table),
  ],
);
