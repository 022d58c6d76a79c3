import { and, asc, count, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Database } from "../open.ts";
import { financialAccounts, financialTransactions, transactionCounts } from "../schema/index.ts";
import { after, encodeCursor, SORT_COLUMNS, type TransactionOrder } from "./transaction-order.ts";
import {
  DETAILS,
  joinAccount,
  matching,
  type TransactionDetail,
  type TransactionFilter,
} from "./transactions.ts";

export interface TransactionPage {
  /** Where the page before ended; of the same order. */
  cursor?: string | undefined;
  /** Rows to leave out; costs reading the index as far. Ignored beside a cursor. */
  offset?: number | undefined;
  limit: number;
  /** Default: newest first. */
  order?: TransactionOrder | undefined;
}

const NEWEST_FIRST: TransactionOrder = { sortBy: "date", sortOrder: "desc" };

/**
 * One page in one statement. `cursor` is null on the last page. `total` counts all pages and is exact: as of now, or
 * for a list between two instants or of a search, whose rows have to be counted, as of the first page that its cursor
 * comes from. @throws InvalidCursorError
 */
export async function listTransactions(
  db: Database,
  userId: string,
  filter: TransactionFilter,
  { cursor, offset = 0, limit, order = NEWEST_FIRST }: TransactionPage,
): Promise<{ rows: TransactionDetail[]; cursor: string | null; total: number }> {
  const t = financialTransactions;
  const matches = matching(userId, filter);
  const from = cursor === undefined ? undefined : after(cursor, order);
  const direction = order.sortOrder === "asc" ? asc : desc;
  const sorted = [direction(SORT_COLUMNS[order.sortBy]), direction(t.id)];
  const isCounted = filter.from !== undefined || filter.to !== undefined || filter.search !== undefined;
  const total = isCounted ? (known(from?.total) ?? counted(db, matches)) : sumOfCounts(db, userId, filter);

  const query = joinAccount(
    db
      .select({ ...DETAILS, total: sql<number>`${total}`.mapWith(Number) })
      .from(t)
      .$dynamic(),
  );
  const skipped = cursor === undefined ? offset : 0;
  const found =
    skipped === 0
      ? await query
          .where(and(matches, from?.condition))
          .orderBy(...sorted)
          .limit(limit + 1)
      : await query
          // Left out by the index alone: only the page's rows are looked up.
          .where(and(eq(t.userId, userId), inArray(t.id, idsFrom(db, matches, sorted, skipped, limit + 1))))
          .orderBy(...sorted);
  const more = found.length > limit;
  const rows = more ? found.slice(0, limit) : found;
  const last = rows.at(-1);
  return {
    rows,
    total: found[0]?.total ?? (await alone(db, total)),
    cursor: more && last ? encodeCursor(last.transaction, order, isCounted ? last.total : undefined) : null,
  };
}

function idsFrom(db: Database, matches: SQL | undefined, sorted: SQL[], offset: number, limit: number) {
  return db
    .select({ id: financialTransactions.id })
    .from(financialTransactions)
    .where(matches)
    .orderBy(...sorted)
    .offset(offset)
    .limit(limit);
}

const known = (total: number | undefined) => (total === undefined ? undefined : sql`${total}::int`);

/** Reads all there is. */
function counted(db: Database, matches: SQL | undefined): SQL {
  return sql`(${db.select({ n: count() }).from(financialTransactions).where(matches)})`;
}

/** Reads the counts kept beside the rows, some dozens for each account. */
function sumOfCounts(db: Database, userId: string, filter: TransactionFilter): SQL {
  const c = transactionCounts;
  const { accountId, connectionId, category, status, direction } = filter;
  const accounts = db
    .select({ id: financialAccounts.id })
    .from(financialAccounts)
    .where(and(eq(financialAccounts.userId, userId), eq(financialAccounts.connectionId, connectionId ?? "")));
  const matches = and(
    eq(c.userId, userId),
    accountId ? eq(c.accountId, accountId) : undefined,
    connectionId ? inArray(c.accountId, accounts) : undefined,
    category ? eq(c.category, category) : undefined,
    status ? eq(c.status, status) : undefined,
    direction ? eq(c.direction, direction) : undefined,
  );
  return sql`(${db
    .select({ n: sql`coalesce(sum(${c.n}), 0)::int` })
    .from(c)
    .where(matches)})`;
}

/** The total of a page without rows. */
async function alone(db: Database, total: SQL): Promise<number> {
  const [row] = await db
    .select({ total: sql<number>`${total}`.mapWith(Number) })
    .from(sql`(select) as nothing`);
  return row?.total ?? 0;
}
