import type { ConnectionDetail } from "@sandbank/database";

const HOUR_MS = 3_600_000;
/** A sync comes up to a twentieth late on purpose, and takes its time. */
const LATE = 1.1;

/** How old what is shown of a connection is. */
export interface DataAge {
  /** Since it was last read, ms; null before that. */
  readonly dataAgeMs: number | null;
  /**
   * Since when it may not be what the bank shows, epoch ms: the last time it was read where it cannot be read now, the
   * time it should have been read again where that did not happen. Null while all is as it should be.
   */
  readonly staleSince: number | null;
}

export function dataAge({ connection }: Pick<ConnectionDetail, "connection">, now: number): DataAge {
  const { lastSyncedAt, status, syncFrequencyHours } = connection;
  if (!lastSyncedAt) return { dataAgeMs: null, staleSince: null };
  const read = lastSyncedAt.getTime();
  const dueAt = read + syncFrequencyHours * HOUR_MS * LATE;
  const cannot = status === "error" || status === "expired";
  return {
    dataAgeMs: Math.max(0, now - read),
    staleSince: cannot ? read : status === "connected" && now > dueAt ? dueAt : null,
  };
}
