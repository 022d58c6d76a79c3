import type { AccountStatus, AccountSubtype, AccountType } from "@sandbank/domain";
import {
  boolean,
  date,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { amount, createdAt, instant, updatedAt } from "./columns.ts";
import { belongsToConnection } from "./connections.ts";

/** An account as its provider describes it; balances are the provider's own, not summed by us. */
export const financialAccounts = pgTable(
  "financial_accounts",
  {
    userId: uuid("user_id").notNull(),
    id: uuid("id").notNull().defaultRandom(),
    connectionId: uuid("connection_id").notNull(),
    providerAccountId: text("provider_account_id").notNull(),
    name: text("name").notNull(),
    type: text("type").$type<AccountType>().notNull(),
    subtype: text("subtype").$type<AccountSubtype>(),
    mask: text("mask").notNull(),
    currency: text("currency").notNull(),
    status: text("status").$type<AccountStatus>().notNull(),
    /** False when the bank no longer lists it under the consent. */
    shared: boolean("shared").notNull().default(true),
    currentBalance: amount("current_balance").notNull(),
    availableBalance: amount("available_balance"),
    creditLimit: amount("credit_limit"),
    balanceAt: instant("balance_at").notNull(),
    statementDate: date("statement_date", { mode: "string" }),
    statementBalance: amount("statement_balance"),
    dueDate: date("due_date", { mode: "string" }),
    minimumPayment: amount("minimum_payment"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.id] }),
    // `upsertAccounts`: the row of what a provider lists
    uniqueIndex("financial_accounts_provider_id").on(
      table.userId,
      table.connectionId,
      table.providerAccountId,
    ),
    // `accountExists`: tells "not yours" from "not there"
    index("financial_accounts_id").on(table.id),
    // A provider's notification names its own account: whose connections read it (`markDueByAccount`).
    index("financial_accounts_at_provider").on(table.providerAccountId),
    belongsToConnection(table),
  ],
);

/** The balance a provider gave, one row a day: the last of that day. */
export const balanceSnapshots = pgTable(
  "balance_snapshots",
  {
    userId: uuid("user_id").notNull(),
    accountId: uuid("account_id").notNull(),
    /** In UTC. */
    date: date("date", { mode: "string" }).notNull(),
    /** When it was the balance, as the provider says; what posted by then is in it. */
    at: instant("at").notNull(),
    currentBalance: amount("current_balance").notNull(),
    availableBalance: amount("available_balance"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.accountId, table.date] }),
    foreignKey({
      columns: [table.userId, table.accountId],
      foreignColumns: [financialAccounts.userId, financialAccounts.id],
    }).onDelete("cascade"),
  ],
);
