import type { Bank, Product } from "@sandbank/domain";

/** Countries with test banks. */
export const testCountries = ["US", "IN", "GB", "SE", "DE"] as const;

/** What test banks of a country are called and lend; limits in minor units, rates in basis points a year. */
interface Market {
  readonly country: string;
  readonly currency: string;
  readonly full: readonly [id: string, name: string];
  readonly second: readonly [id: string, name: string];
  readonly limits: readonly [low: number, high: number];
  readonly cardRate: number;
  readonly savingsRate: number;
  readonly loanRate: number;
  readonly mortgageRate: number;
}

const markets: readonly Market[] = [
  {
    country: "US",
    currency: "USD",
    full: ["harborline", "Harborline Bank"],
    second: ["prairie", "Prairie Trust"],
    limits: [50_000, 1_500_000],
    cardRate: 2449,
    savingsRate: 380,
    loanRate: 890,
    mortgageRate: 660,
  },
  {
    country: "IN",
    currency: "INR",
    full: ["sagar", "Sagar Bank"],
    second: ["neem", "Neem Finance"],
    limits: [2_500_000, 60_000_000],
    cardRate: 4200,
    savingsRate: 300,
    loanRate: 1150,
    mortgageRate: 865,
  },
  {
    country: "GB",
    currency: "GBP",
    full: ["thornbury", "Thornbury Bank"],
    second: ["kestrel", "Kestrel"],
    limits: [50_000, 1_200_000],
    cardRate: 2490,
    savingsRate: 400,
    loanRate: 690,
    mortgageRate: 455,
  },
  {
    country: "SE",
    currency: "SEK",
    full: ["malarbanken", "Mälarbanken"],
    second: ["fjallspar", "Fjällspar"],
    limits: [500_000, 10_000_000],
    cardRate: 1490,
    savingsRate: 200,
    loanRate: 720,
    mortgageRate: 345,
  },
  {
    country: "DE",
    currency: "EUR",
    full: ["hansekontor", "Hansekontor Bank"],
    second: ["elbe-direkt", "Elbe Direkt"],
    limits: [50_000, 1_000_000],
    cardRate: 1590,
    savingsRate: 175,
    loanRate: 650,
    mortgageRate: 365,
  },
];

/** One product of every type there is, cards of several subtypes among them. */
function everything({ country, limits, ...rates }: Market): Product[] {
  const [low, high] = limits;
  const card = { type: "credit_card", aprBasisPoints: rates.cardRate } as const;
  const limited = { ...card, creditLimitMinor: limits };
  const recurring: Product = {
    id: "recurring",
    name: "Recurring Deposit",
    type: "recurring_deposit",
    subtype: "standard",
    share: 0.2,
    aprBasisPoints: rates.savingsRate + 350,
  };
  return [
    { id: "current", name: "Everyday Account", type: "checking", subtype: "personal", share: 0.9 },
    {
      id: "saver",
      name: "Saver",
      type: "savings",
      subtype: "standard",
      share: 0.6,
      aprBasisPoints: rates.savingsRate,
    },
    { ...limited, id: "cashback", name: "Cashback Card", subtype: "cash_back", share: 0.5 },
    { ...limited, id: "rewards", name: "Rewards Card", subtype: "rewards", share: 0.3 },
    {
      ...card,
      id: "travel",
      name: "Travel Card",
      subtype: "travel",
      share: 0.2,
      creditLimitMinor: [low * 4, high * 2],
    },
    { id: "charge", name: "Charge Card", type: "credit_card", subtype: "charge", share: 0.1 },
    {
      ...card,
      id: "firm-card",
      name: "Business Card",
      subtype: "business",
      share: 0.1,
      creditLimitMinor: [low * 10, high * 4],
    },
    { id: "firm", name: "Business Account", type: "checking", subtype: "business", share: 0.1 },
    {
      id: "loan",
      name: "Personal Loan",
      type: "loan",
      subtype: "personal_loan",
      share: 0.15,
      aprBasisPoints: rates.loanRate,
    },
    {
      id: "car-loan",
      name: "Car Loan",
      type: "loan",
      subtype: "car_loan",
      share: 0.1,
      aprBasisPoints: rates.loanRate - 150,
    },
    {
      id: "mortgage",
      name: "Home Loan",
      type: "mortgage",
      subtype: "home_loan",
      share: 0.15,
      aprBasisPoints: rates.mortgageRate,
    },
    { id: "broker", name: "Brokerage", type: "investment", subtype: "brokerage", share: 0.2 },
    { id: "pension", name: "Pension", type: "pension", subtype: "retirement", share: 0.2 },
    {
      id: "fixed",
      name: "Fixed Deposit",
      type: "term_deposit",
      subtype: "standard",
      share: 0.15,
      aprBasisPoints: rates.savingsRate + 300,
    },
    ...(country === "IN" ? [recurring] : []),
    { id: "wallet", name: "Wallet", type: "wallet", subtype: "prepaid", share: 0.2 },
    { id: "coins", name: "Coins", type: "crypto", subtype: "standard", share: 0.1 },
  ];
}

/** Somewhere to have a second relationship: a current account, savings that pay more, one card. */
function besides({ limits, cardRate, savingsRate }: Market): Product[] {
  return [
    { id: "second", name: "Second Account", type: "checking", subtype: "personal", share: 0.4 },
    {
      id: "high-yield",
      name: "High Yield Saver",
      type: "savings",
      subtype: "high_yield",
      share: 0.4,
      aprBasisPoints: savingsRate + 120,
    },
    {
      id: "platinum",
      name: "Platinum Card",
      type: "credit_card",
      subtype: "platinum",
      share: 0.4,
      creditLimitMinor: [limits[0] * 10, limits[1] * 2],
      aprBasisPoints: cardRate,
    },
  ];
}

function bothOf(market: Market): readonly Bank[] {
  const { country, currency } = market;
  const bank = ([id, name]: readonly [string, string], products: Product[]): Bank => ({
    id,
    name,
    country,
    currency,
    showsPending: true,
    products,
  });
  return [bank(market.full, everything(market)), bank(market.second, besides(market))];
}

/** Two made-up banks for each country: the first sells everything, the second a little. */
export const allBanks: readonly Bank[] = markets.flatMap(bothOf);

/** The two test banks of a country, the one that sells everything first; none for other countries. */
export function banksOf(country: string): readonly Bank[] {
  return allBanks.filter((bank) => bank.country === country);
}
