import type { DetailedCategory } from "@sandbank/domain";
import { type Day, partsOf, weekdayOf } from "../calendar.ts";
import { WEEKDAY } from "./holiday-rules.ts";

/** Hours of the country's own day: 9.5 is half past nine. */
type Hours = readonly [from: number, to: number];

/** When what is sold under some categories in shops and offices can be had. */
export interface Opening {
  readonly categories: ReadonlySet<DetailedCategory>;
  /** Null on a day on which it is closed. */
  hoursOn(day: Day): Hours | null;
}

interface WeeklyHours {
  readonly weekday: Hours;
  /** Closed then unless told. */
  readonly saturday?: Hours;
}

/** What knows the days a country is at work. */
interface WorkingDays {
  isBusinessDay(day: Day): boolean;
  /** Holidays, on whatever weekday; only asked about Saturdays. */
  holidays(year: number): Iterable<Day>;
}

/** Never on Sundays and holidays. */
export function openings(
  categories: readonly DetailedCategory[],
  { weekday, saturday }: WeeklyHours,
  { isBusinessDay, holidays }: WorkingDays,
): Opening {
  const known = new Map<number, ReadonlySet<Day>>();
  const isHoliday = (day: Day) => {
    const { year } = partsOf(day);
    const days = known.get(year) ?? new Set(holidays(year));
    known.set(year, days);
    return days.has(day);
  };
  return {
    categories: new Set(categories),
    hoursOn(day) {
      if (isBusinessDay(day)) return weekday;
      if (!saturday || weekdayOf(day) !== WEEKDAY.saturday || isHoliday(day)) return null;
      return saturday;
    },
  };
}

/** Surgeries, practices and offices. */
const BY_APPOINTMENT: readonly DetailedCategory[] = [
  "primary_care",
  "dental_care",
  "other_health",
  "veterinary",
  "childcare",
  "legal_and_accounting",
  "government_fees",
];

/** Practices and authorities on weekdays, post offices on Saturday mornings too. */
export function officeHours(days: WorkingDays): readonly Opening[] {
  return [
    openings(BY_APPOINTMENT, { weekday: [8, 17.5] }, days),
    openings(["postage"], { weekday: [9, 18], saturday: [9, 12.5] }, days),
  ];
}
