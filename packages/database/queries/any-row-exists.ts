import { type AnyColumn, eq, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Database } from "../open.ts";

/** True when a row of any user has this id: tells "not yours" from "not there". */
export async function anyRowExists(
  db: Database,
  table: PgTable & { id: AnyColumn },
  id: string,
): Promise<boolean> {
  const one: SQL<number> = sql`1`;
  const rows = await db.select({ one }).from(table).where(eq(table.id, id)).limit(1);
  return rows.length > 0;
}
