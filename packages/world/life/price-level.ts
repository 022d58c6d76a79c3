import type { Economy } from "../countries/economy.ts";

const BASE_YEAR = 2024;
const PER_MILLE = 1000;
const levels = new WeakMap<Economy, Map<number, number>>();

/** What costs 1000 in 2024 costs this much in the year. */
export function priceLevel(economy: Economy, year: number): number {
  let known = levels.get(economy);
  if (!known) {
    known = new Map();
    levels.set(economy, known);
  }
  let level = known.get(year);
  if (level === undefined) {
    level = Math.round(PER_MILLE * (1 + economy.inflationBasisPoints / 10_000) ** (year - BASE_YEAR));
    known.set(year, level);
  }
  return level;
}

/** An amount of 2024 at the price level of another year, minor units. */
export function inYear(economy: Economy, year: number, amountMinor: number): number {
  return Math.round((amountMinor * priceLevel(economy, year)) / PER_MILLE);
}
