import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "../open.ts";
import {
  balanceChecks,
  financialAccounts,
  financialTransactions,
  transactionChanges,
} from "../schema/index.ts";
import { movedBy } from "./balance-checks.ts";
import { rowsOf } from "./rows-of.ts";

const answer = z.object({ n: z.coerce.number() });

/**
 * Deletes some of the transactions that are older, with their history, in one statement. What had posted of them is
 * in the opening balance from then on, so that the balances of what is kept are those they were. What is pending is
 * not over. Gives how many went; fewer than `most` when none is left.
 */
export async function deleteOldTransactions(db: Database, before: SQL, most: number): Promise<number> {
  const t = financialTransactions;
  const result = await db.execute(sql`
    with gone as (
      delete from ${t} where (user_id, id) in (
        select user_id, id from ${t} where occurred_at < ${before} and status <> 'pending' limit ${most})
      returning user_id, id, account_id, direction, amount, posted_at
    ), forgotten as (
      delete from ${transactionChanges} as c using gone
      where c.user_id = gone.user_id and c.transaction_id = gone.id
    ), sums as (
      select t.user_id, t.account_id, ${movedBy(sql`t`, sql`a`)} as moved
      from gone as t
      join ${financialAccounts} as a on a.user_id = t.user_id and a.id = t.account_id
      group by t.user_id, t.account_id
    ), opened as (
      update ${balanceChecks} as b set opening_balance = b.opening_balance + sums.moved from sums
      where b.user_id = sums.user_id and b.account_id = sums.account_id and sums.moved <> 0
    )
    select count(*) as n from gone`);
  return rowsOf(result, answer)[0]?.n ?? 0;
}
