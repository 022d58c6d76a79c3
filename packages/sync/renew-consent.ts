import {
  type ConnectionDetail,
  type ConnectionStatus,
  recordAudit,
  updateConnection,
} from "@sandbank/database";
import { askForAccess, rememberAuthorization } from "./ask-for-access.ts";
import type { SyncContext } from "./context.ts";
import { ServiceError } from "./error.ts";
import { oweFormerConsent } from "./owe-former-consent.ts";
import { ownedConnection } from "./owned-connection.ts";
import { recordApproval } from "./record-approval.ts";
import { connectionChanged, SYNC_DUE } from "./signals.ts";
import { startConnection } from "./start-connection.ts";
import { tellBank } from "./tell-bank.ts";

export interface BegunRenewal {
  readonly connectionId: string;
  /** As long as the person has not come back from the bank, what it was before. */
  readonly status: ConnectionStatus;
  /** Where to send the person; null when there is nothing to ask. */
  readonly authorizeUrl: string | null;
}

/**
 * Begins to renew the consent of a connection, before its end or after. Until the person comes back with the bank's yes
 * the consent they gave goes on: data is read by it, and nothing is lost when they turn back.
 * @throws ServiceError not_found, forbidden, conflict where there is nothing to renew, provider when the bank fails.
 */
export async function renewConsent({
  ctx,
  input,
}: {
  ctx: SyncContext;
  input: {
    userId: string;
    connectionId: string;
    /** Ten digits, where the bank knows people by it. */
    mobile?: string | undefined;
  };
}): Promise<BegunRenewal> {
  const { userId, connectionId, mobile } = input;
  const detail = await ownedConnection(ctx, { userId, id: connectionId });
  const { connection, provider } = detail;
  const { status } = connection;
  if (status === "disconnected") throw nothingToRenew("This connection has ended. Connect it again first.");
  // There is no access any more that could go on meanwhile.
  if (status === "expired" || status === "authorizing") {
    return startConnection({ ctx, input: { userId, providerId: provider.id, mobile } });
  }
  if (!isRenewable(detail)) {
    throw nothingToRenew(`Your consent at ${provider.name} lasts until you revoke it.`);
  }
  const { state, initiated } = await askForAccess(ctx, provider, { userId, existing: connection, mobile });
  const former = await ctx.db.transaction(async (db) => {
    // Who disconnects while the bank is asked has nothing to renew.
    if (!(await updateConnection(db, detail.connection, {}, { status }))) {
      throw nothingToRenew("The connection changed just now. Look again and retry.");
    }
    await recordAudit(db, {
      userId,
      connectionId,
      at: new Date(ctx.clock.now()),
      action: "consent.renew",
      outcome: "ok",
      detail: { consentId: detail.consent?.providerConsentId ?? null },
    });
    if (initiated.status === "pending") {
      await rememberAuthorization({ ...ctx, db }, connection, state, initiated);
      return null;
    }
    const owed = await oweFormerConsent({ ...ctx, db }, connection, initiated.consent);
    await recordApproval({ ...ctx, db }, connection, initiated);
    return owed;
  });
  if (initiated.status === "pending") return { connectionId, status, authorizeUrl: initiated.authorizeUrl };
  ctx.signals.emit(SYNC_DUE);
  ctx.signals.emit(connectionChanged(connectionId));
  if (former) await tellBank(ctx, former);
  return { connectionId, status: "connected", authorizeUrl: null };
}

/** Whether a person can renew their consent now although it has not ended: it goes on, and would not for ever. */
export function isRenewable({
  connection,
  consent,
}: Pick<ConnectionDetail, "connection" | "consent">): boolean {
  const isInUse = connection.status === "connected" || connection.status === "error";
  const isRunning = consent?.status === "approved" || consent?.status === "paused";
  return isInUse && isRunning && consent.expiresAt !== null;
}

function nothingToRenew(message: string): ServiceError {
  return new ServiceError("conflict", message);
}
