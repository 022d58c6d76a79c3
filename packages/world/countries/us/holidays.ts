import { type Day, dayFrom, partsOf, weekdayOf } from "../../calendar.ts";

const SUNDAY = 0;
const MONDAY = 1;
const THURSDAY = 4;
const SATURDAY = 6;

const holidaysByYear = new Map<number, ReadonlySet<Day>>();

/** Neither a weekend nor a federal holiday nor the working day such a holiday is observed on. */
export function isBusinessDay(day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday !== SATURDAY && weekday !== SUNDAY && !isFederalHoliday(day);
}

/**
 * The legal public holidays of 5 U.S.C. § 6103 (a), and under (b) the Friday before one that falls on a Saturday
 * and the Monday after one on a Sunday: https://www.law.cornell.edu/uscode/text/5/6103
 */
export function isFederalHoliday(day: Day): boolean {
  const { year } = partsOf(day);
  return holidaysOf(year).has(day);
}

function holidaysOf(year: number): ReadonlySet<Day> {
  const known = holidaysByYear.get(year);
  if (known) return known;
  const days = new Set<Day>();
  for (const fixed of [
    dayFrom(year, 1, 1),
    dayFrom(year, 6, 19),
    dayFrom(year, 7, 4),
    dayFrom(year, 11, 11),
    dayFrom(year, 12, 25),
    dayFrom(year + 1, 1, 1), // its observance may fall on 31 December
  ]) {
    days.add(fixed);
    if (weekdayOf(fixed) === SATURDAY) days.add(fixed - 1);
    if (weekdayOf(fixed) === SUNDAY) days.add(fixed + 1);
  }
  days.add(nthWeekday(year, 1, MONDAY, 3)); // Birthday of Martin Luther King, Jr.
  days.add(nthWeekday(year, 2, MONDAY, 3)); // Washington's Birthday
  days.add(lastWeekday(year, 5, MONDAY)); // Memorial Day
  days.add(nthWeekday(year, 9, MONDAY, 1)); // Labor Day
  days.add(nthWeekday(year, 10, MONDAY, 2)); // Columbus Day
  days.add(nthWeekday(year, 11, THURSDAY, 4)); // Thanksgiving Day
  holidaysByYear.set(year, days);
  return days;
}

function nthWeekday(year: number, month: number, weekday: number, n: number): Day {
  const first = dayFrom(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7;
}

function lastWeekday(year: number, month: number, weekday: number): Day {
  const last = dayFrom(year, month + 1, 1) - 1;
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}
