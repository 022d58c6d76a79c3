import {
  deleteConnectionData,
  forgetAuthorization,
  recordAudit,
  saveConsent,
  updateConnection,
} from "@sandbank/database";
import { ProviderError, type ProviderErrorCode } from "@sandbank/provider";
import type { SyncContext } from "./context.ts";
import { adapterFor, ownedConnection } from "./owned-connection.ts";
import { askProvider } from "./provider-refusal.ts";
import { connectionChanged } from "./signals.ts";
import { connectionContext } from "./vault.ts";

/** Codes that say the access is over already. */
const ENDED: ReadonlySet<ProviderErrorCode> = new Set([
  "login_required",
  "consent_expired",
  "consent_revoked",
]);

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
  const { connection, provider, consent } = await ownedConnection(ctx, owned);
  const sealed = connection.credentials;
  if (sealed) {
    const grant = {
      bankId: provider.slug,
      credentials: ctx.vault.open(sealed, connectionContext(connection)),
      save: async (credentials: string) => {
        const resealed = ctx.vault.seal(credentials, connectionContext(connection));
        await updateConnection(ctx.db, owned, { credentials: resealed });
      },
    };
    await askProvider(provider.name, () =>
      revoke(() => adapterFor(ctx, provider.protocol).revokeConsent(grant)),
    );
  }
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
    if (consent?.status === "approved") await saveConsent(db, { ...consent, status: "revoked" });
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

async function revoke(call: () => Promise<void>): Promise<void> {
  try {
    await call();
  } catch (error) {
    if (!(error instanceof ProviderError && ENDED.has(error.code))) throw error;
  }
}
