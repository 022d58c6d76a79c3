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
export async function recurringCharges(
  sync: SyncContext,
  { userId, id: connectionId }: OwnedId,
): Promise<RecurringCharge[]> {
  const list = () => listSubscriptions(sync.db, userId, { connectionId }, { limit: MOST, offset: 0 });
  let { rows, total } = await list();
  if (total === 0) {
    await detectRecurring(sync, { userId, connectionId });
    ({ rows, total } = await list());
  }
  const charged = rows.filter(({ direction, status }) => direction === "debit" && status !== "dismissed");
  const ids = charged.map(({ id }) => id);
  const transactions = await listSubscriptionTransactions(sync.db, userId, ids);
  return charged.flatMap((subscription) => {
    const own = transactions.get(subscription.id) ?? [];
    return own.length === 0 ? [] : [{ subscription, transactions: own }];
  });
}
