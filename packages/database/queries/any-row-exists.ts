import { getTableName, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { z } from "zod";
import type { Database } from "../open.ts";
import { rowsOf } from "./rows-of.ts";

const answer = z.object({ found: z.boolean() });

/**
 * True when a row of any user has this id: tells "not yours" from "not there". The one question about others that
 * the scope of a user may ask; a function answers it that sees them all.
 */
export async function anyRowExists(db: Database, table: PgTable, id: string): Promise<boolean> {
  const name = `public.${getTableName(table)}`;
  const result = await db.execute(sql`select row_exists(${name}::regclass, ${id}::uuid) as found`);
  return rowsOf(result, answer).some(({ found }) => found);
}
