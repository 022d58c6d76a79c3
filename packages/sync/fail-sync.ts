import { type ConnectionDetail, type Lease, recordAudit, releaseLease } from "@sandbank/database";
import { ProviderError, type ProviderErrorCode } from "@sandbank/provider";
import type { SyncContext } from "./context.ts";
import { explainProviderError } from "./provider-refusal.ts";
import { connectionChanged } from "./signals.ts";

const FIRST_RETRY_MS = 30_000;
const LONGEST_RETRY_MS = 6 * 3_600_000;

/** Codes after which only the person can go on, by connecting again. */
const ENDED: ReadonlySet<string> = new Set<ProviderErrorCode>([
  "login_required",
  "consent_expired",
  "consent_revoked",
]);

/** How long to wait after so many failures in a row: 30 s, doubling, at most 6 h; the bank's wish if longer. */
function retryDelayMs(failures: number, retryAfterMs: number | null): number {
  const backoff = Math.min(FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 20), LONGEST_RETRY_MS);
  return Math.max(backoff, retryAfterMs ?? 0);
}

/** Writes down why a run failed and when to try again; what was read before stays. */
export async function failSync(
  ctx: SyncContext,
  { connection, provider }: ConnectionDetail,
  lease: Lease,
  error: unknown,
): Promise<void> {
  const known = error instanceof ProviderError ? error : null;
  const code = known?.code ?? "internal";
  const failures = connection.failedAttempts + 1;
  const retry = known ? known.retryable : true;
  const delay = retryDelayMs(failures, known?.retryAfterMs ?? null);
  const now = ctx.clock.now();
  await releaseLease(ctx.db, lease, {
    status: ENDED.has(code) ? "expired" : "error",
    errorCode: code,
    errorMessage: known
      ? explainProviderError(known.code, provider.name)
      : "Something went wrong on our side. We try again by ourselves.",
    failedAttempts: failures,
    nextSyncAt: retry ? new Date(now + delay) : null,
    endedRuns: connection.endedRuns + 1,
  });
  await recordAudit(ctx.db, {
    userId: connection.userId,
    connectionId: connection.id,
    at: new Date(now),
    action: "connection.sync",
    outcome: "failed",
    detail: { code },
  });
  ctx.logError(`sync of ${provider.slug} connection ${connection.id} failed with ${code}`, error);
  ctx.signals.emit(connectionChanged(connection.id));
}
