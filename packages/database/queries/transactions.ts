import type { TransactionCategory, TransactionDirection, TransactionStatus } from "@sandbank/domain";
import { and, asc, count, desc, eq, gte, ilike, lt, or, type SQL } from "drizzle-orm";
import type { Database } from "../open.ts";
import {
  financialAccounts,
  financialProviders,
  financialTransactions,
  providerConnections,
} from "../schema/index.ts";
import { anyRowExists } from "./any-row-exists.ts";
import type { OwnedId } from "./connections.ts";
import { after, encodeCursor, SORT_COLUMNS, type TransactionOrder } from "./transaction-order.ts";

export interface TransactionFilter {
  accountId?: string | undefined;
  connectionId?: string | undefined;
  /** Inclusive. */
  from?: Date | undefined;
  /** Exclusive. */
  to?: Date | undefined;
  category?: TransactionCategory | undefined;
  status?: TransactionStatus | undefined;
  direction?: TransactionDirection | undefined;
  /** Part of the description or the merchant's name, any case. */
  search?: string | undefined;
}

export interface TransactionDetail {
  transaction: typeof financialTransactions.$inferSelect;
  account: { name: string; mask: string };
  provider: { id: string; shortName: string; color: string };
}

export interface TransactionPage {
  /** Where the page before ended; of the same order. */
  cursor?: string | undefined;
  /** Rows to leave out; costs what reading them costs. Ignored beside a cursor. */
  offset?: number | undefined;
  limit: number;
  /** Default: newest first. */
  order?: TransactionOrder | undefined;
}

const NEWEST_FIRST: TransactionOrder = { sortBy: "date", sortOrder: "desc" };

/** `cursor` is null on the last page; `total` counts all pages. @throws InvalidCursorError */
export async function listTransactions(
  db: Database,
  userId: string,
  filter: TransactionFilter,
  { cursor, offset = 0, limit, order = NEWEST_FIRST }: TransactionPage,
): Promise<{ rows: TransactionDetail[]; cursor: string | null; total: number }> {
  const matches = matching(userId, filter);
  const direction = order.sortOrder === "asc" ? asc : desc;
  const rows = await withAccount(db)
    .where(and(matches, cursor === undefined ? undefined : after(cursor, order)))
    .orderBy(direction(SORT_COLUMNS[order.sortBy]), direction(financialTransactions.id))
    .limit(limit + 1)
    .offset(cursor === undefined ? offset : 0);
  const [{ total } = { total: 0 }] = await db
    .select({ total: count() })
    .from(financialTransactions)
    .where(matches);
  const more = rows.length > limit;
  const shown = more ? rows.slice(0, limit) : rows;
  const last = shown.at(-1)?.transaction;
  return { rows: shown, cursor: more && last ? encodeCursor(last, order) : null, total };
}

export async function findTransaction(
  db: Database,
  { userId, id }: OwnedId,
): Promise<TransactionDetail | undefined> {
  const [row] = await withAccount(db)
    .where(and(eq(financialTransactions.userId, userId), eq(financialTransactions.id, id)))
    .limit(1);
  return row;
}

/** True when a transaction of any user has this id. */
export const transactionExists = (db: Database, id: string): Promise<boolean> =>
  anyRowExists(db, financialTransactions, id);

export function withAccount(db: Database) {
  return db
    .select({
      transaction: financialTransactions,
      account: { name: financialAccounts.name, mask: financialAccounts.mask },
      provider: {
        id: financialProviders.id,
        shortName: financialProviders.shortName,
        color: financialProviders.color,
      },
    })
    .from(financialTransactions)
    .innerJoin(
      financialAccounts,
      and(
        eq(financialAccounts.userId, financialTransactions.userId),
        eq(financialAccounts.id, financialTransactions.accountId),
      ),
    )
    .innerJoin(
      providerConnections,
      and(
        eq(providerConnections.userId, financialTransactions.userId),
        eq(providerConnections.id, financialTransactions.connectionId),
      ),
    )
    .innerJoin(financialProviders, eq(financialProviders.id, providerConnections.providerId))
    .$dynamic();
}

/** What a filter selects of a user's transactions. */
export function matching(userId: string, filter: TransactionFilter): SQL | undefined {
  const t = financialTransactions;
  const pattern = filter.search ? `%${filter.search.replace(/[\\%_]/g, "\\$&")}%` : undefined;
  return and(
    eq(t.userId, userId),
    filter.accountId ? eq(t.accountId, filter.accountId) : undefined,
    filter.connectionId ? eq(t.connectionId, filter.connectionId) : undefined,
    filter.from ? gte(t.occurredAt, filter.from) : undefined,
    filter.to ? lt(t.occurredAt, filter.to) : undefined,
    filter.category ? eq(t.category, filter.category) : undefined,
    filter.status ? eq(t.status, filter.status) : undefined,
    filter.direction ? eq(t.direction, filter.direction) : undefined,
    pattern ? or(ilike(t.description, pattern), ilike(t.merchantName, pattern)) : undefined,
  );
}
