import { type Day, dayAt, dayInMonth, monthOf } from "./calendar.ts";

/** How often something comes. A four-weekly one comes every 28 days, a twice-monthly one on two days of a month. */
export const frequencies = [
  "weekly",
  "fortnightly",
  "four_weekly",
  "twice_monthly",
  "monthly",
  "two_monthly",
  "quarterly",
  "half_yearly",
  "yearly",
] as const;
export type Frequency = (typeof frequencies)[number];

export const DAYS_OF_WEEKS: Readonly<Partial<Record<Frequency, number>>> = {
  weekly: 7,
  fortnightly: 14,
  four_weekly: 28,
};
export const MONTHS: Readonly<Partial<Record<Frequency, number>>> = {
  monthly: 1,
  two_monthly: 2,
  quarterly: 3,
  half_yearly: 6,
  yearly: 12,
};

/** Days between two of them, on average. */
export function periodOf(frequency: Frequency): number {
  const days = DAYS_OF_WEEKS[frequency];
  if (days) return days;
  if (frequency === "twice_monthly") return 15.2;
  return (MONTHS[frequency] ?? 1) * 30.44;
}

/** The days something is due on: numbered slots, from any day on. */
export interface Lattice {
  readonly frequency: Frequency;
  dayOf(slot: number): Day;
  /** The slot a day belongs to that is so many days before or after due; NaN where it is none's. */
  slotOf(day: Day, before: number, after: number): number;
}

export function weekLattice(frequency: Frequency, anchor: Day): Lattice {
  const days = DAYS_OF_WEEKS[frequency] ?? 7;
  return {
    frequency,
    dayOf: (slot) => anchor + slot * days,
    slotOf: (day, before, after) => {
      const slot = Math.round((day - anchor) / days);
      const late = day - anchor - slot * days;
      return late >= before && late <= after ? slot : Number.NaN;
    },
  };
}

/** @param anchor any day of a month it is due in; `dayOfMonth` 31 is the last of each month */
export function monthLattice(frequency: Frequency, anchor: Day, dayOfMonth = dayInMonth(anchor)): Lattice {
  const months = MONTHS[frequency] ?? 1;
  const first = monthOf(anchor);
  const dueOn = (slot: number) => dayAt(first + slot * months, dayOfMonth);
  return {
    frequency,
    dayOf: dueOn,
    slotOf: (day, before, after) =>
      slotAround(Math.floor((monthOf(day) - first) / months), dueOn, day, before, after),
  };
}

/** Two days of every month. */
export function twiceMonthlyLattice(month: number, early: number, late: number): Lattice {
  const dueOn = (slot: number) => dayAt(month + Math.floor(slot / 2), slot % 2 === 0 ? early : late);
  return {
    frequency: "twice_monthly",
    dayOf: dueOn,
    slotOf: (day, before, after) => {
      const slot = (monthOf(day) - month) * 2;
      return slotAround(day >= dueOn(slot + 1) + before ? slot + 1 : slot, dueOn, day, before, after);
    },
  };
}

/** Months as such, whatever the day. */
export function calendarLattice(day: Day): Lattice {
  const first = monthOf(day);
  return {
    frequency: "monthly",
    dayOf: (slot) => dayAt(first + slot, 1),
    slotOf: (other) => monthOf(other) - first,
  };
}

/** The guess, or where the day is out of its reach the slot before or after it. */
function slotAround(
  guess: number,
  dueOn: (slot: number) => Day,
  day: Day,
  before: number,
  after: number,
): number {
  const late = day - dueOn(guess);
  if (late > after) return day - dueOn(guess + 1) >= before ? guess + 1 : Number.NaN;
  if (late >= before) return guess;
  return day - dueOn(guess - 1) <= after ? guess - 1 : Number.NaN;
}
