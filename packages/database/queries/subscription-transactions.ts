import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database } from "../open.ts";
import { financialTransactions } from "../schema/index.ts";

/** One of the transactions of a subscription. */
export interface SubscriptionTransaction {
  readonly id: string;
  readonly occurredAt: Date;
  readonly merchantName: string | null;
}

/** The transactions of some of a user's subscriptions, by subscription, oldest first. */
export async function listSubscriptionTransactions(
  db: Database,
  userId: string,
  subscriptionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SubscriptionTransaction[]>> {
  if (subscriptionIds.length === 0) return new Map();
  const t = financialTransactions;
  const rows = await db
    .select({
      subscriptionId: t.subscriptionId,
      id: t.id,
      occurredAt: t.occurredAt,
      merchantName: t.merchantName,
    })
    .from(t)
    .where(and(eq(t.userId, userId), inArray(t.subscriptionId, [...subscriptionIds])))
    .orderBy(asc(t.occurredAt), asc(t.id));
  const bySubscription = new Map<string, SubscriptionTransaction[]>();
  for (const { subscriptionId, ...transaction } of rows) {
    const own = bySubscription.get(subscriptionId ?? "") ?? [];
    own.push(transaction);
    bySubscription.set(subscriptionId ?? "", own);
  }
  return bySubscription;
}
