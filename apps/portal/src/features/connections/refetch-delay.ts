import type { Instant } from "@sandbank/domain";
import type { Connection } from "../../lib/api.ts";

/** While a sync runs. The live stream is quicker where it is open. */
const SYNCING_MS = 2_500;
/** A sync that is due is taken up within moments. */
const GRACE_MS = 1_500;
const LONGEST_MS = 3_600_000;

/** When these connections are worth another look, in milliseconds; false when none will change by itself. */
export function refetchDelayMs(
  connections: readonly Pick<Connection, "syncing" | "nextSyncAt" | "revocation">[],
  now: Instant,
): number | false {
  if (connections.some(({ syncing }) => syncing)) return SYNCING_MS;
  const due = connections
    .flatMap(({ nextSyncAt, revocation }) => [nextSyncAt, revocation?.nextAttemptAt])
    .flatMap((at) => (at ? [Date.parse(at)] : []));
  if (due.length === 0) return false;
  return Math.min(LONGEST_MS, Math.max(0, Math.min(...due) - now) + GRACE_MS);
}
