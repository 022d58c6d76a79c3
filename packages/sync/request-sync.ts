import { type ConnectionDetail, dueNow, type OwnedId, type SyncRun } from "@sandbank/database";
import { providerErrorCode } from "@sandbank/provider";
import type { SyncContext } from "./context.ts";
import { ServiceError } from "./error.ts";
import { ownedConnection } from "./owned-connection.ts";
import { refreshAtBank } from "./refresh-at-bank.ts";
import { SYNC_DUE } from "./signals.ts";
import { watchConnection } from "./watch-connection.ts";

export interface SyncResult extends Omit<SyncRun, "startedAt" | "troubles" | "troubledRuns"> {
  /** Epoch ms. */
  readonly syncedAt: number;
}

/**
 * Syncs a connection now and waits for the outcome. A run already under way is the one waited for. Where somebody keeps a
 * copy of what the bank has, they are asked to read it anew first.
 * @throws ServiceError not_found, forbidden, conflict when it is not connected, provider when the bank fails.
 */
export async function requestSync({
  ctx,
  input,
  abort,
}: {
  ctx: SyncContext;
  input: { userId: string; connectionId: string };
  abort?: AbortSignal | undefined;
}): Promise<SyncResult> {
  const owned = { userId: input.userId, id: input.connectionId };
  const detail = await inUse(ctx, owned);
  // A run that ended meanwhile may have read what there was before.
  const isAnew = await refreshAtBank(ctx, detail);
  const { status, endedRuns } = (isAnew ? await inUse(ctx, owned) : detail).connection;
  if (!(await dueNow(ctx.db, owned, new Date(ctx.clock.now()), { status, endedRuns }))) {
    // A run that has ended meanwhile is the one waited for.
    const now = (await ownedConnection(ctx, owned)).connection;
    if (now.endedRuns === endedRuns) {
      throw new ServiceError("conflict", "The connection changed just now. Look again and retry.");
    }
  }
  ctx.signals.emit(SYNC_DUE);
  for await (const { connection } of watchConnection({ ctx, input: owned, abort })) {
    if (connection.status === "disconnected") throw new ServiceError("conflict", NOT_CONNECTED.disconnected);
    if (connection.endedRuns === endedRuns) continue;
    if (connection.errorMessage) throw failedWith(connection.errorCode, connection.errorMessage);
    if (!connection.lastSync || !connection.lastSyncedAt) break;
    const { startedAt: _a, troubles: _b, troubledRuns: _c, ...counts } = connection.lastSync;
    return { syncedAt: connection.lastSyncedAt.getTime(), ...counts };
  }
  throw new ServiceError("conflict", "The sync was interrupted.");
}

async function inUse(ctx: SyncContext, owned: OwnedId): Promise<ConnectionDetail> {
  const detail = await ownedConnection(ctx, owned);
  const { status } = detail.connection;
  if (status === "connected" || status === "error") return detail;
  throw new ServiceError("conflict", NOT_CONNECTED[status]);
}

/** Under the bank's own code, where it was the bank. */
function failedWith(errorCode: string | null, message: string): ServiceError {
  const { data: providerCode } = providerErrorCode.safeParse(errorCode);
  return new ServiceError("provider", message, providerCode && { providerCode });
}

const NOT_CONNECTED = {
  authorizing: "This connection is waiting for your approval at the bank.",
  disconnected: "This connection is disconnected. Connect it again first.",
  expired: "The consent has ended. Connect again to renew it.",
};
