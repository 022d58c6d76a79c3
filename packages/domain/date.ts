import { z } from "zod";
import type { Instant } from "./clock.ts";

export const DAY_MS = 86_400_000;

/** Calendar date `YYYY-MM-DD`; a date that does not exist (2026-02-30) is refused. */
export const isoDate = z.iso.date();
export type IsoDate = z.infer<typeof isoDate>;

/** Instant `YYYY-MM-DDTHH:MM:SS.sssZ`, any offset accepted. */
export const isoInstant = z.iso.datetime({ offset: true });

/** Rows come day by day: the date asked for last is often the next one too. */
let lastDay = Number.NaN;
let lastDate = "";
/** And where each has two instants, days apart, it is one of those asked for lately. */
const dates = new Map<number, string>();
const MOST_DATES = 4_096;

/** The UTC calendar date of an instant. @throws RangeError for what is no instant */
export function dateOf(instant: Instant): IsoDate {
  const day = Math.floor(instant / DAY_MS);
  if (day !== lastDay) {
    lastDate = dates.get(day) ?? remember(day, new Date(instant).toISOString().slice(0, -14));
    lastDay = day;
  }
  return lastDate;
}

function remember(day: number, date: string): string {
  if (dates.size >= MOST_DATES) dates.clear();
  dates.set(day, date);
  return date;
}

/** Midnight UTC at the start of a date, epoch ms. */
export function startOfDate(date: IsoDate): Instant {
  return Date.parse(`${date}T00:00:00.000Z`);
}

/** The date `days` later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOf(startOfDate(date) + days * DAY_MS);
}

const TWO_DIGITS = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, "0"));

/** The instant as ISO 8601 text in UTC with milliseconds. @throws RangeError for what is no instant */
export function toIso(instant: Instant): string {
  const date = dateOf(instant);
  const ms = Math.floor(instant) - Math.floor(instant / DAY_MS) * DAY_MS;
  const seconds = Math.floor(ms / 1000);
  const [hour, minute, second] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const rest = String(ms % 1000).padStart(3, "0");
  return `${date}T${TWO_DIGITS[hour]}:${TWO_DIGITS[minute]}:${TWO_DIGITS[second]}.${rest}Z`;
}

/** The later of two dates. */
export function laterDate(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? b : a;
}
