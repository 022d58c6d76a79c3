import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "../open.ts";
import { rowsOf } from "./rows-of.ts";

/** A column of sealed values, `keyId.…`, by its names in the database. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** The primary key; all of it is text or UUIDs. */
  readonly key: readonly string[];
  /** A row for which this holds is being used by somebody who remembers the sealed text, and is left for later. */
  readonly inUse?: SQL;
}

/** How many values each vault key has sealed. */
export async function countByVaultKey(
  db: Database,
  { table, column }: SealedColumn,
): Promise<ReadonlyMap<string, number>> {
  const value = sql.identifier(column);
  const result = await db.execute(sql`
    select split_part(${value}, '.', 1) as key_id, count(*)::int as count
    from ${sql.identifier(table)} where ${value} is not null group by 1 order by 1`);
  const rows = rowsOf(result, z.object({ key_id: z.string(), count: z.number() }));
  return new Map(rows.map(({ key_id, count }) => [key_id, count]));
}

const sealedRow = z.object({ sealed: z.string(), key: z.array(z.string()) });

/**
 * Seals values anew that another key than `keyId` has sealed, a batch in one transaction with its rows locked, so
 * that nobody changes them in between. Gives how many; 0 = none are left, or those left are in use.
 */
export async function resealBatch(
  db: Database,
  { table, column, key, inUse = sql`false` }: SealedColumn,
  keyId: string,
  batch: number,
  reseal: (sealed: string, key: readonly string[]) => string,
): Promise<number> {
  const value = sql.identifier(column);
  const keyText = sql.join(
    key.map((name) => sql`${sql.identifier(name)}::text`),
    sql`, `,
  );
  return db.transaction(async (tx) => {
    const found = await tx.execute(sql`
      select ${value} as sealed, array[${keyText}] as key from ${sql.identifier(table)}
      where ${value} is not null and split_part(${value}, '.', 1) <> ${keyId} and not coalesce((${inUse}), false)
      limit ${batch} for update skip locked`);
    const rows = rowsOf(found, sealedRow);
    if (rows.length === 0) return 0;
    const changes = rows.map((row) => ({ key: row.key, from: row.sealed, to: reseal(row.sealed, row.key) }));
    await tx.execute(sql`
      update ${sql.identifier(table)} as t set ${value} = c.to
      from jsonb_to_recordset(${JSON.stringify(changes)}::text::jsonb) as c("key" text[], "from" text, "to" text)
      where array[${sql.join(
        key.map((name) => sql`t.${sql.identifier(name)}::text`),
        sql`, `,
      )}] = c."key" and t.${value} = c."from"`);
    return rows.length;
  });
}
