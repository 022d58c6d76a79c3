import { type SQL, sql } from "drizzle-orm";
import type { OwnedId } from "./connections.ts";
import { timeOrderedIds } from "./time-ordered-ids.ts";
import { type BatchText, TRANSACTION_FIELDS } from "./transaction-values.ts";

const fields = Object.entries(TRANSACTION_FIELDS);
/** Columns of the table that a batch tells; the status stands apart, for a refund changes it. */
const names = fields.map(([name]) => name).filter((name) => name !== "status" && name !== "pending_id");

/** The fields of a row that came as the array `a`. */
const taken = sql.raw(fields.map(([name, type], index) => `a[${index + 1}]::${type} as ${name}`).join(", "));
const pendingId = sql.raw(`a[${fields.findIndex(([name]) => name === "pending_id") + 1}]`);
const written = sql.raw(names.join(", "));
/** The written columns of a row named `alias`. */
const of = (alias: string) => sql.raw(names.map((name) => `${alias}.${name}`).join(", "));
/** What is stored of a row `r` of `final`. */
const finalOf = (name: string) => (name === "category" ? "r.final_category" : `r.${name}`);
const settledColumns = sql.raw(names.map(finalOf).join(", "));
const assigned = sql.raw(names.map((name) => `${name} = ${finalOf(name)}`).join(", "));

/**
 * Common table expressions that write a batch of a connection's transactions in the statement they are put in front
 * of. They need one named `scope` with the row (user_id, connection_id): where it is empty, nothing is written.
 * A statement sees the tables as they were before it, so what the batch holds and what was stored are brought
 * together first (`known`, `leaving`, `refunds`, `final`), and each row is written once.
 *
 * - A row is the one with its provider id, else the one its pending id names, else the one that was taken back under
 *   either, else a new one. A pending form of what has been posted under another id since is passed over.
 * - A category that was found by the row's words is kept while the bank tells none and the words are the same.
 * - A purchase is refunded while a posted refund of no less than its amount is there, whichever came first.
 * - What changes leaves a line in `transaction_changes`, at `at`; what no longer names a row, one in
 *   `former_transactions`.
 *
 * No line is empty: that it is asked for keeps the planner from expecting a thousand rows, which would be near the cost
 * at which it begins to compile the statement, and that takes longer than running it.
 */
export function transactionCtes({ userId }: OwnedId, batch: BatchText, at: Date): SQL {
  const { text, row, field, none } = batch.upserted;
  const newId = timeOrderedIds(at);
  const now = sql`${at.toISOString()}::timestamptz`;
  return sql`
given as materialized (
  select scope.user_id, scope.connection_id, number, ${taken}, case when ${pendingId} in (
    select provider_transaction_id from financial_transactions where user_id = ${userId} and status = 'pending'
  ) then ${pendingId} end as waiting_id
  from scope, (
    select number, string_to_array(line, ${field}, ${none}) as a
    from string_to_table(${text}, ${row}) with ordinality as each(line, number)
    where length(line) > 0 offset 0
  ) as each_row
), gone as materialized (
  select r.* from scope, jsonb_to_recordset(${batch.removed}::text::jsonb)
    as r(account_id uuid, provider_transaction_id text)
), memory as materialized (
  select exists (select from former_transactions where user_id = ${userId}) as any_former
), known as materialized (
  select coalesce((same.found).id, (pending.found).id) as stored_id,
    case when holder.id is null then coalesce(former.transaction_id, former_pending.transaction_id) end as former_id,
    coalesce(same.found, pending.found) as was, given.*
  from given
  left join lateral (${byProviderId(userId, "given.account_id", "given.provider_transaction_id")}) as same on true
  left join lateral (
    ${byProviderId(userId, "given.account_id", "given.waiting_id")}
  ) as pending on (same.found).id is null and (pending.found).status = 'pending'
  left join lateral (${formerId(userId, "given.provider_transaction_id")}) as former on (same.found).id is null
  left join lateral (${formerId(userId, "given.pending_id")}) as former_pending on (same.found).id is null
  left join lateral (
    select id from financial_transactions
    where user_id = ${userId} and id = coalesce(former.transaction_id, former_pending.transaction_id) limit 1
  ) as holder on (same.found).id is null
  where not (given.status = 'pending' and (same.found).id is null and holder.id is not null)
), leaving as materialized (
  select (left_behind.found).* from gone, lateral (
    ${byProviderId(userId, "gone.account_id", "gone.provider_transaction_id")}
  ) as left_behind
  where not exists (select from known where known.stored_id = (left_behind.found).id)
  union
  select (left_behind.found).*
  from scope, jsonb_to_recordset(${batch.pending}::text::jsonb) as account(account_id uuid, ids jsonb),
    lateral (
      select t as found from financial_transactions as t where t.user_id = ${userId} and t.status = 'pending'
        and t.account_id is not distinct from account.account_id offset 0
    ) as left_behind
  where not account.ids ? (left_behind.found).provider_transaction_id
    and not exists (select from known where known.stored_id = (left_behind.found).id)
), refunded as materialized (
  select account_id, refund_of as provider_transaction_id from given where refund_of is not null
  union select account_id, refund_of from leaving where refund_of is not null
), refunds as materialized (
  select account_id, refund_of as provider_transaction_id, max(amount) as amount from (
    select account_id, refund_of, amount from given where refund_of is not null and status = 'posted'
    union all
    select stored.account_id, stored.refund_of, stored.amount
    from (select account_id, provider_transaction_id from given union all select * from refunded) as purchase, lateral (
      select id, account_id, refund_of, amount from financial_transactions
      where user_id = ${userId} and refund_of = purchase.provider_transaction_id and refund_of is not null
        and account_id is not distinct from purchase.account_id and status = 'posted' offset 0
    ) as stored
    where not exists (select from known where known.stored_id = stored.id)
      and not exists (select from leaving where leaving.id = stored.id)
  ) as each_refund group by account_id, refund_of
), final as materialized (
  select known.*, case
    when known.status = 'posted' and refunds.amount >= known.amount then 'refunded' else known.status
  end as final_status, case
    when known.category = 'other' and (known.was).categorized_by = 'words' and (known.was).description = known.description
      and (known.was).merchant_name is not distinct from known.merchant_name then (known.was).category
    else known.category
  end as final_category
  from known left join refunds using (account_id, provider_transaction_id)
), met as materialized (
  select * from final where stored_id is not null or former_id is not null
), inserted as (
  insert into financial_transactions (user_id, connection_id, id, status, ${written})
  select r.user_id, r.connection_id, coalesce(r.former_id, ${newId(sql`r.number`)}), r.final_status, ${settledColumns}
  from final as r where r.stored_id is null
), updated as (
  update financial_transactions as t set status = r.final_status, ${assigned}, updated_at = now()
  from met as r
  where t.user_id = ${userId} and t.id = any(array(select stored_id from met where stored_id is not null))
    and t.id = r.stored_id and (t.status, ${of("t")}) is distinct from (r.final_status, ${settledColumns})
  returning r.was, t as became
), settled as (
  update financial_transactions as t set status = r.final_status, updated_at = now()
  from (
    select purchase.found as purchase, case when refunds.amount >= (purchase.found).amount then 'refunded' else 'posted' end as final_status
    from refunded cross join lateral (
      ${byProviderId(userId, "refunded.account_id", "refunded.provider_transaction_id")}
    ) as purchase
    left join refunds using (account_id, provider_transaction_id)
    where (purchase.found).status <> 'pending'
      and not exists (select from known where known.stored_id = (purchase.found).id)
      and not exists (select from leaving where leaving.id = (purchase.found).id)
  ) as r
  where t.user_id = ${userId} and t.id = (r.purchase).id and t.status <> r.final_status
  returning r.purchase as was, t as became
), deleted as (
  delete from financial_transactions as t using leaving where t.user_id = ${userId} and t.id = leaving.id
), forgotten as (
  insert into former_transactions as f (user_id, account_id, provider_transaction_id, transaction_id, at)
  select user_id, account_id, provider_transaction_id, id, ${now} from leaving
  union all
  select user_id, account_id, (was).provider_transaction_id, stored_id, ${now} from met
  where (was).provider_transaction_id <> provider_transaction_id
  on conflict (user_id, account_id, provider_transaction_id)
    do update set transaction_id = excluded.transaction_id, at = excluded.at
), noted as (
  insert into transaction_changes (user_id, transaction_id, account_id, at, kind, before, after)
  select user_id, transaction_id, account_id, ${now}, kind, diff.before, diff.after from (
    select (was).user_id, (was).id as transaction_id, (was).account_id, ${told("was")} as before, ${told("became")} as after,
      case when (was).status = 'pending' and (became).status <> 'pending' then 'posted'
        when (became).status = 'refunded' and (was).status <> 'refunded' then 'refunded' else 'modified' end as kind
    from (select * from updated union all select * from settled) as changed(was, became)
    union all
    select user_id, id, account_id, ${told("leaving")}, '{}', 'removed' from leaving
    union all
    select user_id, former_id, account_id, '{}', ${told("met", "final_status")}, 'added' from met
    where stored_id is null
  ) as change, lateral (
    select coalesce(jsonb_object_agg(key, b.value) filter (where b.key is not null), '{}') as before,
      coalesce(jsonb_object_agg(key, a.value) filter (where a.key is not null), '{}') as after
    from jsonb_each(change.before) as b full join jsonb_each(change.after) as a using (key)
    where b.value is distinct from a.value
  ) as diff
), counts as (
  select
    ((select count(*) from final) - (select count(*) from met))::int as added,
    (select count(*) from updated)::int
      + (select count(*) from met where stored_id is null)::int as modified,
    (select count(*) from leaving)::int as removed
)`;
}

/**
 * The row with a provider's id as `found`. The limit keeps the planner at a probe of the index for each, and the account
 * compared in a way no index answers keeps it at the right one: of a table that was never analysed it would rather
 * read all there is of the user, or of the account.
 */
function byProviderId(userId: string, accountId: string, providerTransactionId: string): SQL {
  return sql`select t as found from financial_transactions as t where t.user_id = ${userId}
    and t.provider_transaction_id = ${sql.raw(providerTransactionId)}
    and t.account_id is not distinct from ${sql.raw(accountId)} limit 1`;
}

/** Our id of what once had a provider's id. */
function formerId(userId: string, providerTransactionId: string): SQL {
  return sql`select transaction_id from former_transactions where (select any_former from memory)
    and user_id = ${userId} and account_id = given.account_id
    and provider_transaction_id = ${sql.raw(providerTransactionId)} limit 1`;
}

/** What of a row its history tells, by the names of the API. */
function told(row: string, status = "status"): SQL {
  const iso = (column: string) =>
    `to_char((${row}).${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  const values = {
    status: `(${row}).${status}`,
    type: `(${row}).direction`,
    amount: `(${row}).amount::text`,
    currency: `(${row}).currency`,
    date: iso("occurred_at"),
    postedAt: iso("posted_at"),
    description: `(${row}).description`,
    merchantName: `(${row}).merchant_name`,
    category: `(${row}).category`,
    city: `(${row}).city`,
    region: `(${row}).region`,
    country: `(${row}).country`,
  };
  const pairs = Object.entries(values).map(([name, value]) => `'${name}', ${value}`);
  return sql.raw(`jsonb_build_object(${pairs.join(", ")})`);
}
