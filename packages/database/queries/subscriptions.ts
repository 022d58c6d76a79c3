import { and, asc, count, desc, eq, type SQL } from "drizzle-orm";
import type { Database } from "../open.ts";
import {
  detectedSubscriptions,
  financialTransactions,
  type SubscriptionKind,
  type SubscriptionState,
  type SubscriptionStatus,
} from "../schema/index.ts";
import { anyRowExists } from "./any-row-exists.ts";
import type { OwnedId } from "./connections.ts";

export type SubscriptionRow = typeof detectedSubscriptions.$inferSelect;

export interface SubscriptionFilter {
  connectionId?: string | undefined;
  accountId?: string | undefined;
  kind?: SubscriptionKind | undefined;
  status?: SubscriptionStatus | undefined;
  state?: SubscriptionState | undefined;
}

const t = detectedSubscriptions;

/** The surest first. */
export async function listSubscriptions(
  db: Database,
  userId: string,
  filter: SubscriptionFilter,
  page: { limit: number; offset: number },
): Promise<{ rows: SubscriptionRow[]; total: number }> {
  const matches = where(userId, filter);
  const rows = await db
    .select()
    .from(t)
    .where(matches)
    .orderBy(desc(t.confidence), asc(t.name), asc(t.id))
    .limit(page.limit)
    .offset(page.offset);
  const [{ total } = { total: 0 }] = await db.select({ total: count() }).from(t).where(matches);
  return { rows, total };
}

function where(userId: string, filter: SubscriptionFilter): SQL | undefined {
  return and(
    eq(t.userId, userId),
    filter.connectionId ? eq(t.connectionId, filter.connectionId) : undefined,
    filter.accountId ? eq(t.accountId, filter.accountId) : undefined,
    filter.kind ? eq(t.kind, filter.kind) : undefined,
    filter.status ? eq(t.status, filter.status) : undefined,
    filter.state ? eq(t.state, filter.state) : undefined,
  );
}

export async function findSubscription(
  db: Database,
  { userId, id }: OwnedId,
): Promise<SubscriptionRow | undefined> {
  const [row] = await db
    .select()
    .from(t)
    .where(and(eq(t.userId, userId), eq(t.id, id)))
    .limit(1);
  return row;
}

/** True when a subscription of any user has this id. */
export const subscriptionExists = (db: Database, id: string): Promise<boolean> => anyRowExists(db, t, id);

/** Keeps what the user said; the movements of a dismissed one are recurring no longer. */
export async function setSubscriptionStatus(
  db: Database,
  { userId, id }: OwnedId,
  status: SubscriptionStatus,
): Promise<SubscriptionRow | undefined> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .update(t)
      .set({ status, updatedAt: new Date() })
      .where(and(eq(t.userId, userId), eq(t.id, id)))
      .returning();
    await tx
      .update(financialTransactions)
      .set({ isRecurring: status !== "dismissed" })
      .where(and(eq(financialTransactions.userId, userId), eq(financialTransactions.subscriptionId, id)));
    return row;
  });
}
