import { type SQL, type SQLChunk, sql } from "drizzle-orm";
import type { Database } from "../open.ts";
import { financialAccounts, users } from "../schema/index.ts";
import {
  type Deleted,
  deleteOldTransactions,
  keysByOwner,
  NOBODY,
  toDeleted,
} from "./delete-old-transactions.ts";
import { deleteOldRateWindows } from "./rate-windows.ts";
import { deleteOldSignInFailures } from "./sign-in-failures.ts";

/** How long things are kept. */
export interface RetentionSettings {
  /** Transactions, what happened to them, and balances of days; 0 = for ever. */
  readonly transactionMonths: number;
  /** At least 1: the audit log gives nothing up before. */
  readonly auditYears: number;
}

/** Rows of a table that are past their time. */
interface Expired {
  readonly table: string;
  /** The primary key, for small steps. */
  readonly key: readonly string[];
  /** Of the row `r`. */
  readonly where: SQL;
  /** Whose they are, where an index begins with the owner and goes on with the age. */
  readonly owner?: Parameters<typeof keysByOwner>[2];
}

const BATCH = 5_000;

/**
 * Deletes what is past its time. May run anywhere at any time, also twice at once.
 * @param now by the clock users live by
 * @returns how many rows of each table
 */
export async function applyRetention(
  db: Database,
  now: Date,
  settings: RetentionSettings,
): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  const { transactionMonths: months } = settings;
  if (months > 0) {
    const before = back(now, `${months} months`);
    counts.financial_transactions = await inSteps((from) => deleteOldTransactions(db, before, BATCH, from));
  }
  for (const expired of expiredBy(now, settings)) counts[expired.table] = await deleteExpired(db, expired);
  counts.rate_windows = await deleteOldRateWindows(db);
  counts.sign_in_failures = await deleteOldSignInFailures(db);
  return counts;
}

/** So long before an instant. */
const back = (from: Date, interval: string): SQL =>
  sql`(${from.toISOString()}::timestamptz - ${interval}::interval)`;

function expiredBy(now: Date, { transactionMonths, auditYears }: RetentionSettings): Expired[] {
  const months = back(now, `${transactionMonths} months`);
  const years = back(now, `${Math.max(1, auditYears)} years`);
  const ofMoney: Expired[] = [
    // Of those the bank took back; the history of a transaction we delete goes with it.
    {
      table: "transaction_changes",
      key: ["user_id", "transaction_id", "id"],
      where: sql`at < ${months}`,
    },
    {
      table: "former_transactions",
      key: ["user_id", "account_id", "provider_transaction_id"],
      where: sql`at < ${months}`,
    },
    {
      table: "balance_snapshots",
      key: ["user_id", "account_id", "date"],
      where: sql`r."date" < (${months})::date`,
      owner: {
        table: sql`${financialAccounts}`,
        userId: sql`o.user_id`,
        owns: sql`r.user_id = o.user_id and r.account_id = o.id`,
      },
    },
  ];
  return [
    ...(transactionMonths === 0 ? [] : ofMoney),
    {
      table: "audit_events",
      key: ["user_id", "id"],
      // By both clocks: the database gives up what is a year old by its own.
      where: sql`r.at < ${years} and r.at < now() - interval '1 year'`,
      owner: { table: sql`${users}`, userId: sql`o.id`, owns: sql`r.user_id = o.id` },
    },
    { table: "account_deletions", key: ["id"], where: sql`at < ${years}` },
    // By the machine's clock, as their ends were set.
    { table: "sessions", key: ["id"], where: sql`expires_at < now()` },
    { table: "verifications", key: ["id"], where: sql`expires_at < now()` },
    {
      table: "idempotency_keys",
      key: ["user_id", "key"],
      // One that is being answered is not over.
      where: sql`expires_at < now() and (locked_until is null or locked_until <= now())`,
    },
  ];
}

/** In small statements, so that nobody waits long for one of them and an interruption loses little. */
async function deleteExpired(db: Database, { table, key, where, owner }: Expired): Promise<number> {
  const [name, columns] = [sql.identifier(table), listed(key.map((each) => sql.identifier(each)))];
  const ofRow = listed(key.map((each) => sql`r.${sql.identifier(each)}`));
  return inSteps(async (from) => {
    const keys = owner
      ? keysByOwner(sql`${name}`, ofRow, owner, { over: where, most: BATCH, from })
      : sql`select ${ofRow} from ${name} as r where ${where} limit ${BATCH}`;
    const last = owner ? sql`max(user_id::text)` : sql`null::text`;
    const result = await db.execute(sql`
      with gone as (delete from ${name} where (${columns}) in (${keys}) returning *)
      select count(*) as n, ${last} as last from gone`);
    return toDeleted(result, from);
  });
}

const listed = (parts: readonly SQLChunk[]): SQL => sql.join([...parts], sql`, `);

/** Again and again until a step is not a whole one. Gives how many there were. */
async function inSteps(step: (from: string) => Promise<Deleted>): Promise<number> {
  for (let total = 0, from = NOBODY; ; ) {
    const deleted = await step(from);
    total += deleted.n;
    if (deleted.n < BATCH) return total;
    from = deleted.from;
  }
}
