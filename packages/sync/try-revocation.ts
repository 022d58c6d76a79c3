import {
  findConnection,
  type KnownConnection,
  type NewAuditEvent,
  type RevocationRow,
  recordAudit,
  settleRevocation,
  updateRevocation,
} from "@sandbank/database";
import { ProviderError } from "@sandbank/provider";
import { retryDelayMs, spread } from "./back-off.ts";
import type { SyncContext } from "./context.ts";
import { revocationContext } from "./owe-revocation.ts";
import { revokeAtBank } from "./revoke-at-bank.ts";
import { connectionChanged } from "./signals.ts";

/** Those who waited for an institution that is left alone come back within so long of each other. */
const COME_BACK_WITHIN_MS = 60_000;

/**
 * Tells a bank once that an access is over. Whatever comes of it is written down: that it is revoked, that it ended by
 * itself meanwhile, or when the bank is told again. True when nothing is left to be told.
 */
export async function tryRevocation(ctx: SyncContext, revocation: RevocationRow): Promise<boolean> {
  const { userId, connectionId } = revocation;
  const known = await findConnection(ctx.db, { userId, id: connectionId });
  if (!known) return true;
  if (await isLeftAlone(ctx, revocation, known)) return false;
  const context = revocationContext(revocation);
  try {
    await revokeAtBank(ctx, known.provider, {
      credentials: ctx.vault.open(revocation.credentials, context),
      save: (rotated) =>
        updateRevocation(ctx.db, revocation, { credentials: ctx.vault.seal(rotated, context) }),
    });
  } catch (error) {
    ctx.logError(`an access at ${known.provider.slug} could not be ended`, error);
    return noteFailure(ctx, revocation, error);
  }
  await settle(ctx, revocation, "revoked");
  return true;
}

async function isLeftAlone(
  ctx: SyncContext,
  revocation: RevocationRow,
  { circuit }: KnownConnection,
): Promise<boolean> {
  const until = circuit?.openUntil?.getTime() ?? 0;
  if (until <= ctx.clock.now()) return false;
  const later = until + spread(COME_BACK_WITHIN_MS / 2, 1, ctx.random ?? Math.random);
  await updateRevocation(ctx.db, revocation, { nextAttemptAt: new Date(later) });
  return true;
}

async function noteFailure(ctx: SyncContext, revocation: RevocationRow, error: unknown): Promise<boolean> {
  const now = ctx.clock.now();
  const endsAt = revocation.endsAt?.getTime() ?? Number.POSITIVE_INFINITY;
  if (endsAt <= now) {
    await settle(ctx, revocation, "expired");
    return true;
  }
  const known = error instanceof ProviderError ? error : null;
  const code = known?.code ?? "internal";
  const attempts = revocation.attempts + 1;
  const delayMs = retryDelayMs(attempts, known?.retryAfterMs ?? null, ctx.random ?? Math.random);
  const nextAttemptAt = new Date(Math.min(now + delayMs, endsAt));
  await ctx.db.transaction(async (db) => {
    await updateRevocation(db, revocation, { attempts, errorCode: code, nextAttemptAt });
    // Of the attempts that follow only the last is news.
    if (attempts === 1) await recordAudit(db, eventOf(ctx, revocation, "consent.revoke", "failed", { code }));
  });
  return false;
}

async function settle(
  ctx: SyncContext,
  revocation: RevocationRow,
  status: "revoked" | "expired",
): Promise<void> {
  await ctx.db.transaction(async (db) => {
    if (!(await settleRevocation(db, revocation, status))) return;
    // Where the bank knew at once, disconnecting says it all.
    if (revocation.attempts === 0 && revocation.replacedBy === null) return;
    const action = status === "revoked" ? "consent.revoke" : "consent.expire";
    await recordAudit(db, eventOf(ctx, revocation, action, "ok"));
  });
  ctx.signals.emit(connectionChanged(revocation.connectionId));
}

function eventOf(
  ctx: SyncContext,
  { userId, connectionId, providerConsentId, replacedBy }: RevocationRow,
  action: string,
  outcome: NewAuditEvent["outcome"],
  more: NewAuditEvent["detail"] = {},
): NewAuditEvent {
  return {
    userId,
    connectionId,
    at: new Date(ctx.clock.now()),
    action,
    outcome,
    detail: { consentId: providerConsentId, ...(replacedBy && { replacedBy }), ...more },
  };
}
