import type { ConnectionDetail, OwnedId } from "@sandbank/database";
import type { SyncContext } from "./context.ts";
import { ownedConnection } from "./owned-connection.ts";
import { isSyncing, watchConnection } from "./watch-connection.ts";

/** A first sync takes a second or two; somebody who waits is not kept longer than this. */
const PATIENCE_MS = 10_000;

/**
 * The connection once no sync is due or running, or as it stands when waiting has been long enough: the sync goes
 * on then by itself. @throws ServiceError not_found or forbidden
 */
export async function settleSync({
  ctx,
  input,
  abort,
}: {
  ctx: SyncContext;
  input: OwnedId;
  abort?: AbortSignal | undefined;
}): Promise<ConnectionDetail> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const until = abort ? AbortSignal.any([abort, patience]) : patience;
  let latest: ConnectionDetail | undefined;
  for await (const detail of watchConnection({ ctx, input, abort: until })) {
    latest = detail;
    if (!isSyncing(detail, ctx.clock.now())) break;
  }
  return latest ?? ownedConnection(ctx, input);
}
