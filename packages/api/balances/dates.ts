import { addDays, DAY_MS, dateOf, type Instant, type IsoDate, startOfDate } from "@sandbank/domain";
import { z } from "zod";

export const balanceInterval = z.enum(["day", "week", "month"]);
export type BalanceInterval = z.infer<typeof balanceInterval>;

/** The last day of each day, week (to Sunday) or month from `from` to `to`; the last one ends with `to`. */
export function datesOf(from: IsoDate, to: IsoDate, interval: BalanceInterval): IsoDate[] {
  const dates: IsoDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (date === to || isLastDay(date, interval)) dates.push(date);
  }
  return dates;
}

function isLastDay(date: IsoDate, interval: BalanceInterval): boolean {
  const next = addDays(date, 1);
  if (interval === "month") return next.endsWith("-01");
  return interval === "day" || new Date(startOfDate(date)).getUTCDay() === 0;
}

/** The last instant of a date in UTC, or the present where that is earlier. */
export function endOfDate(date: IsoDate, now: Instant): Instant {
  return Math.min(startOfDate(date) + DAY_MS - 1, now);
}

/** As far as there can be balances: a date that is not over yet counts as today. */
export function notAfterToday(date: IsoDate | undefined, now: Instant): IsoDate {
  const today = dateOf(now);
  return date === undefined || date > today ? today : date;
}
