import { bestFit, type Fit, type Placed } from "./fit.ts";
import type { Reading } from "./group.ts";
import { periodOf } from "./rhythm.ts";

/** What is early or late by more than the rest of its plan, in parts of a period, days at most. */
const SLACK = 0.2;
const MOST_SLACK_DAYS = 6;
const MOST_CHANGE = 3;

/** The plan with what fell into its empty slots, only earlier or later than the rest: a holiday in between. */
export function withLate(fit: Fit, readings: readonly Reading[]): Fit {
  const { lattice } = fit;
  const slack = Math.min(MOST_SLACK_DAYS, Math.floor(periodOf(lattice.frequency) * SLACK));
  const taken = new Map(fit.chosen.map(({ slot, reading }) => [slot, reading]));
  const sums = new Set(fit.chosen.map(({ reading }) => reading.movement.amountMinor));
  const isOneSum = sums.size * 4 <= fit.chosen.length;
  const first = fit.chosen.at(0)?.slot ?? 0;
  const last = fit.chosen.at(-1)?.slot ?? 0;
  const used = new Set(taken.values());
  for (const reading of readings) {
    if (used.has(reading)) continue;
    const slot = lattice.slotOf(reading.day, -slack, slack);
    if (Number.isNaN(slot) || taken.has(slot) || slot < first - 1 || slot > last + 1) continue;
    const { amountMinor } = reading.movement;
    const beside = taken.get(slot - 1) ?? taken.get(slot + 1);
    if (!beside) continue;
    const near = beside.movement.amountMinor;
    const change = Math.max(amountMinor, near) / Math.max(1, Math.min(amountMinor, near));
    if (isOneSum ? !sums.has(amountMinor) : change > MOST_CHANGE) continue;
    taken.set(slot, reading);
  }
  const chosen = [...taken].map(([slot, reading]) => ({ slot, reading })).sort((a, b) => a.slot - b.slot);
  return { ...fit, chosen };
}

const LEAST_RUN = 2;
const STEEP_RISE = 1.6;
const STEEP_FALL = 0.85;
const RISE_AFTER_GAP = 1.3;
const LONG_GAP = 5;

/**
 * Plans at one company that follow on from each other, such as one loan after the other: taken apart where one sum
 * that stayed the same gives way to quite another, or after a long break. Every part has to stand by itself.
 */
export function splitAtBreaks(fit: Fit): Fit[] {
  const { chosen } = fit;
  if (chosen.at(0)?.reading.movement.direction !== "debit" || fit.lattice.frequency === "yearly")
    return [fit];
  const parts: Placed[][] = [[]];
  chosen.forEach((placed, index) => {
    if (index > 0 && isBreak(chosen, index)) parts.push([]);
    parts.at(-1)?.push(placed);
  });
  if (parts.length === 1) return [fit];
  const fits = parts.map((part) =>
    bestFit(
      part.map(({ reading }) => reading),
      0,
    ),
  );
  const standing = fits.filter((part) => part !== null);
  return standing.length === parts.length || standing.length > 1 ? standing : [fit];
}

function isBreak(chosen: readonly Placed[], at: number): boolean {
  const sum = (index: number) => chosen[index]?.reading.movement.amountMinor ?? 0;
  const missed = (chosen[at]?.slot ?? 0) - (chosen[at - 1]?.slot ?? 0) - 1;
  if (missed >= LONG_GAP) return true;
  const runBefore = runEndingAt(chosen, at - 1);
  const runAfter = sum(at) === sum(at + 1) ? LEAST_RUN : 1;
  if (runBefore < LEAST_RUN || runAfter < LEAST_RUN) return false;
  const change = sum(at) / Math.max(1, sum(at - 1));
  return change > STEEP_RISE || change < STEEP_FALL || (missed > 0 && change > RISE_AFTER_GAP);
}

function runEndingAt(chosen: readonly Placed[], at: number): number {
  const sum = (index: number) => chosen[index]?.reading.movement.amountMinor;
  return sum(at) === sum(at - 1) ? LEAST_RUN : 1;
}
