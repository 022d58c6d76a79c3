import type { RevocationRow } from "@sandbank/database";
import type { SyncContext } from "./context.ts";
import { pause } from "./pause.ts";
import { tryRevocation } from "./try-revocation.ts";

/** How long somebody is kept waiting for a bank's word. */
const PATIENCE_MS = 3_000;

/**
 * Tells a bank of an access that ended just now. One that takes longer than that may still answer; one that cannot be
 * told is told again by the job.
 * @param patienceMs of real time
 */
export async function tellBank(
  ctx: SyncContext,
  revocation: RevocationRow,
  patienceMs: number = PATIENCE_MS,
): Promise<void> {
  const attempt = tryRevocation(ctx, revocation).catch((error: unknown) => {
    ctx.logError("what came of an attempt to end an access could not be written down", error);
  });
  const patience = new AbortController();
  await Promise.race([attempt, pause(patienceMs, patience.signal)]);
  patience.abort();
}
