import { bigint, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/**
 * How often somebody did something of late, for all processes together. Two neighbouring windows are kept; the
 * last `seconds` are the current one and what of the one before still lies inside.
 */
export const rateWindows = pgTable(
  "rate_windows",
  {
    /** Whom it is about: a user's id, or a keyed hash of an address. */
    subject: uuid("subject").notNull(),
    /** Name of the limit, e.g. `api.user`. */
    policy: text("policy").notNull(),
    seconds: integer("seconds").notNull(),
    /** Number of the current window since 1970, by the database's clock. */
    windowNumber: bigint("window_number", { mode: "number" }).notNull(),
    current: integer("current").notNull(),
    previous: integer("previous").notNull(),
  },
  (table) => [primaryKey({ columns: [table.subject, table.policy] })],
);

/** Sign-ins that failed in a row, for all processes together. Gone after a success, or a quiet day. */
export const signInFailures = pgTable(
  "sign_in_failures",
  {
    /** A keyed hash of an e-mail or network address. */
    subject: uuid("subject").primaryKey(),
    failures: integer("failures").notNull(),
    /** Before this instant no attempt is looked at, by the database's clock. */
    waitUntil: instant("wait_until").notNull(),
    lastAt: instant("last_at").notNull(),
  },
  // `deleteOldSignInFailures`: forgets what is a day old
  (table) => [index("sign_in_failures_last").on(table.lastAt)],
);
