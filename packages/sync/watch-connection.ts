import type { ConnectionDetail, KnownConnection, OwnedId } from "@sandbank/database";
import type { SyncContext } from "./context.ts";
import { ownedConnection } from "./owned-connection.ts";
import { connectionChanged } from "./signals.ts";

/** Another process may do the syncing; it is seen at this pace. */
const POLL_MS = 1_000;

/**
 * The connection now and after each change, until aborted.
 * @throws ServiceError not_found or forbidden, at the first step or when it is deleted meanwhile.
 */
export async function* watchConnection({
  ctx,
  input,
  abort,
}: {
  ctx: SyncContext;
  input: OwnedId;
  abort?: AbortSignal | undefined;
}): AsyncGenerator<KnownConnection> {
  let seen = "";
  while (!abort?.aborted) {
    // Asked for before reading: a change between the two must not be slept through.
    const change = ctx.signals.wait(connectionChanged(input.id), POLL_MS, abort);
    const detail = await ownedConnection(ctx, input);
    const { status, endedRuns, syncRun, nextSyncAt } = detail.connection;
    const now = JSON.stringify([status, endedRuns, syncRun, nextSyncAt]);
    if (now !== seen) yield detail;
    seen = now;
    await change;
  }
}

/** A sync is asked for or running: due by now, or interrupted and about to be taken up. */
export function isSyncing({ connection }: ConnectionDetail, now: number): boolean {
  const due = connection.nextSyncAt !== null && connection.nextSyncAt.getTime() <= now;
  return due && connection.status !== "disconnected" && connection.status !== "authorizing";
}
