import type { Bank, Product } from "@sandbank/domain";

/** What made-up banks lend in a country, in minor units, and at which rates, in basis points a year. */
interface Market {
  readonly country: string;
  readonly currency: string;
  readonly limits: readonly [low: number, high: number];
  readonly cardRate: number;
  readonly savingsRate: number;
  readonly loanRate: number;
  readonly mortgageRate: number;
}

const markets: readonly Market[] = [
  {
    country: "IN",
    currency: "INR",
    limits: [2_500_000, 60_000_000],
    cardRate: 4200,
    savingsRate: 300,
    loanRate: 1150,
    mortgageRate: 865,
  },
  {
    country: "GB",
    currency: "GBP",
    limits: [50_000, 1_200_000],
    cardRate: 2490,
    savingsRate: 400,
    loanRate: 690,
    mortgageRate: 455,
  },
  {
    country: "SE",
    currency: "SEK",
    limits: [500_000, 10_000_000],
    cardRate: 1490,
    savingsRate: 200,
    loanRate: 720,
    mortgageRate: 345,
  },
  {
    country: "DE",
    currency: "EUR",
    limits: [50_000, 1_000_000],
    cardRate: 1590,
    savingsRate: 175,
    loanRate: 650,
    mortgageRate: 365,
  },
];

/**
 * Made-up banks, one of each country where no institution of the registry keeps people's current accounts yet: a
 * house bank for every day, and one to save, borrow and invest at.
 */
export const houseBanks: readonly Bank[] = markets.flatMap((market) => {
  const { country, currency } = market;
  const code = country.toLowerCase();
  const both = { country, currency, showsPending: true };
  return [
    { ...both, id: `house-bank-${code}`, name: "House Bank", products: everyday(market) },
    { ...both, id: `savings-bank-${code}`, name: "Savings Bank", products: longTerm(market) },
  ];
});

function everyday({ limits, cardRate, savingsRate }: Market): Product[] {
  return [
    { id: "current", name: "Current Account", type: "checking", subtype: "personal", share: 0.95 },
    {
      id: "savings",
      name: "Savings Account",
      type: "savings",
      subtype: "standard",
      share: 0.7,
      aprBasisPoints: savingsRate,
    },
    {
      id: "card",
      name: "Credit Card",
      type: "credit_card",
      subtype: "cash_back",
      share: 0.6,
      creditLimitMinor: limits,
      aprBasisPoints: cardRate,
    },
  ];
}

function longTerm({ savingsRate, loanRate, mortgageRate }: Market): Product[] {
  return [
    {
      id: "reserve",
      name: "Reserve Account",
      type: "savings",
      subtype: "high_yield",
      share: 0.5,
      aprBasisPoints: savingsRate + 120,
    },
    {
      id: "fixed",
      name: "Fixed Deposit",
      type: "term_deposit",
      subtype: "standard",
      share: 0.2,
      aprBasisPoints: savingsRate + 250,
    },
    {
      id: "home-loan",
      name: "Home Loan",
      type: "mortgage",
      subtype: "home_loan",
      share: 0.3,
      aprBasisPoints: mortgageRate,
    },
    {
      id: "loan",
      name: "Personal Loan",
      type: "loan",
      subtype: "personal_loan",
      share: 0.2,
      aprBasisPoints: loanRate,
    },
    { id: "depot", name: "Securities Account", type: "investment", subtype: "brokerage", share: 0.3 },
    { id: "pension", name: "Pension Plan", type: "pension", subtype: "retirement", share: 0.3 },
  ];
}
