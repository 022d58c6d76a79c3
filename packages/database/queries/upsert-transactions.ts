import type { TransactionCategory, TransactionDirection } from "@sandbank/domain";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "../open.ts";
import { financialTransactions } from "../schema/index.ts";
import type { OwnedId } from "./connections.ts";

/** A transaction as read from a provider, ready for the table: decimal strings, ISO 8601 instants. */
export interface TransactionValues {
  /** Our account id. */
  account_id: string;
  provider_transaction_id: string;
  status: "pending" | "posted";
  direction: TransactionDirection;
  amount: string;
  currency: string;
  occurred_at: string;
  posted_at: string | null;
  description: string;
  merchant_name: string | null;
  category: TransactionCategory;
  city: string | null;
  region: string | null;
  country: string | null;
  /** Provider id this transaction had while pending. */
  pending_id: string | null;
  refund_of: string | null;
}

const columns = sql.raw(
  `account_id uuid, provider_transaction_id text, status text, direction text, amount numeric, currency text,
   occurred_at timestamptz, posted_at timestamptz, description text, merchant_name text, category text,
   city text, region text, country text, pending_id text, refund_of text`,
);
const written = sql.raw(
  `account_id, provider_transaction_id, status, direction, amount, currency, occurred_at, posted_at,
   description, merchant_name, category, city, region, country, refund_of`,
);

/**
 * Writes a page of a connection's transactions; writing it again changes nothing. A posted transaction takes
 * over the row of its pending one. The page travels as one JSON parameter: a statement with a parameter per
 * value is bound by the client that builds it.
 */
export async function upsertTransactions(
  db: Database,
  connection: OwnedId,
  page: readonly TransactionValues[],
): Promise<{ added: number; modified: number }> {
  if (page.length === 0) return { added: 0, modified: 0 };
  const distinct = new Map(page.map((row) => [`${row.account_id}/${row.provider_transaction_id}`, row]));
  const rows = sql`jsonb_to_recordset(${JSON.stringify([...distinct.values()])}::text::jsonb) as r(${columns})`;
  const t = financialTransactions;

  await db.execute(sql`
    update ${t} as t set provider_transaction_id = r.provider_transaction_id
    from ${rows}
    where t.user_id = ${connection.userId} and t.account_id = r.account_id
      and t.provider_transaction_id = r.pending_id and t.status = 'pending'
      and not exists (
        select from ${t} as posted where posted.user_id = t.user_id and posted.account_id = t.account_id
          and posted.provider_transaction_id = r.provider_transaction_id)`);

  const result = await db.execute(sql`
    insert into ${t} as t (user_id, connection_id, ${written})
    select ${connection.userId}::uuid, ${connection.id}::uuid, ${written} from ${rows}
    on conflict (user_id, account_id, provider_transaction_id) do update set
      status = case when t.status = 'refunded' and excluded.status = 'posted' and excluded.amount <= t.amount
        then t.status else excluded.status end,
      direction = excluded.direction, amount = excluded.amount, currency = excluded.currency,
      occurred_at = excluded.occurred_at, posted_at = excluded.posted_at, description = excluded.description,
      merchant_name = excluded.merchant_name, category = excluded.category, city = excluded.city,
      region = excluded.region, country = excluded.country, refund_of = excluded.refund_of, updated_at = now()
    where (t.status = 'pending', t.direction, t.amount, t.currency, t.occurred_at, t.posted_at, t.description,
        t.merchant_name, t.category, t.city, t.region, t.country, t.refund_of)
      is distinct from (excluded.status = 'pending', excluded.direction, excluded.amount, excluded.currency,
        excluded.occurred_at, excluded.posted_at, excluded.description, excluded.merchant_name,
        excluded.category, excluded.city, excluded.region, excluded.country, excluded.refund_of)
    returning (xmax = 0) as added`);
  await markRefunded(db, connection);
  const outcomes = z.array(z.object({ added: z.boolean() })).parse(rowsOf(result));
  const added = outcomes.filter((row) => row.added).length;
  return { added, modified: outcomes.length - added };
}

/** A refund and its purchase may arrive in either order, on different pages. */
async function markRefunded(db: Database, connection: OwnedId): Promise<void> {
  const t = financialTransactions;
  await db.execute(sql`
    update ${t} as purchase set status = 'refunded', updated_at = now()
    from ${t} as refund
    where refund.user_id = ${connection.userId} and refund.connection_id = ${connection.id}
      and refund.refund_of is not null and refund.status = 'posted'
      and purchase.user_id = refund.user_id and purchase.account_id = refund.account_id
      and purchase.provider_transaction_id = refund.refund_of
      and purchase.status = 'posted' and refund.amount >= purchase.amount`);
}

/** Takes out what the bank no longer shows. Gives how many rows went. */
export async function removeTransactions(
  db: Database,
  connection: OwnedId,
  gone: readonly { account_id: string; provider_transaction_id: string }[],
): Promise<number> {
  if (gone.length === 0) return 0;
  const t = financialTransactions;
  const result = await db.execute(sql`
    delete from ${t} as t
    using jsonb_to_recordset(${JSON.stringify(gone)}::text::jsonb) as r(account_id uuid, provider_transaction_id text)
    where t.user_id = ${connection.userId} and t.connection_id = ${connection.id}
      and t.account_id = r.account_id and t.provider_transaction_id = r.provider_transaction_id
    returning t.id`);
  return rowsOf(result).length;
}

/** Takes out of one account what is stored as pending and is none of these. Gives how many rows went. */
export async function removeOtherPending(
  db: Database,
  connection: OwnedId,
  accountId: string,
  pendingIds: readonly string[],
): Promise<number> {
  const t = financialTransactions;
  const result = await db.execute(sql`
    delete from ${t} as t
    where t.user_id = ${connection.userId} and t.connection_id = ${connection.id}
      and t.account_id = ${accountId}::uuid and t.status = 'pending'
      and t.provider_transaction_id not in (select jsonb_array_elements_text(${JSON.stringify(pendingIds)}::text::jsonb))
    returning t.id`);
  return rowsOf(result).length;
}

/** The two drivers wrap rows differently: an array, or an object that holds it. */
function rowsOf(result: unknown): unknown[] {
  const shape = z.union([z.array(z.unknown()), z.object({ rows: z.array(z.unknown()) })]).parse(result);
  return Array.isArray(shape) ? shape : shape.rows;
}
