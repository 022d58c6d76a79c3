import {
  deleteConnectionData,
  forgetAuthorization,
  lockConnection,
  type OwnedId,
  type RevocationRow,
  recordAudit,
  updateConnection,
} from "@sandbank/database";
import type { SyncContext } from "./context.ts";
import { oweRevocation } from "./owe-revocation.ts";
import { ownedConnection } from "./owned-connection.ts";
import { connectionChanged } from "./signals.ts";
import { tellBank } from "./tell-bank.ts";

export interface Disconnected {
  /** False while the bank does not say that the access has ended; it is told again by itself. */
  readonly bankConfirmed: boolean;
}

/**
 * Takes the credentials out of use at once, forgets with `deleteData` everything read, and tells the bank. One that
 * cannot be told now keeps nobody here: until it is told, or the consent ends, the credentials are kept for that alone.
 * @param input.patienceMs how long the bank may take, of real time
 * @throws ServiceError not_found, forbidden
 */
export async function disconnect({
  ctx,
  input: { userId, connectionId, deleteData, patienceMs },
}: {
  ctx: SyncContext;
  input: { userId: string; connectionId: string; deleteData: boolean; patienceMs?: number };
}): Promise<Disconnected> {
  const owned = { userId, id: connectionId };
  await ownedConnection(ctx, owned);
  const owed = await ctx.db.transaction((db) => endHere({ ...ctx, db }, owned, deleteData));
  ctx.signals.emit(connectionChanged(connectionId));
  if (owed) await tellBank(ctx, owed, patienceMs);
  return { bankConfirmed: (await ownedConnection(ctx, owned)).revocation === null };
}

async function endHere(ctx: SyncContext, owned: OwnedId, deleteData: boolean): Promise<RevocationRow | null> {
  const { db } = ctx;
  // What a sync rotates its credentials to meanwhile is not missed.
  await lockConnection(db, owned);
  const owed = await oweRevocation(ctx, await ownedConnection(ctx, owned));
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
    ...(deleteData && { lastSync: null, lastSyncedAt: null }),
  });
  // Somebody may be at the bank's pages, renewing it: who comes back late has disconnected since.
  await forgetAuthorization(db, owned);
  if (deleteData) await deleteConnectionData(db, owned);
  await recordAudit(db, {
    userId: owned.userId,
    connectionId: owned.id,
    at: new Date(ctx.clock.now()),
    action: "connection.disconnect",
    outcome: "ok",
    detail: { deleteData: String(deleteData) },
  });
  return owed;
}
