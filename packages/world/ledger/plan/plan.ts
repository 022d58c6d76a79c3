import { type Day, dayInMonth, lastDay, type Month, nearestBusinessDay } from "../../calendar.ts";
import type { Country } from "../../countries/country.ts";
import type { Entry } from "../entry.ts";

/** One month of an account, from the day after its opening on. */
export interface PlanMonth {
  readonly month: Month;
  readonly from: Day;
  /** Last day, included. */
  readonly to: Day;
}

/** What happens on an account in a month whatever its balance: income, bills, shopping. */
export type Plan = (month: PlanMonth) => readonly Entry[];

/** Several plans as one. */
export function together(...plans: readonly Plan[]): Plan {
  return (month) => plans.flatMap((plan) => plan(month));
}

/** The day of a month banks book what is due on `dayOfMonth`: the next business day, but none of the next month. */
export function bookingDay(month: Month, dayOfMonth: number, { isBusinessDay }: Country): Day {
  const day = nearestBusinessDay(dayInMonth(month, dayOfMonth), 1, isBusinessDay);
  return day <= lastDay(month) ? day : nearestBusinessDay(lastDay(month), -1, isBusinessDay);
}
