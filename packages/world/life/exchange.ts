import type { CurrencyCode } from "@sandbank/domain";
import type { Day } from "../calendar.ts";
import { childSeed, numberOf, rootSeed } from "../rng.ts";

/**
 * How dear a currency is on a day: its usual rate, swinging by up to 4 % over the months and 0.4 % from day to day.
 * The same for everybody in every world. Millionths of a home minor unit per foreign minor unit.
 */
export function rateOn(usualMillionths: number, currency: CurrencyCode, day: Day): number {
  const phase = numberOf(childSeed(ORIGIN, "phase", currency)) / 0x1_0000_0000;
  const wave = 0.025 * Math.sin(day / 97 + phase * 6.28) + 0.015 * Math.sin(day / 31 + phase * 12.57);
  const jitter = (numberOf(childSeed(ORIGIN, "jitter", currency, day)) / 0x1_0000_0000 - 0.5) * 0.008;
  return Math.round(usualMillionths * (1 + wave + jitter));
}

const ORIGIN = rootSeed(0);

/** Foreign minor units in home minor units, rounded half up. */
export function convert(foreignMinor: number, rateMillionths: number): number {
  return Math.round((foreignMinor * rateMillionths) / 1_000_000);
}
