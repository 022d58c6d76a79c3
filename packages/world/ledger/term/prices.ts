import type { Day } from "../../calendar.ts";
import { dayFrom } from "../../calendar.ts";
import { childSeed, numberOf, rootSeed } from "../../rng.ts";

/** Somebody quotes it: what it cost in the middle of 2024, where it goes in a year, how far it swings. */
export interface Quoted {
  readonly symbol: string;
  readonly priceMinor: number;
  readonly driftBasisPoints: number;
  readonly volatilityBasisPoints: number;
}

const BASE = dayFrom(2024, 6, 28);
const ORIGIN = rootSeed(0);
const DAYS_A_YEAR = 365.25;
/** Swings of so many days, each with its share of the volatility. */
const WAVES = [
  [701, 0.55],
  [173, 0.3],
  [47, 0.2],
] as const;
const DAILY_SHARE = 0.06;

/**
 * The price of one unit on a day, minor units; the same for everybody in every world. A trend with swings of a
 * season, a year and two, and a little noise from day to day: any day without the days before it.
 */
export function priceOn(
  { symbol, priceMinor, driftBasisPoints, volatilityBasisPoints }: Quoted,
  day: Day,
): number {
  const years = (day - BASE) / DAYS_A_YEAR;
  const volatility = volatilityBasisPoints / 10_000;
  let logarithm = Math.log1p(driftBasisPoints / 10_000) * years;
  for (const [days, share] of WAVES) {
    const phase = numberOf(childSeed(ORIGIN, "wave", symbol, days)) / 0x1_0000_0000;
    logarithm += volatility * share * Math.sin((day / days + phase) * 2 * Math.PI);
  }
  const noise = numberOf(childSeed(ORIGIN, "noise", symbol, day)) / 0x1_0000_0000 - 0.5;
  return Math.max(1, Math.round(priceMinor * Math.exp(logarithm + volatility * DAILY_SHARE * noise)));
}
