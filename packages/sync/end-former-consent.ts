import { type ConnectionDetail, recordAudit, saveConsent } from "@sandbank/database";
import { type ApprovedConnection, ProviderError } from "@sandbank/provider";
import type { SyncContext } from "./context.ts";
import { adapterFor } from "./owned-connection.ts";
import { revokeAtBank } from "./revoke-at-bank.ts";

/**
 * Ends the consent whose place a new one has taken, where the bank keeps both: nobody should find an access at their bank
 * that is used no more. What the bank cannot be told of now runs out there by itself.
 * @param former the connection as it was before the new consent was stored
 */
export async function endFormerConsent(
  ctx: SyncContext,
  former: ConnectionDetail,
  { consent: given }: ApprovedConnection,
): Promise<void> {
  const { connection, provider, consent } = former;
  const goesOn = consent?.status === "approved" || consent?.status === "paused";
  if (!goesOn || consent.providerConsentId === given.consentId) return;
  const audit = {
    userId: connection.userId,
    connectionId: connection.id,
    at: new Date(ctx.clock.now()),
    action: "consent.revoke",
  };
  const detail = { consentId: consent.providerConsentId, replacedBy: given.consentId };
  try {
    // What it rotates to is of no use: the connection has credentials of the new one by now.
    await revokeAtBank(ctx, former, adapterFor(ctx, provider.protocol), async () => undefined);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    ctx.logError(`the former consent at ${provider.slug} could not be ended`, error);
    await recordAudit(ctx.db, { ...audit, outcome: "failed", detail: { ...detail, code: error.code } });
    return;
  }
  await ctx.db.transaction(async (db) => {
    await saveConsent(db, { ...consent, status: "revoked" });
    await recordAudit(db, { ...audit, outcome: "ok", detail });
  });
}
