import { type Day, dayInMonth, monthOf } from "./calendar.ts";
import {
  evidenceOfAmounts,
  evidenceOfFrequency,
  evidenceOfGap,
  evidenceOfRest,
  evidenceOfSlot,
  evidenceOfTorn,
  evidenceOfWords,
  isContract,
  MOST_FOR_EQUAL,
} from "./evidence.ts";
import type { Reading } from "./group.ts";
import {
  calendarLattice,
  DAYS_OF_WEEKS,
  type Frequency,
  type Lattice,
  MONTHS,
  monthLattice,
  periodOf,
  twiceMonthlyLattice,
  weekLattice,
} from "./rhythm.ts";

/** Readings that fall on the days of one lattice. */
export interface Fit {
  readonly lattice: Lattice;
  /** Days before and after the due day that count. */
  readonly window: Window;
  /** One for each slot taken, oldest first. */
  readonly chosen: readonly Placed[];
  readonly logOdds: number;
}

export interface Placed {
  readonly slot: number;
  readonly reading: Reading;
}

type Window = readonly [before: number, after: number];

/** On the day; about it; moved on to the next business day; paid on the one before; with holidays in between. */
const WINDOWS: readonly Window[] = [
  [0, 0],
  [-1, 1],
  [0, 3],
  [-3, 0],
  [-1, 5],
  [-4, 1],
];
/** Some day of every month, which is seen only over many of them. */
const WHOLE_MONTH: readonly Window[] = [[0, 30]];
const LEAST_OF_WHOLE_MONTHS = 8;
/** Below it only two of them are looked at: with three or four days of slack every day of a week is on time. */
const WINDOWS_OF_WEEKS: readonly Window[] = [
  [0, 0],
  [-1, 1],
];
const LEAST: Readonly<Partial<Record<Frequency, number>>> = { yearly: 2 };
const USUALLY_LEAST = 3;
/** Movements in a period at most, of those who may have two or three plans, and of anybody else. */
const MOST_A_PERIOD_OF_CONTRACTS = 6;
const MOST_A_PERIOD = 1.6;
const SPLIT_DAYS: readonly (readonly [number, number])[] = [
  [15, 31],
  [1, 15],
  [1, 16],
  [10, 25],
  [5, 20],
];

/**
 * The best explanation of some of the readings by one plan; null where none is likelier than `least`.
 * @param besides how many other movements there are of the same company
 */
export function bestFit(readings: readonly Reading[], least: number, besides = 0): Fit | null {
  const [first] = readings;
  if (!first || readings.length < 2) return null;
  const { method } = first.descriptor;
  const words = evidenceOfWords(first);
  const days = readings.map(({ day }) => day);
  const amounts = countAmounts(readings);
  let best: Fit | null = null;
  for (const [lattice, windows] of latticesOf(days, isContract(method))) {
    const period = periodOf(lattice.frequency);
    const spanDays = Math.max(period, (days.at(-1) ?? 0) - (days[0] ?? 0));
    for (const window of windows) {
      const hit = evidenceOfSlot((readings.length - 1) / spanDays, window[1] - window[0] + 1);
      const ofDays = evidenceOfDays(days, lattice, window, hit);
      if (words + ofDays + MOST_FOR_EQUAL + 1 <= (best?.logOdds ?? least)) continue;
      const chosen = choose(readings, lattice, window);
      const sums = chosen.map(({ reading }) => reading.movement.amountMinor);
      const logOdds =
        words +
        ofDays +
        evidenceOfFrequency(lattice.frequency, chosen.length, window[0] === window[1], method) +
        evidenceOfAmounts(sums, method, lattice.frequency) +
        evidenceOfTorn(sums, amounts) +
        evidenceOfRest(besides + readings.length - chosen.length, sums, method);
      if (logOdds > (best?.logOdds ?? least)) best = { lattice, window, chosen, logOdds };
    }
  }
  return best;
}

function countAmounts(readings: readonly Reading[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { movement } of readings) {
    counts.set(movement.amountMinor, (counts.get(movement.amountMinor) ?? 0) + 1);
  }
  return counts;
}

/**
 * Of the slots something falls into; minus infinity where those are too few. Any two days make a rhythm, so that
 * only the third says something; two about a year apart do too.
 */
function evidenceOfDays(
  days: readonly Day[],
  lattice: Lattice,
  [before, after]: Window,
  hit: number,
): number {
  let last = Number.NaN;
  let taken = 0;
  let sum = lattice.frequency === "yearly" ? 0 : -hit;
  for (const day of days) {
    const slot = lattice.slotOf(day, before, after);
    if (Number.isNaN(slot) || slot === last) continue;
    if (taken > 0) sum += hit + evidenceOfGap(slot - last - 1);
    last = slot;
    taken++;
  }
  const least = after > 20 ? LEAST_OF_WHOLE_MONTHS : (LEAST[lattice.frequency] ?? USUALLY_LEAST);
  return taken < least ? Number.NEGATIVE_INFINITY : sum;
}

function* latticesOf(
  days: readonly Day[],
  isContract: boolean,
): Iterable<readonly [Lattice, readonly Window[]]> {
  const span = (days.at(-1) ?? 0) - (days[0] ?? 0);
  const most = isContract ? MOST_A_PERIOD_OF_CONTRACTS : MOST_A_PERIOD;
  const mayBe = (frequency: Frequency) => {
    const expected = span / periodOf(frequency) + 1;
    return days.length <= most * expected && expected >= (LEAST[frequency] ?? USUALLY_LEAST) - 0.5;
  };
  for (const frequency of ["weekly", "fortnightly", "four_weekly"] as const) {
    if (!mayBe(frequency)) continue;
    const period = DAYS_OF_WEEKS[frequency] ?? 7;
    for (const anchor of distinctBy(days, (day) => day % period)) {
      yield [weekLattice(frequency, anchor), period < 14 ? WINDOWS_OF_WEEKS : WINDOWS];
    }
  }
  if (days.length >= 4 && mayBe("twice_monthly")) {
    const month = monthOf(days[0] ?? 0);
    for (const [early, late] of SPLIT_DAYS) yield [twiceMonthlyLattice(month, early, late), WINDOWS];
  }
  for (const frequency of ["monthly", "two_monthly", "quarterly", "half_yearly", "yearly"] as const) {
    if (!mayBe(frequency)) continue;
    const months = MONTHS[frequency] ?? 1;
    for (const anchor of distinctBy(days, (day) => (monthOf(day) % months) * 32 + dayInMonth(day))) {
      yield [monthLattice(frequency, anchor), WINDOWS];
      if (dayInMonth(anchor + 1) === 1 && dayInMonth(anchor) < 31) {
        yield [monthLattice(frequency, anchor, 31), WINDOWS];
      }
    }
    if (frequency === "monthly") yield [calendarLattice(days[0] ?? 0), WHOLE_MONTH];
  }
}

function distinctBy(days: readonly Day[], phaseOf: (day: Day) => number): Day[] {
  const byPhase = new Map<number, Day>();
  for (const day of days) if (!byPhase.has(phaseOf(day))) byPhase.set(phaseOf(day), day);
  return [...byPhase.values()];
}

/** One reading for each slot that has any, oldest first. */
function choose(readings: readonly Reading[], lattice: Lattice, [before, after]: Window): Placed[] {
  const placed: Placed[] = [];
  for (const reading of readings) {
    const slot = lattice.slotOf(reading.day, before, after);
    if (Number.isNaN(slot)) continue;
    const last = placed.at(-1);
    if (last?.slot !== slot) placed.push({ slot, reading });
    else if (isBetter(reading, last.reading, lattice.dayOf(slot), placed.at(-2)?.reading)) {
      placed[placed.length - 1] = { slot, reading };
    }
  }
  return placed;
}

/** Whether a reading belongs in a slot rather than the one there: by its amount, then by its day. */
function isBetter(one: Reading, other: Reading, due: Day, previous: Reading | undefined): boolean {
  if (previous) {
    const change = ({ movement }: Reading) =>
      Math.abs(Math.log(Math.max(1, movement.amountMinor) / Math.max(1, previous.movement.amountMinor)));
    const difference = change(one) - change(other);
    if (Math.abs(difference) > 0.001) return difference < 0;
  }
  return Math.abs(one.day - due) < Math.abs(other.day - due);
}
