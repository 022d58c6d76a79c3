import type { TransactionCategory, TransactionDirection } from "@sandbank/domain";
import { and, eq, sql } from "drizzle-orm";
import type { Database } from "../open.ts";
import { financialTransactions } from "../schema/index.ts";
import type { OwnedId } from "./connections.ts";

const t = financialTransactions;

export interface UncategorizedRow {
  readonly id: string;
  readonly description: string;
  readonly merchantName: string | null;
  readonly direction: TransactionDirection;
}

/** Some of a connection's transactions that came without a category and were not looked at in vain before. */
export async function listUncategorized(
  db: Database,
  { userId, id }: OwnedId,
  limit: number,
): Promise<UncategorizedRow[]> {
  return db
    .select({ id: t.id, description: t.description, merchantName: t.merchantName, direction: t.direction })
    .from(t)
    .where(
      and(
        eq(t.userId, userId),
        eq(t.connectionId, id),
        sql`${t.category} = 'other' and ${t.categorizedBy} is distinct from 'nothing'`,
      ),
    )
    .limit(limit);
}

/** Gives transactions the categories found for them; `other` notes that nothing told. */
export async function saveCategories(
  db: Database,
  userId: string,
  found: readonly { readonly id: string; readonly category: TransactionCategory }[],
): Promise<void> {
  if (found.length === 0) return;
  await db.execute(sql`
    update ${t} as t set category = r.category, categorized_by = case r.category when 'other' then 'nothing' else 'words' end
    from jsonb_to_recordset(${JSON.stringify(found)}::text::jsonb) as r(id uuid, category text)
    where t.user_id = ${userId} and t.id = r.id and t.category = 'other'`);
}
