import type { AccountType, TransactionDirection } from "@sandbank/domain";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "../open.ts";
import { financialAccounts, financialTransactions } from "../schema/index.ts";
import { rowsOf } from "./rows-of.ts";

const movement = z.object({
  id: z.string(),
  account_id: z.string(),
  connection_id: z.string(),
  at: z.coerce.number(),
  amount: z.string(),
  currency: z.string(),
  direction: z.enum(["debit", "credit"]),
  description: z.string(),
  bucket: z.string(),
});

/** A posted movement, as detectors take it; `amount` is a decimal string, `at` epoch ms. */
export interface StoredMovement {
  readonly id: string;
  readonly accountId: string;
  readonly connectionId: string;
  readonly at: number;
  readonly amount: string;
  readonly currency: string;
  readonly direction: TransactionDirection;
  readonly description: string;
}

const PAGE = 2_000;
/** Accounts that payments are made from and to. */
const PAYING: readonly AccountType[] = ["checking", "savings", "credit_card", "wallet"];

/**
 * Words that say how something was paid and stand in front of who was paid; without them two words tell most
 * merchants apart.
 */
const IN_FRONT =
  "UPI|DR|CR|D|C|POS|ECOM|PUR|NEFT|IMPS|RTGS|ACH|NACH|BIL|BPAY|ONL|SI|CARD|DEBIT|CONTACTLESS|PAYMENT|TO|FROM|DD|SO|BP|FPO|FPI|BGC|TFR|KORTKÖP|AUTOGIRO|BETALNING|INSÄTTNING|BG|SWISH|ONLINE|ÜBERWEISUNG|UEBERWEISUNG|GUTSCHR|ECHTZEIT|UEBERW|DAUERAUFTRAG|ZELLE|SQ|TST|SP|PAYPAL|EUROPE|KLARNA";

/**
 * A user's movements since an instant, those of one merchant together: what is alike in account, direction and the
 * first words comes as one list, oldest first. Read page by page from a cursor of the database, so that a history of
 * a million rows is never in memory at once; nothing that came only once is given.
 * @param most of one list; the newest are kept
 */
export async function eachMerchant(
  db: Database,
  userId: string,
  filter: { connectionId?: string | undefined; since: Date; most: number },
  use: (movements: readonly StoredMovement[]) => Promise<void>,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`declare movements no scroll cursor for ${merchantsQuery(userId, filter)}`);
    let bucket = "";
    let held: StoredMovement[] = [];
    const flush = async () => {
      if (held.length > 1) await use(held.slice(-filter.most));
      held = [];
    };
    for (;;) {
      const page = rowsOf(await tx.execute(sql.raw(`fetch ${PAGE} from movements`)), movement);
      for (const row of page) {
        if (row.bucket !== bucket) await flush();
        bucket = row.bucket;
        held.push(toMovement(row));
      }
      if (page.length < PAGE) break;
    }
    await flush();
    await tx.execute(sql`close movements`);
  });
}

function merchantsQuery(
  userId: string,
  { connectionId, since }: { connectionId?: string | undefined; since: Date },
) {
  const t = financialTransactions;
  const words = sql`regexp_replace(regexp_replace(translate(upper(t.description), '/-*_,.#+', '        '),
    '\\S*[0-9]\\S*|[^[:alpha:] ]', ' ', 'g'), ' +', ' ', 'g')`;
  const name = sql`regexp_replace(btrim(${words}), ${`^((${IN_FRONT}) )+`}, '')`;
  const bucket = sql`t.account_id::text || t.direction || t.currency || split_part(${name}, ' ', 1) || ' ' || split_part(${name}, ' ', 2)`;
  return sql`
    select t.id, t.account_id, t.connection_id, (extract(epoch from t.occurred_at) * 1000)::bigint as at,
      t.amount::text as amount, t.currency, t.direction, t.description, ${bucket} as bucket
    from ${t} as t
    join ${financialAccounts} as a on a.user_id = t.user_id and a.id = t.account_id
    where t.user_id = ${userId} and t.status <> 'pending' and t.occurred_at >= ${since.toISOString()}::timestamptz
      and a.type in (${sql.join(
        PAYING.map((type) => sql`${type}`),
        sql`, `,
      )})
      ${connectionId ? sql`and t.connection_id = ${connectionId}` : sql``}
    order by bucket, t.occurred_at, t.id`;
}

function toMovement(row: z.infer<typeof movement>): StoredMovement {
  const { id, at, amount, currency, direction, description } = row;
  return {
    id,
    accountId: row.account_id,
    connectionId: row.connection_id,
    at,
    amount,
    currency,
    direction,
    description,
  };
}

const MIRROR_DAYS = 4;

/** Which of some movements are seen on another account of the user too: out of one and, within days, into another. */
export async function mirroredMovements(
  db: Database,
  userId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const t = financialTransactions;
  const result = await db.execute(sql`
    select t.id from ${t} as t
    where t.user_id = ${userId}
      and t.id in (select (jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb))::uuid)
      and exists (
        select from ${t} as other
        where other.user_id = t.user_id and other.account_id <> t.account_id and other.direction <> t.direction
          and other.currency = t.currency and other.amount = t.amount
          and other.occurred_at between t.occurred_at - make_interval(days => ${MIRROR_DAYS})
            and t.occurred_at + make_interval(days => ${MIRROR_DAYS}))`);
  return new Set(rowsOf(result, z.object({ id: z.string() })).map(({ id }) => id));
}
