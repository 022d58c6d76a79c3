import { and, asc, eq } from "drizzle-orm";
import type { Database } from "../open.ts";
import { transactionChanges } from "../schema/index.ts";
import type { OwnedId } from "./connections.ts";

export type TransactionChange = Pick<
  typeof transactionChanges.$inferSelect,
  "at" | "kind" | "before" | "after"
>;

/** What happened to a transaction after it was first stored, oldest first; also to one that has been taken back. */
export async function listTransactionChanges(
  db: Database,
  { userId, id }: OwnedId,
): Promise<TransactionChange[]> {
  const { at, kind, before, after } = transactionChanges;
  return db
    .select({ at, kind, before, after })
    .from(transactionChanges)
    .where(and(eq(transactionChanges.userId, userId), eq(transactionChanges.transactionId, id)))
    .orderBy(asc(transactionChanges.id));
}
