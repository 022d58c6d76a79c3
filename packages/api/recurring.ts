import {
  listSubscriptions,
  listSubscriptionTransactions,
  type OwnedId,
  type SubscriptionRow,
  type SubscriptionTransaction,
} from "@sandbank/database";
import { detectRecurring, type SyncContext } from "@sandbank/sync";

/** More than anybody pays through one bank. */
const MOST = 500;

/** What is charged again and again, and by which transactions, oldest first; at least one. */
export interface RecurringCharge {
  readonly subscription: SubscriptionRow;
  readonly transactions: readonly SubscriptionTransaction[];
}

/**
 * What is charged again and again through a connection, leaving out what the user dismissed. Looked for now where
 * nothing was found yet.
 */
export async function recurringCharges(sync: SyncContext, connection: OwnedId): Promise<RecurringCharge[]> {
  const found = await foundCharges(sync, connection);
  if (found.length > 0) return found;
  await detectRecurring(sync, { userId: connection.userId, connectionId: connection.id });
  return foundCharges(sync, connection);
}

async function foundCharges(
  { db }: SyncContext,
  { userId, id: connectionId }: OwnedId,
): Promise<RecurringCharge[]> {
  const { rows } = await listSubscriptions(db, userId, { connectionId }, { limit: MOST, offset: 0 });
  const charged = rows.filter(({ direction, status }) => direction === "debit" && status !== "dismissed");
  const ids = charged.map(({ id }) => id);
  const transactions = await listSubscriptionTransactions(db, userId, ids);
  // A mandate that was not used yet has none.
  return charged.flatMap((subscription) => {
    const own = transactions.get(subscription.id) ?? [];
    return own.length === 0 ? [] : [{ subscription, transactions: own }];
  });
}
