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
  /** Number of the slot whose day is nearest. */
  slotNear(day: Day): number;
  dayOf(slot: number): Day;
}

export function weekLattice(frequency: Frequency, anchor: Day): Lattice {
  const days = DAYS_OF_WEEKS[frequency] ?? 7;
  return {
    frequency,
    slotNear: (day) => Math.round((day - anchor) / days),
    dayOf: (slot) => anchor + slot * days,
  };
}

/** @param anchor any day of a month it is due in; `dayOfMonth` 31 is the last of each month */
export function monthLattice(frequency: Frequency, anchor: Day, dayOfMonth = dayInMonth(anchor)): Lattice {
  const months = MONTHS[frequency] ?? 1;
  const first = monthOf(anchor);
  const dueOn = (slot: number) => dayAt(first + slot * months, dayOfMonth);
  return { frequency, dayOf: dueOn, slotNear: (day) => nearest((monthOf(day) - first) / months, dueOn, day) };
}

/** Two days of every month. */
export function twiceMonthlyLattice(month: number, early: number, late: number): Lattice {
  const dueOn = (slot: number) => dayAt(month + Math.floor(slot / 2), slot % 2 === 0 ? early : late);
  return {
    frequency: "twice_monthly",
    dayOf: dueOn,
    slotNear: (day) => nearest((monthOf(day) - month) * 2 + 0.5, dueOn, day),
  };
}

function nearest(guess: number, dueOn: (slot: number) => Day, day: Day): number {
  let best = Math.floor(guess) - 1;
  for (let slot = best + 1; slot <= Math.floor(guess) + 2; slot++) {
    if (Math.abs(dueOn(slot) - day) < Math.abs(dueOn(best) - day)) best = slot;
  }
  return best;
}
