import { type CurrencyCode, minorUnitDigits } from "@sandbank/domain";
import type { Day } from "../calendar.ts";
import { childSeed, numberOf, rootSeed } from "../rng.ts";

/**
 * What a euro cost on average in 2024, millionths of a unit. European Central Bank, euro foreign exchange
 * reference rates: https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates
 */
const PER_EURO_MILLIONTHS: Readonly<Record<CurrencyCode, number>> = {
  // No reference rate: pegged at 3.6725 to the US dollar.
  AED: 3_975_000,
  CAD: 1_482_100,
  CHF: 952_600,
  CZK: 25_120_000,
  DKK: 7_458_900,
  EUR: 1_000_000,
  GBP: 846_620,
  INR: 90_556_300,
  JPY: 163_850_000,
  MXN: 19_830_000,
  MYR: 4_950_000,
  NOK: 11_629_000,
  SEK: 11_432_500,
  SGD: 1_445_800,
  THB: 38_180_000,
  TRY: 35_573_000,
  USD: 1_082_400,
};

/**
 * What one minor unit of a foreign currency usually costs in minor units of another, millionths.
 * @throws RangeError for a currency nobody pays with
 */
export function usualRateMillionths(foreign: CurrencyCode, home: CurrencyCode): number {
  const [perEuro, homePerEuro] = [PER_EURO_MILLIONTHS[foreign], PER_EURO_MILLIONTHS[home]];
  if (!perEuro || !homePerEuro) throw new RangeError(`No rate of ${foreign} in ${home} is known`);
  const homeMinor = homePerEuro * 10 ** minorUnitDigits(home);
  return Math.round((homeMinor * 1_000_000) / (perEuro * 10 ** minorUnitDigits(foreign)));
}

/**
 * The same on a day: the usual rate, swinging by up to 4 % over the months and 0.4 % from day to day. It is the
 * same for everybody in every world.
 */
export function rateOn(foreign: CurrencyCode, home: CurrencyCode, day: Day): number {
  const phase = numberOf(childSeed(ORIGIN, "phase", foreign)) / 0x1_0000_0000;
  const wave = 0.025 * Math.sin(day / 97 + phase * 6.28) + 0.015 * Math.sin(day / 31 + phase * 12.57);
  const jitter = (numberOf(childSeed(ORIGIN, "jitter", foreign, day)) / 0x1_0000_0000 - 0.5) * 0.008;
  return Math.round(usualRateMillionths(foreign, home) * (1 + wave + jitter));
}

const ORIGIN = rootSeed(0);

/** Foreign minor units in home minor units, rounded half up. */
export function convert(foreignMinor: number, rateMillionths: number): number {
  return Math.round((foreignMinor * rateMillionths) / 1_000_000);
}

/** As a statement prints a rate: units of the home currency for one of the foreign one. */
export function printedRate(rateMillionths: number, foreign: CurrencyCode, home: CurrencyCode): string {
  const digits = minorUnitDigits(foreign) - minorUnitDigits(home);
  return ((rateMillionths / 1_000_000) * 10 ** digits).toPrecision(6);
}
