import type { Instant } from "@sandbank/domain";

/** Whole seconds since the epoch, rounded as the library rounds them. */
export function toSeconds(instant: Instant): number {
  return Math.floor(instant / 1000);
}
