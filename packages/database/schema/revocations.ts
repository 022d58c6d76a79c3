import { index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { belongsToConnection } from "./connections.ts";

/** An access that ended here and is to be ended at its bank. The row goes when the bank knows, or the consent ended. */
export const revocations = pgTable(
  "revocations",
  {
    userId: uuid("user_id").notNull(),
    id: uuid("id").notNull(),
    connectionId: uuid("connection_id").notNull(),
    /** Null where the bank told of none. */
    providerConsentId: text("provider_consent_id"),
    /** The consent that took its place; null where the person disconnected. */
    replacedBy: text("replaced_by"),
    /** Sealed; the only use of them is to end the access. */
    credentials: text("credentials").notNull(),
    askedAt: instant("asked_at").notNull(),
    /** When the access ends by itself; null = never. */
    endsAt: instant("ends_at"),
    /** How often the bank was told in vain, and what it failed with last. */
    attempts: integer("attempts").notNull().default(0),
    errorCode: text("error_code"),
    /** Also while somebody is at it: when another may take it up. */
    nextAttemptAt: instant("next_attempt_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.id] }),
    // `findConnection`, `listConnections`: the latest of a connection
    index("revocations_connection").on(table.userId, table.connectionId, table.askedAt),
    // `claimDueRevocations`: those whose bank is to be told now
    index("revocations_due").on(table.nextAttemptAt),
    belongsToConnection(table),
  ],
);
