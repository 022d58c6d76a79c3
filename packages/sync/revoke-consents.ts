import { claimDueRevocations } from "@sandbank/database";
import type { SyncContext } from "./context.ts";
import { HELD_MS } from "./owe-revocation.ts";
import { tryRevocation } from "./try-revocation.ts";

/** How many banks are told at the same time. */
const AT_ONCE = 8;
/** A sweep ends before its time is over, though every bank takes its time; the next one goes on. */
const MOST = 160;

/** Tells banks of the accesses that ended here and that they could not be told of when it happened. */
export async function revokeConsents(ctx: SyncContext, stopping?: AbortSignal): Promise<void> {
  for (let told = 0; told < MOST && !stopping?.aborted; ) {
    const now = ctx.clock.now();
    const due = await claimDueRevocations(ctx.db, {
      now: new Date(now),
      until: new Date(now + HELD_MS),
      limit: AT_ONCE,
    });
    await Promise.all(due.map((revocation) => tryRevocation(ctx, revocation)));
    if (due.length < AT_ONCE) return;
    told += due.length;
  }
}
