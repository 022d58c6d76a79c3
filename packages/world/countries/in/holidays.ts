import { type Day, dayFrom, fromDate, partsOf, weekdayOf } from "../../calendar.ts";
import { easterSunday, nthWeekday, WEEKDAY } from "../holiday-rules.ts";
import { type Opening, openings } from "../opening-hours.ts";
import { festivalDates } from "./festival-dates.ts";
import { approximateFestivals } from "./festival-rules.ts";

/**
 * Every second and fourth Saturday is a holiday of banks from here on, the others are full working days: Reserve
 * Bank of India, notification of 28 August 2015 on the Government's order under section 25 (below).
 */
const SATURDAYS_CLOSED_FROM = fromDate("2015-09-01");

const closedByYear = new Map<number, ReadonlySet<Day>>();

/**
 * A day on which banks are open and clearing runs: no Sunday, no second or fourth Saturday, no holiday under the
 * Negotiable Instruments Act, 1881, section 25 (https://www.indiacode.nic.in/handle/123456789/2189), and not
 * 1 April, when banks close their yearly accounts. States add days of their own; these are those of the whole
 * country.
 */
export function isBusinessDay(day: Day): boolean {
  if (weekdayOf(day) === WEEKDAY.sunday) return false;
  const { year } = partsOf(day);
  let closed = closedByYear.get(year);
  if (!closed) {
    closed = closedIn(year);
    closedByYear.set(year, closed);
  }
  return !closed.has(day);
}

/** Holidays of a year that are no mere weekend. */
export function holidaysOf(year: number): Day[] {
  const dated = festivalDates[year];
  const festivals = dated
    ? dated.split(" ").map((monthAndDay) => fromDate(`${year}-${monthAndDay}`))
    : approximateFestivals(year);
  return [
    dayFrom(year, 1, 26), // Republic Day
    dayFrom(year, 4, 1), // Yearly closing of accounts
    dayFrom(year, 4, 14), // Dr Ambedkar Jayanti
    dayFrom(year, 5, 1), // Labour Day
    dayFrom(year, 8, 15), // Independence Day
    dayFrom(year, 10, 2), // Gandhi Jayanti
    dayFrom(year, 12, 25), // Christmas
    easterSunday(year) - 2, // Good Friday
    ...festivals,
  ];
}

function closedIn(year: number): ReadonlySet<Day> {
  const days = new Set(holidaysOf(year));
  for (let month = 1; month <= 12; month++) {
    for (const n of [2, 4]) {
      const saturday = nthWeekday(year, month, WEEKDAY.saturday, n);
      if (saturday >= SATURDAYS_CLOSED_FROM) days.add(saturday);
    }
  }
  return days;
}

const SIX_DAYS = { isBusinessDay, holidays: holidaysOf };

/** Doctors see patients until the evening and on Saturdays, offices keep shorter hours. */
export const hours: readonly Opening[] = [
  openings(
    ["primary_care", "dental_care", "other_health", "veterinary"],
    { weekday: [9.5, 20.5], saturday: [9.5, 20.5] },
    SIX_DAYS,
  ),
  openings(
    ["postage", "legal_and_accounting", "childcare", "government_fees"],
    { weekday: [9.5, 17.5], saturday: [9.5, 14] },
    SIX_DAYS,
  ),
];
