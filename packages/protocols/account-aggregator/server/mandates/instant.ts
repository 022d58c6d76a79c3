import type { Instant } from "@sandbank/domain";

const INDIA_MS = 5.5 * 3_600_000;

/** `2026-01-05T11:30:00+05:30`, as Setu writes instants. */
export function toIndianTime(at: Instant): string {
  return `${new Date(at + INDIA_MS).toISOString().slice(0, 19)}+05:30`;
}
