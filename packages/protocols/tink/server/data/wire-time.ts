import { type Instant, toIso } from "@sandbank/domain";

/** To the second, as data v2 writes it: `2026-11-19T06:02:11Z`. */
export function toWireInstant(instant: Instant): string {
  return `${toIso(instant).slice(0, 19)}Z`;
}
