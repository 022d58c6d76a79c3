import type { Instant } from "@sandbank/domain";

/** Years of history the Connector takes. */
const OLDEST_YEARS = 10;

/** The last instant that still has a year of four digits. */
export const LATEST = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** Of what is older nothing is taken. */
export function oldestPossible(now: Instant): Instant {
  const date = new Date(now);
  return date.setUTCFullYear(date.getUTCFullYear() - OLDEST_YEARS);
}
