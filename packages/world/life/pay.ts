import {
  type Day,
  dayInMonth,
  firstDay,
  lastDay,
  type Month,
  nearestBusinessDay,
  weekdayOf,
} from "../calendar.ts";
import type { Country } from "../countries/country.ts";

/** Every other Friday, or the 15th and the last business day of the month. */
export type PayRhythm =
  | { readonly kind: "biweekly" /** Which Fridays, 0 or 1. */; readonly parity: 0 | 1 }
  | { readonly kind: "semi_monthly" };

const FRIDAY = 5;

/** Paydays of a month, in order; the business day before when banks are closed. */
export function paydaysOf(rhythm: PayRhythm, month: Month, country: Country): readonly Day[] {
  const before = (day: Day) => nearestBusinessDay(day, -1, country.isBusinessDay);
  if (rhythm.kind === "semi_monthly") return [before(dayInMonth(month, 15)), before(lastDay(month))];
  const days: Day[] = [];
  const first = firstDay(month);
  const end = lastDay(month);
  // A Friday at the start of the next month may be paid on the last Thursday of this one.
  for (let day = first + ((FRIDAY - weekdayOf(first) + 7) % 7); day <= end + 3; day += 7) {
    const fridayNumber = Math.floor((day + 3) / 7);
    if (fridayNumber % 2 !== rhythm.parity) continue;
    const payday = before(day);
    if (payday >= first && payday <= end) days.push(payday);
  }
  return days;
}

/** Paydays a year. */
export function paydaysPerYear(rhythm: PayRhythm): number {
  return rhythm.kind === "biweekly" ? 26 : 24;
}
