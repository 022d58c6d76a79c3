import { type SyncRun, updateConnection } from "@sandbank/database";
import { providerErrorCode } from "@sandbank/provider";
import type { SyncContext } from "./context.ts";
import { ServiceError } from "./error.ts";
import { ownedConnection } from "./owned-connection.ts";
import { SYNC_DUE } from "./signals.ts";
import { watchConnection } from "./watch-connection.ts";

export interface SyncResult extends Omit<SyncRun, "startedAt"> {
  /** Epoch ms. */
  readonly syncedAt: number;
}

/**
 * Syncs a connection now and waits for the outcome. A run already under way is the one waited for.
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
  const before = (await ownedConnection(ctx, owned)).connection;
  if (before.status !== "connected" && before.status !== "error") {
    throw new ServiceError("conflict", NOT_CONNECTED[before.status]);
  }
  const nextSyncAt = new Date(ctx.clock.now());
  if (!(await updateConnection(ctx.db, owned, { nextSyncAt }, before.status))) {
    throw new ServiceError("conflict", "The connection changed just now. Look again and retry.");
  }
  ctx.signals.emit(SYNC_DUE);
  for await (const { connection } of watchConnection({ ctx, input: owned, abort })) {
    if (connection.status === "disconnected") throw new ServiceError("conflict", NOT_CONNECTED.disconnected);
    if (connection.endedRuns === before.endedRuns) continue;
    if (connection.errorMessage) throw failedWith(connection.errorCode, connection.errorMessage);
    if (!connection.lastSync || !connection.lastSyncedAt) break;
    const { startedAt: _, ...counts } = connection.lastSync;
    return { syncedAt: connection.lastSyncedAt.getTime(), ...counts };
  }
  throw new ServiceError("conflict", "The sync was interrupted.");
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
