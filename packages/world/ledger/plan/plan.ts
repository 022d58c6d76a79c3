import type { Instant } from "@sandbank/domain";
import {
  type Day,
  dayInMonth,
  dayOf,
  firstDay,
  lastDay,
  type Month,
  nearestBusinessDay,
} from "../../calendar.ts";
import type { Country } from "../../countries/country.ts";
import type { Entry } from "../entry.ts";
import { MOST_YEARS } from "../year-cache.ts";

/** One month of an account, from the day after its opening on. */
interface PlanMonth {
  readonly month: Month;
  readonly from: Day;
  /** Last day, included. */
  readonly to: Day;
}

/**
 * What happens on an account in a month whatever its balance: income, bills, shopping. Adds to `entries`; may reach
 * into the months after (what is given back), at most 60 days.
 */
export type Plan = (month: PlanMonth, entries: Entry[]) => void;

/** How many months before a year may still reach into it. */
export const MONTHS_BEFORE = 2;

/** As long as any year they are part of: each is asked for by the treasury first, by the account's own year later. */
const KEPT_MONTHS = 12 * MOST_YEARS + MONTHS_BEFORE;

/** The plans of one account, month by month in any order; the last months asked for are kept. */
export class MonthlyPlan {
  readonly #plans: readonly Plan[];
  readonly #openedDay: Day;
  readonly #lastDay: Day;
  readonly #kept = new Map<Month, readonly Entry[]>();
  /** Entries kept. */
  size = 0;

  /** @param lastDay nothing new begins after it; what is given back of something earlier still comes */
  constructor(openedDay: Day, plans: readonly Plan[], lastDay: Day = Number.POSITIVE_INFINITY) {
    this.#openedDay = openedDay;
    this.#lastDay = lastDay;
    this.#plans = plans;
  }

  in(month: Month): readonly Entry[] {
    const kept = this.#kept.get(month);
    if (kept) return kept;
    const all: Entry[] = [];
    const from = Math.max(firstDay(month), this.#openedDay + 1);
    const to = lastDay(month);
    if (from <= to) for (const plan of this.#plans) plan({ month, from, to }, all);
    const isOver = to > this.#lastDay;
    const entries = isOver ? all.filter((entry) => dayOf(beginning(entry)) <= this.#lastDay) : all;
    if (this.#kept.size >= KEPT_MONTHS) this.#forgetOldest();
    this.#kept.set(month, entries);
    this.size += entries.length;
    return entries;
  }

  #forgetOldest(): void {
    for (const [month, entries] of this.#kept) {
      this.#kept.delete(month);
      this.size -= entries.length;
      return;
    }
  }

  /** The same without a list of all. */
  forEach(first: Month, last: Month, use: (entry: Entry) => void): void {
    for (let month = first; month <= last; month++) for (const entry of this.in(month)) use(entry);
  }

  /** All of some months, both included. */
  between(first: Month, last: Month): Entry[] {
    const entries: Entry[] = [];
    for (let month = first; month <= last; month++) for (const entry of this.in(month)) entries.push(entry);
    return entries;
  }
}

function beginning({ authorizedAt, givesBack }: Entry): Instant {
  return givesBack ? givesBack.to.authorizedAt : authorizedAt;
}

/** The business day before a day, or after it where that would be before `from`. */
export function businessDayFrom(from: Day, day: Day, { isBusinessDay }: Country): Day {
  const before = nearestBusinessDay(day, -1, isBusinessDay);
  return before >= from ? before : nearestBusinessDay(from, 1, isBusinessDay);
}

/** The day of a month banks book what is due on `dayOfMonth`: the next business day, but none of the next month. */
export function bookingDay(month: Month, dayOfMonth: number, { isBusinessDay }: Country): Day {
  const day = nearestBusinessDay(dayInMonth(month, dayOfMonth), 1, isBusinessDay);
  return day <= lastDay(month) ? day : nearestBusinessDay(lastDay(month), -1, isBusinessDay);
}

const FOUR_WEEKS = 28;
/** Of 1970, as days are counted. */
const FIRST_MONDAY = 4;

/**
 * Days of a month on which something comes that comes every fourth week, the business day before where banks are
 * closed.
 * @param turn 0–27: which of the days of four weeks, from a Monday on
 */
export function fourWeeklyDays(turn: number, month: Month, { isBusinessDay }: Country): Day[] {
  const days: Day[] = [];
  const end = lastDay(month);
  const first = firstDay(month);
  // What is due in the first days of the next month may come in the last of this one.
  for (
    let day = first + ((((FIRST_MONDAY + turn - first) % FOUR_WEEKS) + FOUR_WEEKS) % FOUR_WEEKS);
    day <= end + 6;
    day += FOUR_WEEKS
  ) {
    const paid = nearestBusinessDay(day, -1, isBusinessDay);
    if (paid >= first && paid <= end) days.push(paid);
  }
  return days;
}
