import { type SQL, sql } from "drizzle-orm";
import type { AccountValues } from "./upsert-accounts.ts";

/** An account as read from a provider, with our id for it. */
export interface IdentifiedAccount extends AccountValues {
  readonly id: string;
}

const COLUMNS = {
  name: ["name", "text"],
  type: ["type", "text"],
  subtype: ["subtype", "text"],
  mask: ["mask", "text"],
  currency: ["currency", "text"],
  status: ["status", "text"],
  currentBalance: ["current_balance", "numeric(20, 4)"],
  availableBalance: ["available_balance", "numeric(20, 4)"],
  creditLimit: ["credit_limit", "numeric(20, 4)"],
  balanceAt: ["balance_at", "timestamptz"],
  statementDate: ["statement_date", "date"],
  statementBalance: ["statement_balance", "numeric(20, 4)"],
  dueDate: ["due_date", "date"],
  minimumPayment: ["minimum_payment", "numeric(20, 4)"],
} as const satisfies Record<keyof Omit<AccountValues, "providerAccountId">, readonly [string, string]>;
const names = Object.values(COLUMNS).map(([name]) => name);

const recordset = sql.raw(
  ["id uuid", "provider_account_id text", ...Object.values(COLUMNS).map((column) => column.join(" "))].join(
    ", ",
  ),
);
const written = sql.raw(names.join(", "));
const of = (alias: string) => sql.raw(names.map((name) => `${alias}.${name}`).join(", "));
const assigned = sql.raw(names.map((name) => `${name} = excluded.${name}`).join(", "));

/**
 * Common table expressions that write what a provider says of a connection's accounts now, with the day's balance
 * snapshots, in the statement they are put in front of. Accounts it no longer lists stay, marked as not shared. They
 * need one named `scope` with the row (user_id, connection_id): where it is empty, nothing is written. Those in
 * `troubled`, by the provider's ids, could not be read and stay as they are.
 */
export function accountCtes(accounts: readonly IdentifiedAccount[], troubled: readonly string[] = []): SQL {
  return sql`
listed as materialized (
  select scope.user_id, scope.connection_id, r.*
  from scope, jsonb_to_recordset(${JSON.stringify(accounts.map(toRecord))}::text::jsonb) as r(${recordset})
), stored_accounts as (
  insert into financial_accounts as a (user_id, connection_id, id, provider_account_id, ${written})
  select user_id, connection_id, id, provider_account_id, ${written} from listed
  on conflict (user_id, connection_id, provider_account_id) do update set ${assigned}, shared = true, updated_at = now()
    where (a.shared, ${of("a")}) is distinct from (true, ${of("excluded")})
), snapshots as (
  insert into balance_snapshots as b (user_id, account_id, date, at, current_balance, available_balance)
  select user_id, id, (balance_at at time zone 'UTC')::date, balance_at, current_balance, available_balance from listed
  on conflict (user_id, account_id, date)
    do update set at = excluded.at, current_balance = excluded.current_balance,
      available_balance = excluded.available_balance
    where (b.at, b.current_balance, b.available_balance)
      is distinct from (excluded.at, excluded.current_balance, excluded.available_balance)
), unlisted as (
  update financial_accounts as a set shared = false from scope
  where a.user_id = scope.user_id and a.connection_id = scope.connection_id and a.shared
    and not exists (select from listed where listed.provider_account_id = a.provider_account_id)
    and not exists (
      select from jsonb_array_elements_text(${JSON.stringify(troubled)}::text::jsonb) as t(id)
      where t.id = a.provider_account_id)
)`;
}

function toRecord(account: IdentifiedAccount): Record<string, unknown> {
  const { id, providerAccountId, ...values } = account;
  const named = Object.entries(COLUMNS).map(([key, [name]]) => [name, values[key as keyof typeof values]]);
  return { id, provider_account_id: providerAccountId, ...Object.fromEntries(named) };
}
