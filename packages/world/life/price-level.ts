import type { Economy } from "../countries/country.ts";

const BASE_YEAR = 2024;
const PER_MILLE = 1000;

/** What costs 1000 in 2024 costs this much in the year. */
export function priceLevel(economy: Economy, year: number): number {
  let level = PER_MILLE;
  for (let y = BASE_YEAR; y < year; y++)
    level = Math.round(level * (1 + economy.inflationBasisPoints / 10_000));
  for (let y = year; y < BASE_YEAR; y++)
    level = Math.round(level / (1 + economy.inflationBasisPoints / 10_000));
  return level;
}

/** An amount of 2024 at the price level of another year, minor units. */
export function inYear(economy: Economy, year: number, amountMinor: number): number {
  return Math.round((amountMinor * priceLevel(economy, year)) / PER_MILLE);
}
