const FIRST_RETRY_MS = 30_000;
const LONGEST_RETRY_MS = 6 * 3_600_000;
const HOUR_MS = 3_600_000;

/** A number spread by this share to either side, so that what failed together is not tried together. */
export function spread(ms: number, share: number, random: () => number): number {
  return Math.round(ms * (1 + share * (2 * random() - 1)));
}

/**
 * How long to wait after so many failures in a row, ms: 30 s, doubling, at most 6 h, spread by a quarter; as long as
 * the bank asked for where that is longer.
 */
export function retryDelayMs(failures: number, retryAfterMs: number | null, random: () => number): number {
  const backoff = Math.min(FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 20), LONGEST_RETRY_MS);
  return Math.max(spread(backoff, 0.25, random), retryAfterMs ?? 0);
}

const FIRST_TROUBLED_MS = 15 * 60_000;

/**
 * How long until what some account lacks is asked for again, ms: 15 min, doubling with each run in a row, at most 6 h,
 * spread by a quarter. Each attempt counts against what the consent allows.
 */
export function troubledDelayMs(troubledRuns: number, random: () => number): number {
  return spread(
    Math.min(FIRST_TROUBLED_MS * 2 ** Math.min(troubledRuns - 1, 10), LONGEST_RETRY_MS),
    0.25,
    random,
  );
}

/** How long until the next sync of a connection that is read every so many hours, ms; spread by a twentieth. */
export function regularDelayMs(everyHours: number, random: () => number): number {
  return spread(everyHours * HOUR_MS, 0.05, random);
}

const FIRST_OPEN_MS = 30_000;
const LONGEST_OPEN_MS = 15 * 60_000;

/** How long an institution is left alone the `opens`-th time in a row, ms: 30 s, doubling, at most 15 min. */
export function openMs(opens: number, random: () => number): number {
  return spread(Math.min(FIRST_OPEN_MS * 2 ** Math.min(opens - 1, 10), LONGEST_OPEN_MS), 0.25, random);
}
