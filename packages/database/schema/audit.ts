import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { users } from "./users.ts";

/**
 * Every bank operation, who asked for it and how it ended. Rows are only ever added: the database refuses to change
 * them, and to delete them before they are a year old or their user is gone.
 */
export const auditEvents = pgTable(
  "audit_events",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    id: uuid("id").notNull().defaultRandom(),
    at: instant("at").notNull(),
    /** Verb of the sync package, e.g. `connection.disconnect`. */
    action: text("action").notNull(),
    connectionId: uuid("connection_id"),
    outcome: text("outcome").$type<"ok" | "refused" | "failed">().notNull(),
    /** Never secrets, never account data. */
    detail: jsonb("detail").$type<Record<string, string | number | null>>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.id] }),
    // `listAuditEvents`: newest first; `applyRetention`: what is over of each user
    index("audit_events_user_time").on(table.userId, table.at.desc()),
  ],
);

/** That an account was deleted and how it went at the banks; nothing says whose it was. */
export const accountDeletions = pgTable("account_deletions", {
  id: uuid("id").primaryKey().defaultRandom(),
  at: instant("at").notNull(),
  /** Consents ended at the bank before everything was deleted. */
  revoked: integer("revoked").notNull(),
  /** Those a bank could not be told of: institution and why, e.g. `{"chase": "unavailable"}`. */
  notRevoked: jsonb("not_revoked").$type<Record<string, string>>().notNull(),
});
