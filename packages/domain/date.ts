import { z } from "zod";
import type { Instant } from "./clock.ts";

export const DAY_MS = 86_400_000;

/** Calendar date `YYYY-MM-DD`; a date that does not exist (2026-02-30) is refused. */
export const isoDate = z.iso.date();
export type IsoDate = z.infer<typeof isoDate>;

/** Instant `YYYY-MM-DDTHH:MM:SS.sssZ`, any offset accepted. */
export const isoInstant = z.iso.datetime({ offset: true });

/** The UTC calendar date of an instant. */
export function dateOf(instant: Instant): IsoDate {
  return new Date(instant).toISOString().slice(0, 10);
}

/** Midnight UTC at the start of a date, epoch ms. */
export function startOfDate(date: IsoDate): Instant {
  return Date.parse(`${date}T00:00:00.000Z`);
}

/** The date `days` later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOf(startOfDate(date) + days * DAY_MS);
}

/** The instant as ISO 8601 text in UTC with milliseconds. */
export function toIso(instant: Instant): string {
  return new Date(instant).toISOString();
}

/** The later of two dates. */
export function laterDate(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? b : a;
}
