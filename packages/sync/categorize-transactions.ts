import { listUncategorized, type OwnedId, saveCategories } from "@sandbank/database";
import { categorise } from "@sandbank/detection";
import type { SyncContext } from "./context.ts";
import { ownedConnection } from "./owned-connection.ts";

/** At a time: a query that does not hold up the embedded database. */
const BATCH = 1_000;
const SURE_ENOUGH = 0.5;

/**
 * Gives a connection's transactions that came without a category one from their words. What is looked at once is not
 * looked at again, so that running it twice changes nothing. Gives how many found a category.
 * @throws ServiceError not_found or forbidden for a connection that is not the user's
 */
export async function categorizeTransactions(ctx: SyncContext, owned: OwnedId): Promise<number> {
  await ownedConnection(ctx, owned);
  let found = 0;
  for (;;) {
    const rows = await listUncategorized(ctx.db, owned, BATCH);
    const categories = rows.map(({ id, ...row }) => {
      const { category, confidence } = categorise(row);
      return { id, category: confidence >= SURE_ENOUGH ? category : ("other" as const) };
    });
    await saveCategories(ctx.db, owned.userId, categories);
    found += categories.filter(({ category }) => category !== "other").length;
    if (rows.length < BATCH) return found;
  }
}
