import { DAY_MS, type Instant, type IsoDate, startOfDate } from "@sandbank/domain";

/** Days since 1970-01-01. The world's calendar is UTC. */
export type Day = number;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;

export function dayOf(instant: Instant): Day {
  return Math.floor(instant / DAY_MS);
}

/** Midnight at the start of a day. */
export function startOf(day: Day): Instant {
  return day * DAY_MS;
}

export function toDate(day: Day): IsoDate {
  const known = dates[day];
  if (known !== undefined) return known;
  const { year, month, day: date } = partsOf(day);
  const text = `${year}-${month < 10 ? "0" : ""}${month}-${date < 10 ? "0" : ""}${date}`;
  if (day >= 0 && day < MOST_DATES) dates[day] = text;
  return text;
}

/** Of the days up to 2107, once they were asked for: every row has one or two. */
const MOST_DATES = 50_000;
const dates: (IsoDate | undefined)[] = [];

export function fromDate(date: IsoDate): Day {
  return dayOf(startOfDate(date));
}

/** 0 is Sunday, 6 Saturday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Months since January 1970. */
export type Month = number;

export function monthOf(day: Day): Month {
  const { year, month } = partsOf(day);
  return (year - 1970) * 12 + month - 1;
}

/** The given day of a month (1 = first), not beyond the month's last. */
export function dayInMonth(month: Month, dayOfMonth: number): Day {
  const first = firstDay(month);
  return Math.min(first + dayOfMonth - 1, firstDay(month + 1) - 1);
}

export function firstDay(month: Month): Day {
  return dayFrom(1970 + Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1);
}

export function lastDay(month: Month): Day {
  return firstDay(month + 1) - 1;
}

export function yearOf(month: Month): number {
  return 1970 + Math.floor(month / 12);
}

export interface DateParts {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

/**
 * Year, month and day of a day number, several times faster than through `Date`.
 * Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days:
 * https://howardhinnant.github.io/date_algorithms.html#civil_from_days
 */
export function partsOf(day: Day): DateParts {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** Day number of a date, the inverse of {@link partsOf}. */
export function dayFrom(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The nearest day at or before (`step` −1) or after (`step` 1) on which banks post. */
export function nearestBusinessDay(day: Day, step: 1 | -1, isBusinessDay: (day: Day) => boolean): Day {
  let candidate = day;
  while (!isBusinessDay(candidate)) candidate += step;
  return candidate;
}
