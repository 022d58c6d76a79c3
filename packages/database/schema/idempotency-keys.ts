import { index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns.ts";
import { users } from "./users.ts";

/** Requests a client marked so that asking again does not do again, each with the answer it was given. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** The client's own; another user's same key is another key. */
    key: text("key").notNull(),
    /** SHA-256 of what was asked; the same key with another one is a mistake. */
    fingerprint: text("fingerprint").notNull(),
    /** Who is answering it, and until when by the database's own clock; both null once it is answered. */
    owner: uuid("owner"),
    lockedUntil: instant("locked_until"),
    /** Status and body as they were sent, sealed; null until it is answered. */
    answer: text("answer"),
    expiresAt: instant("expires_at").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.key] }),
    // `claimKey`: first forgets what is past its time, of one user.
    index("idempotency_keys_user_expiry").on(table.userId, table.expiresAt),
  ],
);
