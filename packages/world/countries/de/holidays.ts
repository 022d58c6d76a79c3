import type { DetailedCategory } from "@sandbank/domain";
import { type Day, dayFrom, partsOf, weekdayOf } from "../../calendar.ts";
import { businessDays, easterSunday, WEEKDAY } from "../holiday-rules.ts";
import { officeHours } from "../opening-hours.ts";

/**
 * Days on which German banks post: SEPA payments are booked on TARGET days, also on public holidays of a Land and
 * on Ascension Day, Whit Monday and 3 October. European Central Bank, "Long-term calendar for TARGET closing days",
 * 14 December 2000: https://www.ecb.europa.eu/press/pr/date/2000/html/pr001214_4.en.html
 */
export const isBusinessDay = businessDays(closingDays);

function closingDays(year: number): Day[] {
  const easter = easterSunday(year);
  const days = [
    dayFrom(year, 1, 1),
    easter - 2, // Good Friday
    easter + 1, // Easter Monday
    dayFrom(year, 5, 1),
    dayFrom(year, 12, 25),
    dayFrom(year, 12, 26),
  ];
  // The day before euro notes came: https://github.com/lballabio/QuantLib/blob/master/ql/time/calendars/target.cpp
  if (year === 2001) days.push(dayFrom(2001, 12, 31));
  return days;
}

const shut = new Map<number, ReadonlySet<Day>>();

/** Sundays and the holidays of all Länder: § 3 (1) LadSchlG, https://www.gesetze-im-internet.de/ladschlg/__3.html */
export function shutDays(year: number): ReadonlySet<Day> {
  const known = shut.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  const days = new Set([
    ...closingDays(year),
    easter + 39, // Ascension Day
    easter + 50, // Whit Monday
    dayFrom(year, 10, 3),
  ]);
  const end = dayFrom(year + 1, 1, 1);
  for (let day = dayFrom(year, 1, 1); day < end; day++) {
    if (weekdayOf(day) === WEEKDAY.sunday) days.add(day);
  }
  shut.set(year, days);
  return days;
}

/** Guests are fed and brought home; flowers, newspapers and what is sold at filling stations may be had. */
export const openAnyway: ReadonlySet<DetailedCategory> = new Set([
  "restaurants",
  "fast_food",
  "coffee",
  "bars",
  "vending_machines",
  "convenience_store",
  "fuel",
  "parking",
  "public_transit",
  "trains_and_ferries",
  "taxis_and_rides",
  "lodging",
  "rental_cars",
  "cinema_and_events",
  "museums_and_parks",
  "other_entertainment",
  "sports_clubs",
  "flowers",
  "news",
]);

/** Banks are open on some holidays of the Länder, practices and authorities are not. */
export const hours = officeHours({
  isBusinessDay: (day) => isBusinessDay(day) && !shutDays(partsOf(day).year).has(day),
  holidays: shutDays,
});
