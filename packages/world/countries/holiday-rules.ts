import { type Day, dayFrom, partsOf, weekdayOf } from "../calendar.ts";

/** Days of the week as `weekdayOf` counts them. */
export const WEEKDAY = {
  sunday: 0,
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
} as const;

/** The `n`th weekday of a month, from 1. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): Day {
  const first = dayFrom(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7;
}

export function lastWeekday(year: number, month: number, weekday: number): Day {
  const last = dayFrom(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - 1;
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}

/**
 * Easter Sunday of the Gregorian calendar, by the anonymous algorithm of Nature, 20 April 1876
 * (Meeus, Astronomical Algorithms, chapter 8).
 */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return dayFrom(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

/** A test for business days: neither a weekend nor one of the year's holidays. */
export function businessDays(holidaysOf: (year: number) => Iterable<Day>): (day: Day) => boolean {
  const known = new Map<number, ReadonlySet<Day>>();
  return remembered((day) => {
    const weekday = weekdayOf(day);
    if (weekday === WEEKDAY.saturday || weekday === WEEKDAY.sunday) return false;
    const { year } = partsOf(day);
    let days = known.get(year);
    if (!days) {
      days = new Set(holidaysOf(year));
      known.set(year, days);
    }
    return !days.has(day);
  });
}

const FIRST = dayFrom(1970, 1, 1);
const DAYS = dayFrom(2110, 1, 1) - FIRST;

/** The same test with its answers kept: ledgers ask it for every row. */
function remembered(isBusinessDay: (day: Day) => boolean): (day: Day) => boolean {
  const answers = new Uint8Array(DAYS);
  return (day) => {
    const known = answers[day - FIRST];
    if (known === undefined) return isBusinessDay(day);
    if (known === 0) answers[day - FIRST] = isBusinessDay(day) ? 1 : 2;
    return answers[day - FIRST] === 1;
  };
}

const christmasDays = new Map<number, ReadonlySet<Day>>();

/** The 25th of December. */
export function christmasDay(year: number): ReadonlySet<Day> {
  const days = christmasDays.get(year) ?? new Set([dayFrom(year, 12, 25)]);
  christmasDays.set(year, days);
  return days;
}
