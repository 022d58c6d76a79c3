import { type Day, dayInMonth, monthOf } from "./calendar.ts";
import { evidenceOfAmounts, evidenceOfDays, evidenceOfWords } from "./evidence.ts";
import type { Reading } from "./group.ts";
import {
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
  readonly readings: readonly Reading[];
  readonly slots: readonly number[];
  readonly logOdds: number;
}

type Window = readonly [before: number, after: number];

/** On the day; moved on to the next business day; paid on the one before; about the day. */
const WINDOWS: readonly Window[] = [
  [-1, 1],
  [-1, 4],
  [-4, 1],
  [-3, 5],
];
/** Below it only two of them are looked at: with three or four days of slack every day of a week is on time. */
const WINDOWS_OF_WEEKS: readonly Window[] = [
  [0, 0],
  [-1, 1],
];
const LEAST: Readonly<Partial<Record<Frequency, number>>> = { yearly: 2 };
const USUALLY_LEAST = 3;
/** More than that in one group is a habit unless it comes every week or month. */
const MOST_FOR_RARE = 500;
const SPLIT_DAYS: readonly (readonly [number, number])[] = [
  [15, 31],
  [1, 15],
  [1, 16],
  [10, 25],
  [5, 20],
];

/** The best explanation of some of the readings by one plan; null where none can be told from chance. */
export function bestFit(readings: readonly Reading[]): Fit | null {
  if (readings.length < 2) return null;
  let best: Fit | null = null;
  for (const lattice of latticesOf(readings)) {
    const isShort = periodOf(lattice.frequency) < 14;
    for (const window of isShort ? WINDOWS_OF_WEEKS : WINDOWS) {
      const fit = fitTo(readings, lattice, window);
      if (fit && (!best || fit.logOdds > best.logOdds)) best = fit;
    }
  }
  return best;
}

function* latticesOf(readings: readonly Reading[]): Iterable<Lattice> {
  const days = readings.map(({ day }) => day);
  for (const frequency of ["weekly", "fortnightly", "four_weekly"] as const) {
    const period = DAYS_OF_WEEKS[frequency] ?? 7;
    for (const anchor of distinctBy(days, (day) => day % period)) yield weekLattice(frequency, anchor);
  }
  if (readings.length >= 4) {
    const month = monthOf(days[0] ?? 0);
    for (const [early, late] of SPLIT_DAYS) yield twiceMonthlyLattice(month, early, late);
  }
  for (const frequency of ["monthly", "two_monthly", "quarterly", "half_yearly", "yearly"] as const) {
    if (frequency !== "monthly" && readings.length > MOST_FOR_RARE) continue;
    const months = MONTHS[frequency] ?? 1;
    for (const anchor of distinctBy(days, (day) => (monthOf(day) % months) * 32 + dayInMonth(day))) {
      yield monthLattice(frequency, anchor);
      if (dayInMonth(anchor + 1) === 1) yield monthLattice(frequency, anchor, 31);
    }
  }
}

function distinctBy(days: readonly Day[], phaseOf: (day: Day) => number): Day[] {
  const byPhase = new Map<number, Day>();
  for (const day of days) if (!byPhase.has(phaseOf(day))) byPhase.set(phaseOf(day), day);
  return [...byPhase.values()];
}

function fitTo(readings: readonly Reading[], lattice: Lattice, window: Window): Fit | null {
  const [before, after] = window;
  const taken = new Map<number, Reading>();
  let last: Reading | null = null;
  for (const reading of readings) {
    const slot = slotOf(reading.day, lattice, before, after);
    if (slot === null) continue;
    const rival = taken.get(slot);
    if (rival && !isBetter(reading, rival, lattice.dayOf(slot), lastBefore(taken, slot) ?? last)) continue;
    taken.set(slot, reading);
    last = reading;
  }
  if (taken.size < (LEAST[lattice.frequency] ?? USUALLY_LEAST)) return null;
  const slots = [...taken.keys()].sort((a, b) => a - b);
  const chosen = slots.flatMap((slot) => taken.get(slot) ?? []);
  const [first] = chosen;
  if (!first) return null;
  const spanDays = Math.max(
    periodOf(lattice.frequency),
    (readings.at(-1)?.day ?? 0) - (readings[0]?.day ?? 0),
  );
  const logOdds =
    evidenceOfWords(first) +
    evidenceOfDays(slots, readings.length / spanDays, after - before + 1) +
    evidenceOfAmounts(
      chosen.map(({ movement }) => movement.amountMinor),
      first.descriptor.method,
    );
  return { lattice, window, readings: chosen, slots, logOdds };
}

function slotOf(day: Day, lattice: Lattice, before: number, after: number): number | null {
  const near = lattice.slotNear(day);
  for (const slot of [near, near - 1, near + 1]) {
    const late = day - lattice.dayOf(slot);
    if (late >= before && late <= after) return slot;
  }
  return null;
}

function lastBefore(taken: ReadonlyMap<number, Reading>, slot: number): Reading | undefined {
  return taken.get(slot - 1);
}

/** Whether a reading belongs in a slot rather than the one there: by its amount, then by its day. */
function isBetter(one: Reading, other: Reading, due: Day, previous: Reading | null): boolean {
  if (previous && previous !== other) {
    const change = ({ movement }: Reading) =>
      Math.abs(Math.log(Math.max(1, movement.amountMinor) / Math.max(1, previous.movement.amountMinor)));
    const difference = change(one) - change(other);
    if (Math.abs(difference) > 0.001) return difference < 0;
  }
  return Math.abs(one.day - due) < Math.abs(other.day - due);
}
