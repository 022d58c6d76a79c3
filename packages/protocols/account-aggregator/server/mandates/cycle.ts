import { addDays, type IsoDate, laterDate } from "@sandbank/domain";
import type { MandateTerms } from "./model.ts";

/** A span of a mandate in which one debit may succeed. */
export interface Cycle {
  /** First and last day, whether the mandate covers all of it or not. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The day the money is due. */
  readonly dueOn: IsoDate;
  /** Days on which a debit may be tried for the first time; none where the first is after the last. */
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
  /** What failed may be tried again up to this day. */
  readonly retryUntil: IsoDate;
}

/** A debit that is due on a day and failed may be tried again on so many days after it. */
const DAYS_TO_RETRY = 3;

const MONTHS = { monthly: 1, "bi monthly": 2, quarterly: 3, "half yearly": 6, yearly: 12 } as const;

/** The cycle a day is in; null before the first and after the last day of the mandate. */
export function cycleOf(terms: MandateTerms, day: IsoDate): Cycle | null {
  const { startsOn, endsOn, recurrenceRule } = terms;
  if (day < startsOn || day > endsOn) return null;
  const { from, to, dueOn } = periodOf(terms, day);
  const hasDay = terms.recurrenceValue > 0;
  const first = hasDay && recurrenceRule !== "before" ? dueOn : from;
  const last = hasDay && recurrenceRule !== "after" ? dueOn : to;
  const retry = hasDay && recurrenceRule === "on" ? earlier(addDays(dueOn, DAYS_TO_RETRY), to) : last;
  return {
    from,
    to,
    dueOn,
    firstOn: laterDate(first, startsOn),
    lastOn: earlier(last, endsOn),
    retryUntil: earlier(retry, endsOn),
  };
}

/** Null after the last. */
export function cycleAfter(terms: MandateTerms, { to }: Cycle): Cycle | null {
  return cycleOf(terms, addDays(to, 1));
}

function periodOf(
  { frequency, recurrenceValue, startsOn, endsOn }: MandateTerms,
  day: IsoDate,
): Pick<Cycle, "from" | "to" | "dueOn"> {
  if (frequency === "one time") return { from: startsOn, to: endsOn, dueOn: startsOn };
  if (frequency === "daily" || frequency === "as presented") return { from: day, to: day, dueOn: day };
  if (frequency === "weekly") {
    const from = addDays(day, -weekday(day));
    return { from, to: addDays(from, 6), dueOn: addDays(from, recurrenceValue - 1) };
  }
  if (frequency === "fortnightly") {
    const month = monthOf(day);
    const isSecond = Number(day.slice(8)) > 15;
    const from = dayOfMonth(month, isSecond ? 16 : 1);
    const to = dayOfMonth(month, isSecond ? 31 : 15);
    return { from, to, dueOn: earlier(addDays(from, recurrenceValue - 1), to) };
  }
  const length = MONTHS[frequency];
  const start = monthOf(startsOn);
  const month = start + Math.floor((monthOf(day) - start) / length) * length;
  return {
    from: dayOfMonth(month, 1),
    to: dayOfMonth(month + length - 1, 31),
    dueOn: dayOfMonth(month, recurrenceValue),
  };
}

/** From Monday, 0. The epoch was a Thursday. */
function weekday(day: IsoDate): number {
  return (Math.floor(Date.parse(day) / 86_400_000) + 3) % 7;
}

/** Months since year 0. */
function monthOf(day: IsoDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** That day of the month, or its last. */
function dayOfMonth(month: number, day: number): IsoDate {
  const [year, index] = [Math.floor(month / 12), month % 12];
  const length = new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${year}-${two(index + 1)}-${two(Math.min(day, length))}`;
}

function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}
