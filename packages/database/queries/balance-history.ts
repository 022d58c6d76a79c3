import type { AccountType, IsoDate } from "@sandbank/domain";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "../open.ts";
import { balanceSnapshots, financialAccounts, financialTransactions } from "../schema/index.ts";
import { rowsOf } from "./rows-of.ts";

/** A balance as the provider gave it; amounts are decimal strings. */
export interface ReportedBalance {
  readonly date: IsoDate;
  readonly at: Date;
  readonly current: string;
  readonly available: string | null;
}

/** What posted on one day, credits less debits, as a decimal string. */
export interface DayMovement {
  readonly date: IsoDate;
  /** False for what is in that day's reported balance already. */
  readonly afterReport: boolean;
  readonly net: string;
}

/** What is known of an account's balances: what its provider said, and what posted in between. */
export interface BalanceRecord {
  readonly id: string;
  readonly type: AccountType;
  readonly currency: string;
  /** Oldest first; also the last before the period and the first after it. */
  readonly reported: readonly ReportedBalance[];
  /** Oldest first; everything between any of the period's instants and any balance of `reported` near it. */
  readonly movements: readonly DayMovement[];
  /** From this instant on every posted transaction is stored; null when none is. */
  readonly knownSince: Date | null;
}

const decimal = z.string();
const instant = z.union([z.date(), z.string()]).transform((value) => new Date(value));
const reportedShape = z.object({
  account_id: z.string(),
  date: z.string(),
  at: instant,
  current: decimal,
  available: decimal.nullable(),
});
const movementShape = z.object({
  account_id: z.string(),
  date: z.string(),
  after_report: z.boolean(),
  net: decimal,
});
const accountShape = z.object({
  id: z.string(),
  type: z.custom<AccountType>(),
  currency: z.string(),
  known_since: instant.nullable(),
});

/**
 * Reads what the balances of the user's accounts between two instants follow from, in three queries whatever the
 * number of accounts.
 * @param accountId without it, every account that counts: shared, at a bank that is not disconnected
 */
export async function readBalances(
  db: Database,
  userId: string,
  { accountId, from, to }: { accountId?: string; from: Date; to: Date },
): Promise<BalanceRecord[]> {
  const a = financialAccounts;
  const t = financialTransactions;
  const s = balanceSnapshots;
  const wanted = accountId
    ? sql`a.id = ${accountId}`
    : sql`a.shared and exists (select from provider_connections c
        where c.user_id = a.user_id and c.id = a.connection_id and c.status <> 'disconnected')`;
  const accounts = await db.execute(sql`
    select a.id, a.type, a.currency,
      (select t.posted_at from ${t} as t
        where t.user_id = a.user_id and t.account_id = a.id and t.posted_at is not null
        order by t.occurred_at, t.id limit 1) as known_since
    from ${a} as a where a.user_id = ${userId} and ${wanted} order by a.id`);

  const [start, end] = [from.toISOString(), to.toISOString()];
  const reported = await db.execute(sql`
    select s.account_id, s.date::text as date, s.at, s.current_balance::text as current,
      s.available_balance::text as available
    from ${a} as a
    cross join lateral (
      select coalesce(max(b.at) filter (where b.at <= ${start}::timestamptz), min(b.at)) as first,
        coalesce(min(b.at) filter (where b.at > ${end}::timestamptz), ${end}::timestamptz) as last
      from ${s} as b where b.user_id = a.user_id and b.account_id = a.id) as near
    join ${s} as s on s.user_id = a.user_id and s.account_id = a.id
    where a.user_id = ${userId} and ${wanted} and s.at between near.first and near.last
    order by s.account_id, s.at`);
  const anchors = rowsOf(reported, reportedShape);

  // One counts from the balances around the period, so what is read may reach beyond it.
  const instants = [from, to, ...anchors.map(({ at }) => at)].map((at) => at.getTime());
  const least = new Date(Math.min(...instants)).toISOString();
  const most = new Date(Math.max(...instants)).toISOString();
  const movements = await db.execute(sql`
    select t.account_id, (t.posted_at at time zone 'UTC')::date::text as date,
      coalesce(t.posted_at > s.at, true) as after_report,
      sum(case t.direction when 'credit' then t.amount else -t.amount end)::text as net
    from ${a} as a
    join ${t} as t on t.user_id = a.user_id and t.account_id = a.id and t.currency = a.currency
    left join ${s} as s on s.user_id = t.user_id and s.account_id = t.account_id
      and s.date = (t.posted_at at time zone 'UTC')::date
    where a.user_id = ${userId} and ${wanted} and t.status <> 'pending'
      and t.posted_at > ${least}::timestamptz and t.posted_at <= ${most}::timestamptz
    group by 1, 2, 3 order by 1, 2, 3`);

  const changes = rowsOf(movements, movementShape);
  return rowsOf(accounts, accountShape).map(({ id, type, currency, known_since }) => ({
    id,
    type,
    currency,
    knownSince: known_since,
    reported: anchors.filter(({ account_id }) => account_id === id),
    movements: changes
      .filter(({ account_id }) => account_id === id)
      .map(({ date, after_report, net }) => ({ date, afterReport: after_report, net })),
  }));
}
