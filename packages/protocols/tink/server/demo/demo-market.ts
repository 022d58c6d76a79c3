import type { CountryCode } from "@sandbank/domain";
import { tinkMarkets } from "../../wire/index.ts";

/** Whose lives are shown in a market, and what one unit of their money is there. */
export interface DemoMarket {
  readonly country: CountryCode;
  /** A whole number: every amount stays exact, and what adds up there adds up here. */
  readonly factor: number;
  readonly currency: string;
  /** True where they live: their account numbers are right there. */
  readonly isHome: boolean;
}

/**
 * Markets whose people the world has, and those with a currency of their own that it does not: their amounts are those
 * of a neighbour, by about what things cost in both. All others pay in euros, as Germans do.
 */
const HOMES: Readonly<Record<string, readonly [country: CountryCode, factor: number]>> = {
  GB: ["GB", 1],
  SE: ["SE", 1],
  DK: ["SE", 1],
  NO: ["SE", 1],
  CZ: ["DE", 18],
  PL: ["DE", 3],
};

/** Undefined for a market Tink is not in. */
export function demoMarketOf(market: string): DemoMarket | undefined {
  const { currency } = tinkMarkets[market] ?? {};
  const [country, factor] = HOMES[market] ?? ["DE", 1];
  return currency === undefined ? undefined : { country, factor, currency, isHome: country === market };
}
