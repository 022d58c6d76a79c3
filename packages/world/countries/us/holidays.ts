import type { DetailedCategory } from "@sandbank/domain";
import { type Day, dayFrom, weekdayOf } from "../../calendar.ts";
import { businessDays, christmasDay, lastWeekday, nthWeekday, WEEKDAY } from "../holiday-rules.ts";
import { officeHours } from "../opening-hours.ts";

/** Neither a weekend nor a federal holiday nor the working day such a holiday is observed on. */
export const isBusinessDay = businessDays(federalHolidays);

/**
 * The legal public holidays of 5 U.S.C. § 6103 (a), and under (b) the Friday before one that falls on a Saturday
 * and the Monday after one on a Sunday: https://www.law.cornell.edu/uscode/text/5/6103
 */
export function federalHolidays(year: number): ReadonlySet<Day> {
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
    if (weekdayOf(fixed) === WEEKDAY.saturday) days.add(fixed - 1);
    if (weekdayOf(fixed) === WEEKDAY.sunday) days.add(fixed + 1);
  }
  days.add(nthWeekday(year, 1, WEEKDAY.monday, 3)); // Birthday of Martin Luther King, Jr.
  days.add(nthWeekday(year, 2, WEEKDAY.monday, 3)); // Washington's Birthday
  days.add(lastWeekday(year, 5, WEEKDAY.monday)); // Memorial Day
  days.add(nthWeekday(year, 9, WEEKDAY.monday, 1)); // Labor Day
  days.add(nthWeekday(year, 10, WEEKDAY.monday, 2)); // Columbus Day
  days.add(nthWeekday(year, 11, WEEKDAY.thursday, 4)); // Thanksgiving Day
  return days;
}

/** The one day nearly every store is closed; buses and trains run. */
export const shutDays = christmasDay;
export const openAnyway: ReadonlySet<DetailedCategory> = new Set([
  "fuel",
  "convenience_store",
  "coffee",
  "restaurants",
  "cinema_and_events",
  "public_transit",
  "taxis_and_rides",
  "parking",
  "lodging",
]);

export const hours = officeHours({ isBusinessDay, holidays: federalHolidays });
