import { and, desc, type SQL, sql } from "drizzle-orm";
import type { Database } from "../open.ts";
import { financialTransactions } from "../schema/index.ts";
import { matching, type TransactionDetail, type TransactionFilter, withAccount } from "./transactions.ts";

/** Rows a page: small enough not to hold up the embedded database, large enough not to be all round trips. */
const PAGE_ROWS = 1_000;

/**
 * Every matching transaction, newest first, a page at a time. Each page is a query of its own that begins where the
 * one before ended: nothing is open between two pages, and no page is read before it is asked for. A transaction that
 * stays as it is comes exactly once, whatever is written meanwhile.
 */
export async function* transactionPages(
  db: Database,
  userId: string,
  filter: TransactionFilter,
  pageRows = PAGE_ROWS,
): AsyncGenerator<TransactionDetail[], void> {
  const t = financialTransactions;
  let after: SQL | undefined;
  while (true) {
    const rows = await withAccount(db)
      .where(and(matching(userId, filter), after))
      .orderBy(desc(t.occurredAt), desc(t.id))
      .limit(pageRows);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1)?.transaction;
    if (!last || rows.length < pageRows) return;
    after = sql`(${t.occurredAt}, ${t.id}) < (${last.occurredAt.toISOString()}::timestamptz, ${last.id}::uuid)`;
  }
}
