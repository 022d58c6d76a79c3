import { DAY_MS, dateOf, type Instant, startOfDate } from "@sandbank/domain";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Largest first: how far away an instant must be to be told in that unit. */
const UNITS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, ms: number])[] = [
  ["day", DAY_MS],
  ["hour", HOUR_MS],
  ["minute", MINUTE_MS],
];
const LONGEST_RELATIVE_MS = 30 * DAY_MS;

/**
 * A calendar date (`YYYY-MM-DD`, or the UTC date of an ISO instant) in the reader's words: `12 Mar`, with the
 * year when it is not this one. Banks book by date, so it is the same date in every time zone.
 */
export function formatDate(date: string, now: Instant, locale?: string): string {
  const sameYear = date.slice(0, 4) === dateOf(now).slice(0, 4);
  return new Date(date).toLocaleDateString(locale, {
    day: "numeric",
    month: "short",
    ...(sameYear ? {} : { year: "numeric" }),
    timeZone: "UTC",
  });
}

/** A calendar date in full: `Thursday 12 March 2026`. */
export function formatLongDate(date: string, locale?: string): string {
  return new Date(date).toLocaleDateString(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}

/** An instant with date and time in the reader's own time zone; another for tests. */
export function formatInstant(instant: string, locale?: string, timeZone?: string): string {
  return new Date(instant).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short", timeZone });
}

/** When a bank booked something, to the minute, in UTC and saying so: the day {@link formatDate} names. */
export function formatBookingTime(instant: string, locale?: string): string {
  return new Date(instant).toLocaleString(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZone: "UTC",
    timeZoneName: "short",
  });
}

/** How far an instant is from now: `5 minutes ago`, `in 3 hours`, `just now`; beyond a month its date. */
export function formatRelative(instant: string, now: Instant, locale?: string): string {
  const distance = Date.parse(instant) - now;
  const size = Math.abs(distance);
  if (size > LONGEST_RELATIVE_MS) {
    return new Date(instant).toLocaleDateString(locale, { dateStyle: "medium" });
  }
  const unit = UNITS.find(([, ms]) => size >= ms);
  if (!unit) return distance > 0 ? "in less than a minute" : "just now";
  const count = Math.sign(distance) * Math.floor(size / unit[1]);
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(count, unit[0]);
}

/** A due date from today's point of view: `today`, `in 12 days`, `3 days ago`. */
export function formatDaysAway(date: string, now: Instant, locale?: string): string {
  const days = daysUntil(date, now);
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(days, "day");
}

/** Whole days from today (UTC) to a calendar date; negative when it is past. */
export function daysUntil(date: string, now: Instant): number {
  return (startOfDate(date) - startOfDate(dateOf(now))) / DAY_MS;
}
