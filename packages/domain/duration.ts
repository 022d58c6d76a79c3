import type { Instant } from "./clock.ts";

const DURATION =
  /^P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

export function isDuration(text: string): boolean {
  return DURATION.test(text);
}

/**
 * An instant later by an ISO 8601 duration such as `P1M`, `P2W` or `P1DT12H30M`. Years and months are those of the
 * calendar in UTC: a month after 31 January is the last of February. All else is a fixed length.
 * @throws RangeError for what is no duration, or one that leads beyond what a date can be
 */
export function addDuration(instant: Instant, duration: string): Instant {
  const match = DURATION.exec(duration);
  if (!match) throw new RangeError(`"${duration}" is not an ISO 8601 duration such as P1D or PT30M`);
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const wholeDays = weeks * 7 + days;
  const fixedMs = (((wholeDays * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
  const later = addMonths(instant, years * 12 + months) + Math.round(fixedMs);
  if (Number.isNaN(new Date(later).getTime()))
    throw new RangeError(`${duration} leads beyond what a date can be`);
  return later;
}

function addMonths(instant: Instant, months: number): Instant {
  if (months === 0) return instant;
  const date = new Date(instant);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return date.getTime();
}
