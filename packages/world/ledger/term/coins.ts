import type { CurrencyCode } from "@sandbank/domain";

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

/** What a dollar costs in a currency, thousandths. */
const PER_DOLLAR: Readonly<Record<CurrencyCode, number>> = {
  USD: 1000,
  EUR: 930,
  GBP: 790,
  SEK: 10_500,
  INR: 83_400,
};

/** Quoted in a currency, minor units. */
export function coinsOf(currency: CurrencyCode) {
  const rate = PER_DOLLAR[currency] ?? 1000;
  return COINS.map(({ priceMinor, ...coin }) => ({
    ...coin,
    priceMinor: Math.round((priceMinor * rate) / 1000),
    kind: "crypto" as const,
    isin: null,
    yieldBasisPoints: 0,
  }));
}
