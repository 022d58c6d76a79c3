import type { DetailedCategory } from "@sandbank/domain";
import { type Day, dayFrom, fromDate, weekdayOf } from "../../calendar.ts";
import {
  businessDays,
  christmasDay,
  easterSunday,
  lastWeekday,
  nthWeekday,
  WEEKDAY,
} from "../holiday-rules.ts";
import { officeHours } from "../opening-hours.ts";

/** Days moved and days added by royal proclamation: https://www.gov.uk/bank-holidays and its archive. */
const PROCLAIMED: Readonly<
  Record<number, { readonly earlyMay?: string; readonly spring?: string; readonly extra: readonly string[] }>
> = {
  2002: { spring: "2002-06-04", extra: ["2002-06-03"] }, // Golden Jubilee
  2011: { extra: ["2011-04-29"] }, // wedding of Prince William
  2012: { spring: "2012-06-04", extra: ["2012-06-05"] }, // Diamond Jubilee
  2020: { earlyMay: "2020-05-08", extra: [] }, // 75 years of VE Day
  2022: { spring: "2022-06-02", extra: ["2022-06-03", "2022-09-19"] }, // Platinum Jubilee; funeral of the Queen
  2023: { extra: ["2023-05-08"] }, // coronation
};

/** Neither a weekend nor a bank holiday in England and Wales, on which Bacs does not run anywhere in the UK. */
export const isBusinessDay = businessDays(bankHolidays);

/**
 * Banking and Financial Dealings Act 1971, schedule 1 (https://www.legislation.gov.uk/ukpga/1971/80/schedule/1),
 * with New Year's Day and early May by proclamation under section 1 (3) and the common law holidays Good Friday
 * and Christmas Day. A holiday on a weekend stays on it and closes the next free weekday as well.
 */
export function bankHolidays(year: number): ReadonlySet<Day> {
  const easter = easterSunday(year);
  const { earlyMay, spring, extra = [] } = PROCLAIMED[year] ?? {};
  const days = new Set<Day>([
    easter - 2,
    easter + 1,
    earlyMay ? fromDate(earlyMay) : nthWeekday(year, 5, WEEKDAY.monday, 1),
    spring ? fromDate(spring) : lastWeekday(year, 5, WEEKDAY.monday),
    lastWeekday(year, 8, WEEKDAY.monday),
    ...extra.map(fromDate),
  ]);
  const fixed = [dayFrom(year, 1, 1), dayFrom(year, 12, 25), dayFrom(year, 12, 26)];
  for (const day of fixed) days.add(day);
  for (const day of fixed) {
    if (!isWeekend(day)) continue;
    let substitute = day + 1;
    while (isWeekend(substitute) || days.has(substitute)) substitute++;
    days.add(substitute);
  }
  return days;
}

function isWeekend(day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday === WEEKDAY.saturday || weekday === WEEKDAY.sunday;
}

/** Shops stay shut (Christmas Day (Trading) Act 2004), and there are no trains and hardly a bus. */
export const shutDays = christmasDay;
export const openAnyway: ReadonlySet<DetailedCategory> = new Set(["fuel", "convenience_store", "bars"]);

export const hours = officeHours({ isBusinessDay, holidays: bankHolidays });
