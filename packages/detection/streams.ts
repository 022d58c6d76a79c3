import { bestFit, type Fit } from "./fit.ts";
import type { Group, Reading } from "./group.ts";
import { instalmentsOf } from "./instalments.ts";
import { splitAtBreaks, withLate } from "./mend.ts";

const MOST_STREAMS = 12;
const MOST_AMOUNTS = 40;
/** Looking for a plan in each amount by itself finds one by chance more easily. */
const CHOSEN_AMOUNT = 1;
const THRESHOLD = 0;

/** The plans that explain a group's movements, the surest first, none of them sharing a movement. */
export function streamsOf({ readings }: Group): Fit[] {
  const instalments = instalmentsOf(readings);
  if (instalments) return instalments;
  const found: Fit[] = [];
  let left = readings;
  while (left.length >= 2 && found.length < MOST_STREAMS) {
    const fit = surest([
      bestFit(left, THRESHOLD),
      ...poolsByAmount(left).map((pool) => bestAmongEqual(pool, left.length - pool.length)),
    ]);
    if (!fit) break;
    const whole = withLate(fit, left);
    const parts = splitAtBreaks(whole);
    found.push(...parts);
    const used = new Set(whole.chosen.map(({ reading }) => reading));
    left = left.filter((reading) => !used.has(reading));
  }
  return found;
}

function bestAmongEqual(pool: readonly Reading[], besides: number): Fit | null {
  const fit = bestFit(pool, THRESHOLD + CHOSEN_AMOUNT, besides);
  return fit && { ...fit, logOdds: fit.logOdds - CHOSEN_AMOUNT };
}

function surest(fits: readonly (Fit | null)[]): Fit | null {
  return fits.reduce((best, fit) => (fit && (!best || fit.logOdds > best.logOdds) ? fit : best), null);
}

/** Readings of one amount each, where there are several amounts. */
function poolsByAmount(readings: readonly Reading[]): Reading[][] {
  const pools = new Map<number, Reading[]>();
  for (const reading of readings) {
    const { amountMinor } = reading.movement;
    const pool = pools.get(amountMinor) ?? [];
    pool.push(reading);
    pools.set(amountMinor, pool);
  }
  if (pools.size < 2) return [];
  return [...pools.values()]
    .filter(({ length }) => length >= 2)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_AMOUNTS);
}
