import { type OpenDatabase, replaceProviders } from "@sandbank/database";
import { sql } from "drizzle-orm";
import { BANK } from "./servers/big-customer.ts";

export const ROWS = 1_000_000;
export const ACCOUNTS = 10;

/**
 * A million transactions of one user, over ten accounts of one connection and two years. Indexes are made after the
 * rows, and what triggers keep is counted at the end: only how it is read is measured. Gives an account's id.
 */
export async function millionRows({ db }: OpenDatabase, email: string): Promise<string> {
  await replaceProviders(db, [
    {
      slug: BANK,
      name: "Chase",
      shortName: "Chase",
      country: "US",
      color: "#117aca",
      onColor: "#ffffff",
      monogram: "C",
      protocol: "fdx",
      connectKind: "redirect",
      accountTypes: ["checking"],
    },
  ]);
  await db.execute(sql`
    insert into provider_connections (user_id, provider_id, status, connected_at)
    select u.id, p.id, 'disconnected', now() from users u, financial_providers p where u.email = ${email}`);
  await db.execute(sql`
    insert into financial_accounts
      (user_id, connection_id, provider_account_id, name, type, mask, currency, status, current_balance, balance_at)
    select user_id, id, 'a-' || n, 'Account ' || n, 'checking', '****' || n, 'USD', 'open', 1000, now()
    from provider_connections, generate_series(1, ${ACCOUNTS}::int) as n`);
  await db.transaction(async (tx) => {
    await tx.execute(sql`alter table financial_transactions disable trigger all`);
    await tx.execute(sql`
      create temp table made_after on commit drop as
      select indexname, indexdef from pg_indexes where tablename = 'financial_transactions' and indexname not like '%pk'`);
    await tx.execute(sql`
      do $$ declare each record; begin
        for each in select indexname from made_after loop execute format('drop index %I', each.indexname); end loop;
      end $$`);
    await tx.execute(sql`
      insert into financial_transactions (user_id, connection_id, account_id, provider_transaction_id, status, direction,
        amount, currency, occurred_at, posted_at, description, merchant_name, category, city, region, country)
      select a.user_id, a.connection_id, a.id, 't-' || n,
        case when n <= 200 then 'pending' when n % 211 = 0 then 'refunded' else 'posted' end,
        case when n % 20 = 0 then 'credit' else 'debit' end,
        (n::bigint * 7919 % 100000) / 100.0, 'USD', now() - n * interval '1 minute', now() - n * interval '1 minute',
        (array['WHOLEFDS MKT', 'SQ *BLUE BOTTLE', 'SHELL OIL', 'AMZN MKTP US', 'UBER TRIP'])[1 + n % 5] || ' ' || n,
        (array['Whole Foods', 'Blue Bottle Coffee', 'Shell', 'Amazon', 'Uber'])[1 + n % 5],
        case when n % 1000 = 7 then 'fees'
          else (array['groceries', 'dining', 'transport', 'shopping', 'transport'])[1 + n % 5] end,
        'Seattle', 'WA', 'US'
      from generate_series(1, ${ROWS}::int) as n
      join (select *, row_number() over (order by provider_account_id) as k from financial_accounts) as a
        on a.k = 1 + n % ${ACCOUNTS}::int`);
    await tx.execute(sql`
      do $$ declare each record; begin
        for each in select indexdef from made_after loop execute each.indexdef; end loop;
      end $$`);
    await tx.execute(sql`alter table financial_transactions enable trigger all`);
    await tx.execute(sql`
      insert into transaction_counts (user_id, account_id, category, status, direction, n)
      select user_id, account_id, category, status, direction, count(*) from financial_transactions group by 1, 2, 3, 4, 5`);
  });
  await db.execute(sql`vacuum analyze financial_transactions`);
  const [account] = (await db.execute<{ id: string }>(
    sql`select id from financial_accounts limit 1`,
  )) as unknown as { id: string }[];
  if (!account) throw new Error("there is no account");
  return account.id;
}
