import { DAY_MS, dateOf, type Instant, type IsoDate } from "@sandbank/domain";

/** Days since 1 January 1970, UTC. */
export type Day = number;
/** Months since January 1970. */
export type Month = number;

export function dayOf(instant: Instant): Day {
  return Math.floor(instant / DAY_MS);
}

export function toDate(day: Day): IsoDate {
  return dateOf(day * DAY_MS);
}

export function monthOf(day: Day): Month {
  const date = new Date(day * DAY_MS);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

/** 1–31. */
export function dayInMonth(day: Day): number {
  return new Date(day * DAY_MS).getUTCDate();
}

/** That day of a month; its last where it has no such day. */
export function dayAt(month: Month, dayOfMonth: number): Day {
  const first = Date.UTC(1970, month, 1) / DAY_MS;
  const length = Date.UTC(1970, month + 1, 1) / DAY_MS - first;
  return first + Math.min(dayOfMonth, length) - 1;
}
