import type { CurrencyCode } from "@sandbank/domain";
import { convert, usualRateMillionths } from "../../life/exchange.ts";

/** Coins and what one unit cost in the middle of 2024, in US cents. */
const COINS = [
  {
    name: "Bitcoin",
    symbol: "BTC",
    priceMinor: 6_200_000,
    driftBasisPoints: 1200,
    volatilityBasisPoints: 5500,
  },
  {
    name: "Ethereum",
    symbol: "ETH",
    priceMinor: 340_000,
    driftBasisPoints: 900,
    volatilityBasisPoints: 6500,
  },
  { name: "Solana", symbol: "SOL", priceMinor: 14_200, driftBasisPoints: 800, volatilityBasisPoints: 8000 },
];

/** Quoted in a currency, minor units. */
export function coinsOf(currency: CurrencyCode) {
  const rate = usualRateMillionths("USD", currency);
  return COINS.map(({ priceMinor, ...coin }) => ({
    ...coin,
    priceMinor: convert(priceMinor, rate),
    kind: "crypto" as const,
    isin: null,
    yieldBasisPoints: 0,
  }));
}
