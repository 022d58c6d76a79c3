import { bestFit, type Fit } from "./fit.ts";
import type { Reading } from "./group.ts";

const LEAST_DAYS = 26;
const MOST_DAYS = 36;
/** So many payments in a row at most of what is paid back in instalments; rises in price come after more. */
const MOST_IN_A_ROW = 4;
const LEAST_SUMS = 3;
const MOST_OF_ALL = 0.6;
const LEAST_PAYMENTS = 3;

/**
 * The plans of a company that is paid back one small loan after the other, also several at once: each is a short run
 * of months with one sum. Null for every other company.
 */
export function instalmentsOf(readings: readonly Reading[]): Fit[] | null {
  const [first] = readings;
  if (first?.movement.direction !== "debit" || first.descriptor.method === "card") return null;
  const runs = runsOfEqualSums(readings).filter((run) => run.length >= 2);
  const short = runs.filter((run) => run.length <= MOST_IN_A_ROW);
  const covered = short.reduce((sum, run) => sum + run.length, 0);
  if (short.length < LEAST_SUMS || covered < readings.length * MOST_OF_ALL) return null;
  return runs
    .filter((run) => run.length >= LEAST_PAYMENTS)
    .flatMap((run) => bestFit(run, Number.NEGATIVE_INFINITY) ?? [])
    .filter(({ logOdds }) => logOdds > 0);
}

/** Payments of one sum about a month apart; where there are several plans of it, each takes the nearest day. */
function runsOfEqualSums(readings: readonly Reading[]): Reading[][] {
  const runs: Reading[][] = [];
  for (const reading of readings) {
    const fitting = runs.filter((run) => {
      const last = run.at(-1);
      const days = last ? reading.day - last.day : 0;
      return (
        last?.movement.amountMinor === reading.movement.amountMinor && days >= LEAST_DAYS && days <= MOST_DAYS
      );
    });
    const off = (run: readonly Reading[]) => Math.abs(reading.day - (run.at(-1)?.day ?? 0) - 30.4);
    const [nearest] = fitting.sort((a, b) => off(a) - off(b));
    if (nearest) nearest.push(reading);
    else runs.push([reading]);
  }
  return runs;
}
