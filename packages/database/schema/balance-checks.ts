import { foreignKey, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { financialAccounts } from "./accounts.ts";
import { amount, instant } from "./columns.ts";

/**
 * An account's balance as its transactions make it, beside the provider's own. The opening balance is what the first
 * check found missing: the balance before the oldest transaction we hold. Read by its key with the account.
 */
export const balanceChecks = pgTable(
  "balance_checks",
  {
    userId: uuid("user_id").notNull(),
    accountId: uuid("account_id").notNull(),
    openingBalance: amount("opening_balance").notNull(),
    /** Opening balance and all that posted since. */
    calculatedBalance: amount("calculated_balance").notNull(),
    providerBalance: amount("provider_balance").notNull(),
    /** What the provider's balance has more than ours; 0 when nothing is missing. */
    drift: amount("drift").notNull(),
    /** Since when it is not 0; null while it is. */
    driftingSince: instant("drifting_since"),
    checkedAt: instant("checked_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.accountId] }),
    foreignKey({
      columns: [table.userId, table.accountId],
      foreignColumns: [financialAccounts.userId, financialAccounts.id],
    }).onDelete("cascade"),
  ],
);
