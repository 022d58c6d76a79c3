import {
  deleteConnectionData,
  forgetAuthorization,
  recordAudit,
  saveConsent,
  updateConnection,
} from "@sandbank/database";
import type { SyncContext } from "./context.ts";
import { adapterFor, ownedConnection } from "./owned-connection.ts";
import { askProvider } from "./provider-refusal.ts";
import { revokeAtBank } from "./revoke-at-bank.ts";
import { connectionChanged } from "./signals.ts";

/**
 * Revokes the access at the bank, forgets the credentials, and with `deleteData` everything read.
 * @throws ServiceError not_found, forbidden, or provider when the bank cannot be told: nothing is changed then.
 */
export async function disconnect({
  ctx,
  input,
}: {
  ctx: SyncContext;
  input: { userId: string; connectionId: string; deleteData: boolean };
}): Promise<void> {
  const owned = { userId: input.userId, id: input.connectionId };
  const detail = await ownedConnection(ctx, owned);
  const { provider, consent } = detail;
  await askProvider(provider.name, () => revokeAtBank(ctx, detail, adapterFor(ctx, provider.protocol)));
  await ctx.db.transaction(async (db) => {
    await updateConnection(db, owned, {
      status: "disconnected",
      errorCode: null,
      errorMessage: null,
      credentials: null,
      syncCursor: null,
      syncRun: null,
      nextSyncAt: null,
      leaseOwner: null,
      leaseUntil: null,
      // Nothing is left to go on from.
      ...(input.deleteData && { lastSync: null, lastSyncedAt: null }),
    });
    // Somebody may be at the bank's pages, renewing it: who comes back late has disconnected since.
    await forgetAuthorization(db, owned);
    if (consent?.status === "approved" || consent?.status === "paused")
      await saveConsent(db, { ...consent, status: "revoked" });
    if (input.deleteData) await deleteConnectionData(db, owned);
    await recordAudit(db, {
      userId: input.userId,
      connectionId: input.connectionId,
      at: new Date(ctx.clock.now()),
      action: "connection.disconnect",
      outcome: "ok",
      detail: { deleteData: String(input.deleteData) },
    });
  });
  ctx.signals.emit(connectionChanged(input.connectionId));
}
