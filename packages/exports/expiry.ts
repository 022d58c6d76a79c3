import { deleteExpiredExports } from "@sandbank/database";
import { DAY_MS } from "@sandbank/domain";
import type { SyncContext } from "@sandbank/sync";

/** Topic: an export waits to be written. */
export const EXPORT_DUE = "export-due";

/** How long a file is kept once it is written. */
export const KEPT_MS = DAY_MS;

/** Deletes the files that are no longer kept. Gives how many. */
export async function expireExports(ctx: SyncContext): Promise<number> {
  return deleteExpiredExports(ctx.db, new Date(ctx.clock.now()));
}
