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

/** First days of the months since January 1970, filled as far as somebody asked. */
const firstDays: Day[] = [];

function firstDayOf(month: Month): Day {
  let first = firstDays[month];
  if (first === undefined) {
    first = Date.UTC(1970, month, 1) / DAY_MS;
    firstDays[month] = first;
  }
  return first;
}

const DAYS_A_MONTH = 365.2425 / 12;

export function monthOf(day: Day): Month {
  const guess = Math.floor((day + 1) / DAYS_A_MONTH);
  return firstDayOf(guess) > day ? guess - 1 : firstDayOf(guess + 1) <= day ? guess + 1 : guess;
}

/** 1–31. */
export function dayInMonth(day: Day): number {
  return day - firstDayOf(monthOf(day)) + 1;
}

/** That day of a month; its last where it has no such day. */
export function dayAt(month: Month, dayOfMonth: number): Day {
  return Math.min(firstDayOf(month) + dayOfMonth, firstDayOf(month + 1)) - 1;
}
