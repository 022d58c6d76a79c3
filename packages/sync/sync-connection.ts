import { type OwnedId, updateConnection } from "@sandbank/database";
import type { SyncContext } from "./context.ts";
import { SYNC_DUE } from "./signals.ts";
import { runOneDue } from "./sync-runner.ts";

/**
 * Has a connection read soon, whoever does it: also once more after a run under way. False for one that is not
 * connected.
 */
export async function markDue(ctx: SyncContext, owned: OwnedId): Promise<boolean> {
  const nextSyncAt = new Date(ctx.clock.now());
  const marked =
    (await updateConnection(ctx.db, owned, { nextSyncAt }, { status: "connected" })) ||
    (await updateConnection(ctx.db, owned, { nextSyncAt }, { status: "error" }));
  if (marked) ctx.signals.emit(SYNC_DUE);
  return marked;
}

/**
 * Reads a connection now, here, unless somebody else is at it; then it is read once more after.
 * @throws Error when it failed by a fault of ours
 */
export async function syncConnection(
  ctx: SyncContext,
  owned: OwnedId,
  stopping?: AbortSignal,
): Promise<void> {
  if (!(await markDue(ctx, owned))) return;
  const outcome = await runOneDue(ctx, stopping, owned);
  if (outcome?.code === "internal")
    throw new Error(`the sync of connection ${owned.id} failed by a fault of ours`);
}
