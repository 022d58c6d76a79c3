import { type CurrencyCode, minorUnitDigits } from "@sandbank/domain";

/**
 * What a euro cost on average in 2024, in whole units. European Central Bank, euro foreign exchange reference rates:
 * https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates
 */
const PER_EURO: Readonly<Record<CurrencyCode, number>> = {
  EUR: 1,
  USD: 1.0824,
  JPY: 163.85,
  GBP: 0.84662,
  SEK: 11.4325,
  INR: 90.5563,
};

/**
 * What one minor unit of a foreign currency usually costs in minor units of another, millionths.
 * @throws RangeError for a currency nobody holds
 */
export function usualRateMillionths(foreign: CurrencyCode, home: CurrencyCode): number {
  const [perEuro, homePerEuro] = [PER_EURO[foreign], PER_EURO[home]];
  if (!perEuro || !homePerEuro) throw new RangeError(`No rate of ${foreign} in ${home} is known`);
  const digits = minorUnitDigits(home) - minorUnitDigits(foreign);
  return Math.round((homePerEuro / perEuro) * 10 ** digits * 1_000_000);
}

/** As a statement prints a rate: units of the home currency for one of the foreign one. */
export function printedRate(rateMillionths: number, foreign: CurrencyCode, home: CurrencyCode): string {
  const digits = minorUnitDigits(foreign) - minorUnitDigits(home);
  return ((rateMillionths / 1_000_000) * 10 ** digits).toPrecision(6);
}
