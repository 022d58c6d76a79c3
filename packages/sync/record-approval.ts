import {
  type ConnectionRow,
  dropRevocations,
  recordAudit,
  saveConsent,
  updateConnection,
} from "@sandbank/database";
import type { ApprovedConnection, ConsentStatus } from "@sandbank/provider";
import type { SyncContext } from "./context.ts";
import { connectionContext } from "./vault.ts";

/** Stores fresh credentials and makes the first sync due. Run it inside a transaction. */
export async function recordApproval(
  ctx: SyncContext,
  connection: ConnectionRow,
  approved: ApprovedConnection,
): Promise<void> {
  const now = new Date(ctx.clock.now());
  await updateConnection(ctx.db, connection, {
    status: "connected",
    errorCode: null,
    errorMessage: null,
    credentials: ctx.vault.seal(approved.credentials, connectionContext(connection)),
    // The consent may cover other accounts than the one before: read everything anew.
    syncCursor: null,
    syncRun: null,
    nextSyncAt: now,
    failedAttempts: 0,
    leaseOwner: null,
    leaseUntil: null,
    connectedAt: now,
  });
  await recordConsent(ctx, connection, approved.consent);
  // To end it now would end what was just given.
  await dropRevocations(ctx.db, connection, approved.consent.consentId);
  await recordAudit(ctx.db, {
    userId: connection.userId,
    connectionId: connection.id,
    at: now,
    action: "connection.approve",
    outcome: "ok",
    detail: { consentId: approved.consent.consentId },
  });
}

/** Stores what the bank says of the consent now. */
export async function recordConsent(
  ctx: SyncContext,
  connection: { userId: string; id: string },
  consent: ConsentStatus,
): Promise<void> {
  const { userId, id: connectionId } = connection;
  await saveConsent(ctx.db, { userId, connectionId, ...toConsentValues(consent) });
}

/** A consent as the table holds it. */
export function toConsentValues({ consentId, status, approvedAt, expiresAt, covers }: ConsentStatus) {
  return {
    providerConsentId: consentId,
    status,
    approvedAt: toDate(approvedAt),
    expiresAt: toDate(expiresAt),
    covers: covers ? [...covers] : null,
  };
}

function toDate(instant: number | null): Date | null {
  return instant === null ? null : new Date(instant);
}
