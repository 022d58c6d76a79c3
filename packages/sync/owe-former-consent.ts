import { lockConnection, type OwnedId, type RevocationRow } from "@sandbank/database";
import type { ConsentStatus } from "@sandbank/provider";
import type { SyncContext } from "./context.ts";
import { oweRevocation } from "./owe-revocation.ts";
import { ownedConnection } from "./owned-connection.ts";

/**
 * Remembers the consent whose place a new one takes, where the bank keeps both: nobody should find an access at their
 * bank that is used no more. In the transaction that stores the new one, before it; null where there is nothing to end.
 */
export async function oweFormerConsent(
  ctx: SyncContext,
  owned: OwnedId,
  given: ConsentStatus,
): Promise<RevocationRow | null> {
  await lockConnection(ctx.db, owned);
  const former = await ownedConnection(ctx, owned);
  const { consent } = former;
  const goesOn = consent?.status === "approved" || consent?.status === "paused";
  if (!goesOn || consent.providerConsentId === given.consentId) return null;
  return oweRevocation(ctx, former, given.consentId);
}
