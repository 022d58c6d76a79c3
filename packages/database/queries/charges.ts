import { and, asc, eq, gte, ne, sql } from "drizzle-orm";
import type { Database } from "../open.ts";
import { financialTransactions } from "../schema/index.ts";
import type { OwnedId } from "./connections.ts";

/** Money that left a connection's accounts since an instant and was not only held, oldest first. */
export async function listCharges(db: Database, { userId, id }: OwnedId, since: Date) {
  const t = financialTransactions;
  return db
    .select({
      id: t.id,
      merchantName: sql<string>`coalesce(${t.merchantName}, ${t.description})`,
      amount: t.amount,
      currency: t.currency,
      occurredAt: t.occurredAt,
    })
    .from(t)
    .where(
      and(
        eq(t.userId, userId),
        eq(t.connectionId, id),
        gte(t.occurredAt, since),
        eq(t.direction, "debit"),
        ne(t.status, "pending"),
      ),
    )
    .orderBy(asc(t.occurredAt), asc(t.id));
}
