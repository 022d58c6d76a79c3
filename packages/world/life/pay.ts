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
import type { PayRhythm } from "../countries/economy.ts";
import type { Stream } from "../rng.ts";
import { pickWeighted } from "./pick.ts";

/** When somebody is paid; `parity` says which of two Fridays. */
export interface Paydays {
  readonly rhythm: PayRhythm;
  readonly parity: 0 | 1;
}

const FRIDAY = 5;

export function drawPaydays(country: Country, stream: Stream): Paydays {
  const rhythm = pickWeighted(country.economy.payRhythms, stream);
  return { rhythm, parity: stream.chance(0.5) ? 0 : 1 };
}

/** Paydays of a month, in order; the business day before when banks are closed. */
export function paydaysOf({ rhythm, parity }: Paydays, month: Month, country: Country): readonly Day[] {
  const before = (day: Day) => nearestBusinessDay(day, -1, country.isBusinessDay);
  if (rhythm.kind === "semi_monthly") return [before(dayInMonth(month, 15)), before(lastDay(month))];
  const first = firstDay(month);
  const end = lastDay(month);
  if (rhythm.kind === "monthly") {
    // The first of a month may be paid on the last business day of the month before.
    return [dayInMonth(month, rhythm.day), dayInMonth(month + 1, rhythm.day)]
      .map(before)
      .filter((day) => day >= first && day <= end);
  }
  const days: Day[] = [];
  // A Friday at the start of the next month may be paid on the last Thursday of this one.
  for (let day = first + ((FRIDAY - weekdayOf(first) + 7) % 7); day <= end + 4; day += 7) {
    const fridayNumber = Math.floor((day + 3) / 7);
    if (rhythm.kind === "biweekly" && fridayNumber % 2 !== parity) continue;
    const payday = before(day);
    if (payday >= first && payday <= end) days.push(payday);
  }
  return days;
}

/** Paydays a year. */
export function paydaysPerYear({ kind }: PayRhythm): number {
  return { weekly: 52, biweekly: 26, semi_monthly: 24, monthly: 12 }[kind];
}
