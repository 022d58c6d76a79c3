import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "../open.ts";
import { balanceChecks, financialAccounts, financialTransactions } from "../schema/index.ts";
import type { OwnedId } from "./connections.ts";

export type BalanceCheckRow = typeof balanceChecks.$inferSelect;

/**
 * Holds each balance of a connection's accounts against what its posted transactions make of the opening balance; the
 * first time finds that out. What is owed on a card or a loan grows by what is spent.
 */
export async function checkBalances(db: Database, connection: OwnedId, now: Date): Promise<void> {
  const a = financialAccounts;
  const t = financialTransactions;
  const c = balanceChecks;
  await db.execute(sql`
    with sums as (
      select a.id as account_id, a.current_balance as provider,
        ${movedBy(sql`t`, sql`a`)} as moved
      from ${a} as a
      left join ${t} as t on t.user_id = a.user_id and t.account_id = a.id
      where a.user_id = ${connection.userId} and a.connection_id = ${connection.id} and a.shared
      group by a.id, a.current_balance, a.type
    ), checked as (
      select s.account_id, s.provider, coalesce(b.opening_balance, s.provider - s.moved) as opening, s.moved,
        b.drifting_since
      from sums as s
      left join ${c} as b on b.user_id = ${connection.userId} and b.account_id = s.account_id
    )
    insert into ${c} (user_id, account_id, opening_balance, calculated_balance, provider_balance, drift,
      drifting_since, checked_at)
    select ${connection.userId}::uuid, account_id, opening, opening + moved, provider, provider - opening - moved,
      case when provider = opening + moved then null else coalesce(drifting_since, ${now.toISOString()}::timestamptz) end,
      ${now.toISOString()}::timestamptz
    from checked
    on conflict (user_id, account_id) do update set
      calculated_balance = excluded.calculated_balance, provider_balance = excluded.provider_balance,
      drift = excluded.drift, drifting_since = excluded.drifting_since, checked_at = excluded.checked_at`);
}

/** By how much what posted of transactions `t` has changed the balance of their account `a`. */
export function movedBy(t: SQL, a: SQL): SQL {
  return sql`coalesce(sum(case when (${t}.direction = 'debit') = (${a}.type in ('credit_card', 'loan', 'mortgage'))
    then ${t}.amount else -${t}.amount end) filter (where ${t}.posted_at is not null), 0)`;
}

/** How an account's balance was found at the last check. */
export async function findBalanceCheck(
  db: Database,
  { userId, id }: OwnedId,
): Promise<BalanceCheckRow | undefined> {
  const [row] = await db
    .select()
    .from(balanceChecks)
    .where(and(eq(balanceChecks.userId, userId), eq(balanceChecks.accountId, id)));
  return row;
}
