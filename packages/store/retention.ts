import { type Clock, DAY_MS, type Instant } from "@sandbank/domain";

/** Kept this long beyond its lifetime in machine time, so that a world clock set back finds it again. */
const GRACE_MS = DAY_MS;

export interface RetentionClocks {
  /** Expiry is an instant of this clock, which may jump either way. */
  readonly worldClock: Clock;
  readonly machineClock: Clock;
}

/** Machine time before which a record put now is never swept. */
export function keepUntil(expiresAt: Instant | null, { worldClock, machineClock }: RetentionClocks): Instant {
  const lifetimeMs = Math.max(0, (expiresAt ?? 0) - worldClock.now());
  return machineClock.now() + lifetimeMs + GRACE_MS;
}
