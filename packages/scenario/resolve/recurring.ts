import { addDays, DAY_MS, dateOf, type Instant, type IsoDate, startOfDate } from "@sandbank/domain";
import { type RecurringInput, type RHYTHMS, WEEKDAYS } from "../input/transaction.ts";
import type { Path } from "../problem.ts";
import { addMonths, noonOf, type When } from "../when.ts";
import type { Frame } from "./draft.ts";
import { type Reading, whenAt } from "./reading.ts";
import { refuseOutside } from "./times.ts";

/** How far ahead of the anchor recurring transactions are written out. */
const DAYS_AHEAD = 400;

type Rhythm = (typeof RHYTHMS)[number];

const STEP_MONTHS: Readonly<Partial<Record<Rhythm, number>>> = { month: 1, quarter: 3, year: 12 };

/** When each happens, oldest first: from `from` to the earliest of `to`, the account's closing and 400 days ahead. */
export function occurrencesOf(
  input: RecurringInput,
  path: Path,
  frame: Frame,
  reading: Reading,
): { readonly date: IsoDate; readonly at: Instant }[] {
  const from = whenAt(input.from, [...path, "from"], reading);
  const to = whenAt(input.to, [...path, "to"], reading);
  const misplaced = dayProblem(input);
  if (misplaced !== null) reading.complain([...path, "day"], misplaced);
  if (!from || misplaced !== null) return [];
  if (to && to.date < from.date)
    reading.complain([...path, "to"], `${to.date} is before the first day, ${from.date}`);
  refuseOutside(from, [...path, "from"], frame, reading);
  const ahead = addDays(dateOf(reading.anchor), DAYS_AHEAD);
  const ends = [ahead, frame.closedOn, to?.date].filter((date) => typeof date === "string");
  const last = ends.sort()[0] ?? ahead;
  return daysOf(input, from, last).map((date) => ({ date, at: timeOn(date, from, reading.anchor) }));
}

function daysOf({ every, day }: RecurringInput, { date: from }: When, last: IsoDate): IsoDate[] {
  const months = STEP_MONTHS[every];
  const first = typeof day === "string" ? weekdayFrom(from, WEEKDAYS.indexOf(day)) : from;
  const at = (index: number): IsoDate => {
    if (months === undefined) return addDays(first, index * (every === "week" ? 7 : 14));
    return addMonths(from, index * months, typeof day === "number" ? day : undefined);
  };
  const days: IsoDate[] = [];
  for (let index = 0; at(index) <= last; index++) if (at(index) >= from) days.push(at(index));
  return days;
}

/** @param weekday 0 is Monday. */
function weekdayFrom(date: IsoDate, weekday: number): IsoDate {
  // 1970-01-01 was a Thursday.
  const current = (startOfDate(date) / DAY_MS + 3) % 7;
  return addDays(date, (weekday - ((current + 7) % 7) + 7) % 7);
}

function timeOn(date: IsoDate, from: When, anchor: Instant): Instant {
  return from.dayOnly ? noonOf(date, anchor) : startOfDate(date) + (from.at - startOfDate(from.date));
}

function dayProblem({ every, day }: RecurringInput): string | null {
  const byMonth = STEP_MONTHS[every] !== undefined;
  if (day === undefined || byMonth === (typeof day === "number")) return null;
  return byMonth
    ? `"${day}" is a weekday; every ${every} it is a day of the month, 1 to 31`
    : `${day} is a day of the month; every ${every} it is a weekday, ${WEEKDAYS.join(", ")}`;
}
