import {
  type ConnectionDetail,
  type Database,
  findConnection,
  type Lease,
  recordAudit,
  releaseLease,
  saveConsent,
} from "@sandbank/database";
import { ProviderError, type ProviderErrorCode } from "@sandbank/provider";
import { retryDelayMs } from "./back-off.ts";
import { CircuitOpenError, noteFailure } from "./circuit.ts";
import type { SyncContext } from "./context.ts";
import { explainProviderError } from "./provider-refusal.ts";
import { connectionChanged } from "./signals.ts";

/** Codes after which only the person can go on, by connecting again. */
const ENDED: ReadonlySet<string> = new Set<ProviderErrorCode>([
  "login_required",
  "consent_expired",
  "consent_revoked",
]);

/** Writes down why a run failed and when to try again; what was read before stays. Gives the code. */
export async function failSync(
  ctx: SyncContext,
  detail: ConnectionDetail,
  lease: Lease,
  error: unknown,
): Promise<string> {
  const { connection, provider } = detail;
  const known = error instanceof ProviderError ? error : null;
  const code = known ? meaningOf(known.code, detail, ctx.clock.now()) : "internal";
  // Nobody was asked: neither a failure in a row nor news of anything.
  const isPutOff = error instanceof CircuitOpenError;
  // Read anew: a page that was stored meanwhile counts as success.
  const before = (await findConnection(ctx.db, connection))?.connection.failedAttempts ?? 0;
  const failures = isPutOff ? before : before + 1;
  const retry = known ? known.retryable : true;
  const now = ctx.clock.now();
  const delay = isPutOff
    ? (error.retryAfterMs ?? 0)
    : retryDelayMs(failures, known?.retryAfterMs ?? null, ctx.random ?? Math.random);
  // Together: nobody may see a connection that has expired beside a consent that has not.
  await ctx.db.transaction(async (db) => {
    await releaseLease(db, lease, {
      status: ENDED.has(code) ? "expired" : "error",
      errorCode: code,
      errorMessage:
        code === "internal"
          ? "Something went wrong on our side. We try again by ourselves."
          : explainProviderError(code, provider.name),
      failedAttempts: failures,
      nextSyncAt: retry ? new Date(now + delay) : null,
      endedRuns: connection.endedRuns + 1,
      ...(!isPutOff && { lastAttemptAt: new Date(now) }),
    });
    await endConsent(db, detail, code);
    if (isPutOff) return;
    await recordAudit(db, {
      userId: connection.userId,
      connectionId: connection.id,
      at: new Date(now),
      action: "connection.sync",
      outcome: "failed",
      detail: { code },
    });
  });
  ctx.signals.emit(connectionChanged(connection.id));
  if (isPutOff) return code;
  await noteFailure(ctx, detail, error);
  ctx.logError(`sync of ${provider.slug} connection ${connection.id} failed with ${code}`, error);
  return code;
}

/** A bank whose consent has run out may refuse the token before it says why: then it asks for a login only. */
function meaningOf(code: ProviderErrorCode, { consent }: ConnectionDetail, now: number): ProviderErrorCode {
  const hasRunOut = consent?.expiresAt != null && consent.expiresAt.getTime() <= now;
  return code === "login_required" && hasRunOut ? "consent_expired" : code;
}

const CONSENT_STATUS: Partial<Record<string, "expired" | "revoked" | "paused">> = {
  consent_expired: "expired",
  consent_revoked: "revoked",
  consent_paused: "paused",
} satisfies Partial<Record<ProviderErrorCode, "expired" | "revoked" | "paused">>;

async function endConsent(db: Database, { consent }: ConnectionDetail, code: string): Promise<void> {
  const status = CONSENT_STATUS[code];
  if (status && consent?.status === "approved") await saveConsent(db, { ...consent, status });
}
