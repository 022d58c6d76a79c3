import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "../open.ts";
import type { OwnedId } from "./connections.ts";
import { rowsOf } from "./rows-of.ts";
import { transactionCtes } from "./transaction-ctes.ts";
import {
  type BatchCounts,
  batchText,
  type TransactionBatch,
  type TransactionKey,
  type TransactionValues,
} from "./transaction-values.ts";

export const batchCounts = z.object({ added: z.number(), modified: z.number(), removed: z.number() });

/**
 * Writes what a provider told of a connection's transactions, in one statement; writing it again changes nothing.
 * `at` is when, for the history. The rows travel as one parameter: a statement with a parameter per value is bound
 * by the client that builds it, and a staged COPY pays for its round trips at any page a bank gives.
 */
export async function writeTransactions(
  db: Database,
  connection: OwnedId,
  batch: TransactionBatch,
  at: Date,
): Promise<BatchCounts> {
  const result = await db.execute(sql`
    with scope as (select ${connection.userId}::uuid as user_id, ${connection.id}::uuid as connection_id),
    ${transactionCtes(connection, batchText(batch), at)}
    select added, modified, removed from counts`);
  const [counts] = rowsOf(result, batchCounts);
  if (!counts) throw new Error("counts are one row");
  return counts;
}

/** Writes a page of a connection's transactions; of a key named twice the last one counts. */
export async function upsertTransactions(
  db: Database,
  connection: OwnedId,
  page: readonly TransactionValues[],
  at = new Date(),
): Promise<{ added: number; modified: number }> {
  const distinct = new Map(page.map((row) => [`${row.account_id}/${row.provider_transaction_id}`, row]));
  const batch = { upserted: [...distinct.values()], removed: [] };
  const { added, modified } = await writeTransactions(db, connection, batch, at);
  return { added, modified };
}

/** Takes out what the bank no longer shows. Gives how many rows went. */
export async function removeTransactions(
  db: Database,
  connection: OwnedId,
  removed: readonly TransactionKey[],
  at = new Date(),
): Promise<number> {
  return (await writeTransactions(db, connection, { upserted: [], removed }, at)).removed;
}
