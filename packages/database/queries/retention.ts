import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "../open.ts";
import { deleteOldRateWindows } from "./rate-windows.ts";
import { rowsOf } from "./rows-of.ts";
import { deleteOldSignInFailures } from "./sign-in-failures.ts";

/** How long things are kept. */
export interface RetentionSettings {
  /** Transactions, and balances of days; 0 = for ever. */
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
  for (const expired of expiredBy(now, settings)) counts[expired.table] = await deleteExpired(db, expired);
  counts.rate_windows = await deleteOldRateWindows(db);
  counts.sign_in_failures = await deleteOldSignInFailures(db);
  return counts;
}

function expiredBy(now: Date, { transactionMonths, auditYears }: RetentionSettings): Expired[] {
  const instant = (ms: number) => sql`${new Date(ms).toISOString()}::timestamptz`;
  const before = (interval: string) => sql`(${instant(now.getTime())} - ${interval}::interval)`;
  const months = before(`${transactionMonths} months`);
  const years = before(`${Math.max(1, auditYears)} years`);
  const ofMoney: Expired[] = [
    {
      table: "financial_transactions",
      key: ["user_id", "id"],
      // What is pending is not over.
      where: sql`occurred_at < ${months} and status <> 'pending'`,
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
    // Of signing in: by the machine's clock, as their ends were set.
    { table: "sessions", key: ["id"], where: sql`expires_at < now()` },
    { table: "verifications", key: ["id"], where: sql`expires_at < now()` },
    {
      table: "idempotency_keys",
      key: ["user_id", "key"],
      where: sql`expires_at < ${instant(now.getTime())}`,
    },
  ];
}

/** In small statements, so that nobody waits long for one of them and an interruption loses little. */
async function deleteExpired(db: Database, { table, key, where }: Expired): Promise<number> {
  const columns = sql.join(
    key.map((name) => sql.identifier(name)),
    sql`, `,
  );
  let total = 0;
  for (;;) {
    const result = await db.execute(sql`
      delete from ${sql.identifier(table)} where (${columns}) in (
        select ${columns} from ${sql.identifier(table)} where ${where} limit ${BATCH})
      returning 1 as one`);
    const deleted = rowsOf(result, z.unknown()).length;
    total += deleted;
    if (deleted < BATCH) return total;
  }
}
