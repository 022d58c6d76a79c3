import { and, asc, count, desc, eq, getTableName, inArray, type SQL, sql } from "drizzle-orm";
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

  // Limited before anything is joined: a planner that guesses wrong how many rows lie behind a cursor would sort all.
  const skipped = cursor === undefined ? offset : 0;
  const inOrder = sql`order by ${sql.join(sorted, sql`, `)}`;
  const wanted = and(matches, from?.condition);
  const source =
    filter.connectionId && !filter.accountId && order.sortBy === "date"
      ? newestOfEach(userId, filter.connectionId, sql`${wanted} ${inOrder} limit ${skipped + limit + 1}`)
      : sql`${t} where ${wanted}`;
  const window = sql`${source} ${inOrder} ${limited(filter, skipped, limit + 1)}`;
  // What is left out is passed over in the index alone.
  const chosen =
    skipped === 0
      ? window
      : sql`${t} where ${t.userId} = ${userId} and ${t.id} in (select ${t.id} from ${window})`;
  // By the table's own name, so that what is selected of the table is selected of the page; what counts stands before it.
  const counting = db.$with("counting", {}).as(sql`select ${total} as total`);
  const page = db.$with(getTableName(t), {}).as(sql`select * from ${chosen}`);
  const found = await joinAccount(
    db
      .with(counting, page)
      .select({ ...DETAILS, total: sql<number>`(select total from counting)`.mapWith(Number) })
      .from(t)
      .$dynamic(),
  ).orderBy(...sorted);
  const more = found.length > limit;
  const rows = more ? found.slice(0, limit) : found;
  const last = rows.at(-1);
  return {
    rows,
    total: found[0]?.total ?? (await alone(db, total)),
    cursor: more && last ? encodeCursor(last.transaction, order, isCounted ? last.total : undefined) : null,
  };
}

/** What a list of a connection begins with at each of its accounts: an index answers that, and they are few. */
function newestOfEach(userId: string, connectionId: string, wanted: SQL): SQL {
  const t = financialTransactions;
  const a = financialAccounts;
  return sql`(select own.* from ${a} cross join lateral (
    select * from ${t} where ${t.accountId} = ${a.id} and ${wanted}
  ) as own where ${a.userId} = ${userId} and ${a.connectionId} = ${connectionId}) as ${t}`;
}

/**
 * Which rows of a list. As parameters they make the database plan the list anew each time, for the values it has: a plan
 * kept for any number of rows expects a tenth of all. Written out, the plan is kept, which saves half of the time; but
 * of several filters it does not know which is the narrow one.
 */
function limited(filter: TransactionFilter, offset: number, limit: number): SQL {
  if (!Number.isSafeInteger(limit)) throw new RangeError("a page has a whole number of rows");
  const filters = Object.values(filter).filter((value) => value !== undefined);
  const rows = sql`limit ${filters.length > 1 ? limit : sql.raw(String(limit))}`;
  return offset === 0 ? rows : sql`${rows} offset ${offset}`;
}

const known = (total: number | undefined) => (total === undefined ? undefined : sql`${total}::int`);

/**
 * Reads all there is. For a search, too: an index of trigrams nearly doubles what writing a transaction costs, and reads
 * everybody's.
 */
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
