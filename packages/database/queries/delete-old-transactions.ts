import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "../open.ts";
import {
  balanceChecks,
  financialAccounts,
  financialTransactions,
  transactionChanges,
  users,
} from "../schema/index.ts";
import { movedBy } from "./balance-checks.ts";
import { rowsOf } from "./rows-of.ts";

const answer = z.object({ n: z.coerce.number(), last: z.string().nullable() });

/** Before every user's id. */
export const NOBODY = "00000000-0000-0000-0000-000000000000";

/** What a step of deleting came to. */
export interface Deleted {
  /** How many rows went; fewer than were asked for when none is left. */
  readonly n: number;
  /** The user the next step begins with: those before have nothing left. */
  readonly from: string;
}

/**
 * Keys of rows that are over, of users from `from` on. Each owner's are looked up by an index that begins with them, so
 * that what is kept is not read: there are few owners, and no index by age has to be kept up by every sync.
 * @param owner the table of owners, as `o`; and which rows of `r` are whose
 */
export function keysByOwner(
  table: SQL,
  key: SQL,
  owner: { readonly table: SQL; readonly userId: SQL; readonly owns: SQL },
  { over, most, from }: { readonly over: SQL; readonly most: number; readonly from: string },
): SQL {
  return sql`
    select r.* from ${owner.table} as o
    cross join lateral (select ${key} from ${table} as r where ${owner.owns} and ${over} limit ${most}) as r
    where ${owner.userId} >= ${from}::uuid order by ${owner.userId} limit ${most}`;
}

/** Those that are older and not pending: what is pending is not over. */
export function oldTransactions(before: SQL, most: number, from: string): SQL {
  return keysByOwner(
    sql`${financialTransactions}`,
    sql`r.user_id, r.id`,
    { table: sql`${users}`, userId: sql`o.id`, owns: sql`r.user_id = o.id` },
    { over: sql`r.occurred_at < ${before} and r.status <> 'pending'`, most, from },
  );
}

/**
 * Deletes some of the transactions that are older, with their history, in one statement. What had posted of them is
 * in the opening balance from then on, so that the balances of what is kept are those they were.
 */
export async function deleteOldTransactions(
  db: Database,
  before: SQL,
  most: number,
  from: string,
): Promise<Deleted> {
  const result = await db.execute(sql`
    with gone as (
      delete from ${financialTransactions} where (user_id, id) in (${oldTransactions(before, most, from)})
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
    select count(*) as n, max(user_id::text) as last from gone`);
  return toDeleted(result, from);
}

/** Of a statement that gives `n` and the `last` user. */
export function toDeleted(result: unknown, from: string): Deleted {
  const [row] = rowsOf(result, answer);
  return { n: row?.n ?? 0, from: row?.last ?? from };
}
