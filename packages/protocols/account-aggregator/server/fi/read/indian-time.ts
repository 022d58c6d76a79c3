import { dateOf, type Instant, type IsoDate, toIso } from "@sandbank/domain";

const OFFSET_MS = 5.5 * 3_600_000;

/** `2025-01-09T18:22:10+05:30`. */
export function indianTime(instant: Instant): string {
  return `${toIso(instant + OFFSET_MS).slice(0, 19)}+05:30`;
}

/** The day it is in India. */
export function indianDate(instant: Instant): IsoDate {
  return dateOf(instant + OFFSET_MS);
}
