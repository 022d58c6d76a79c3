import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "../open.ts";
import { deleteOldTransactions } from "./delete-old-transactions.ts";
import { deleteOldRateWindows } from "./rate-windows.ts";
import { rowsOf } from "./rows-of.ts";
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
  readonly where: SQL;
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
    counts.financial_transactions = await inSteps(() => deleteOldTransactions(db, before, BATCH));
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
      where: sql`"date" < (${months})::date`,
    },
  ];
  return [
    ...(transactionMonths === 0 ? [] : ofMoney),
    {
      table: "audit_events",
      key: ["user_id", "id"],
      // By both clocks: the database gives up what is a year old by its own.
      where: sql`at < ${years} and at < now() - interval '1 year'`,
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
async function deleteExpired(db: Database, { table, key, where }: Expired): Promise<number> {
  const columns = sql.join(
    key.map((name) => sql.identifier(name)),
    sql`, `,
  );
  return inSteps(async () => {
    const result = await db.execute(sql`
      delete from ${sql.identifier(table)} where (${columns}) in (
        select ${columns} from ${sql.identifier(table)} where ${where} limit ${BATCH})
      returning 1 as one`);
    return rowsOf(result, z.unknown()).length;
  });
}

/** Again and again until a step is not a whole one. Gives how many there were. */
async function inSteps(step: () => Promise<number>): Promise<number> {
  for (let total = 0; ; ) {
    const deleted = await step();
    total += deleted;
    if (deleted < BATCH) return total;
  }
}
