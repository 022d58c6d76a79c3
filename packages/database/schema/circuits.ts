import { integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant, updatedAt } from "./columns.ts";
import { financialProviders } from "./providers.ts";

/**
 * How an institution answers, as all processes and users found: the one table of syncing that belongs to no user. A
 * row is there once it has failed. Read with each connection by its key; no other query.
 */
export const institutionCircuits = pgTable("institution_circuits", {
  providerId: uuid("provider_id")
    .primaryKey()
    .references(() => financialProviders.id, { onDelete: "cascade" }),
  /** Runs in a row that found it unavailable. */
  failures: integer("failures").notNull().default(0),
  /** Times in a row it was left alone; each is longer than the one before. */
  opens: integer("opens").notNull().default(0),
  /** Nobody asks it before; null while it is asked as usual. */
  openUntil: instant("open_until"),
  /** Who tries first when that time is over, and until when by the database's own clock. */
  probeUntil: instant("probe_until"),
  lastCode: text("last_code"),
  updatedAt: updatedAt(),
});
