import type { Instant } from "@sandbank/domain";
import type { DataLife, Frequency } from "../../wire/index.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The instant `value` units later (earlier when negative), by the calendar of UTC; a month ends on its last day. */
export function shift(instant: Instant, unit: (DataLife | Frequency)["unit"], value: number): Instant {
  switch (unit) {
    case "HOUR":
      return instant + value * HOUR_MS;
    case "DAY":
      return instant + value * DAY_MS;
    case "MONTH":
      return shiftMonths(instant, value);
    case "YEAR":
      return shiftMonths(instant, value * 12);
    case "INF":
      return value < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }
}

function shiftMonths(instant: Instant, months: number): Instant {
  const date = new Date(instant);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return date.getTime();
}
