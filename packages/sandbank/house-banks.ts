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
  readonly names: ProductNames;
}

/** What banks of the country call them. */
interface ProductNames {
  /** Null where people live on savings accounts. */
  readonly current: string | null;
  readonly savings: string;
  readonly card: string;
  readonly reserve: string;
  readonly fixed: string;
  readonly homeLoan: string;
  readonly loan: string;
  readonly depot: string;
  readonly pension: string;
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
    names: {
      current: null,
      savings: "Savings Account",
      card: "Platinum Credit Card",
      reserve: "Sweep-in Savings Account",
      fixed: "Fixed Deposit",
      homeLoan: "Home Loan",
      loan: "Personal Loan",
      depot: "Demat Account",
      pension: "NPS Tier I",
    },
  },
  {
    country: "GB",
    currency: "GBP",
    limits: [50_000, 1_200_000],
    cardRate: 2490,
    savingsRate: 400,
    loanRate: 690,
    mortgageRate: 455,
    names: {
      current: "Current Account",
      savings: "Easy Access Saver",
      card: "Credit Card",
      reserve: "Cash ISA",
      fixed: "Fixed Rate Bond",
      homeLoan: "Mortgage",
      loan: "Personal Loan",
      depot: "Stocks and Shares ISA",
      pension: "Personal Pension",
    },
  },
  {
    country: "SE",
    currency: "SEK",
    limits: [500_000, 10_000_000],
    cardRate: 1490,
    savingsRate: 200,
    loanRate: 720,
    mortgageRate: 345,
    names: {
      current: "Lönekonto",
      savings: "Sparkonto",
      card: "Kreditkort",
      reserve: "Buffertkonto",
      fixed: "Fasträntekonto",
      homeLoan: "Bolån",
      loan: "Privatlån",
      depot: "Investeringssparkonto",
      pension: "Tjänstepension",
    },
  },
  {
    country: "DE",
    currency: "EUR",
    limits: [50_000, 1_000_000],
    cardRate: 1590,
    savingsRate: 175,
    loanRate: 650,
    mortgageRate: 365,
    names: {
      current: "Girokonto",
      savings: "Sparkonto",
      card: "Kreditkarte",
      reserve: "Tagesgeldkonto",
      fixed: "Festgeldkonto",
      homeLoan: "Baufinanzierung",
      loan: "Ratenkredit",
      depot: "Wertpapierdepot",
      pension: "Altersvorsorge",
    },
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

function everyday({ limits, cardRate, savingsRate, names }: Market): Product[] {
  const current: Product | null = names.current
    ? { id: "current", name: names.current, type: "checking", subtype: "personal", share: 0.95 }
    : null;
  return [
    ...(current ? [current] : []),
    {
      id: "savings",
      name: names.savings,
      type: "savings",
      subtype: "standard",
      share: current ? 0.7 : 0.95,
      aprBasisPoints: savingsRate,
    },
    {
      id: "card",
      name: names.card,
      type: "credit_card",
      subtype: "cash_back",
      share: 0.6,
      creditLimitMinor: limits,
      aprBasisPoints: cardRate,
    },
  ];
}

function longTerm({ names, savingsRate, loanRate, mortgageRate }: Market): Product[] {
  return [
    {
      id: "reserve",
      name: names.reserve,
      type: "savings",
      subtype: "high_yield",
      share: 0.5,
      aprBasisPoints: savingsRate + 120,
    },
    {
      id: "fixed",
      name: names.fixed,
      type: "term_deposit",
      subtype: "standard",
      share: 0.2,
      aprBasisPoints: savingsRate + 250,
    },
    {
      id: "home-loan",
      name: names.homeLoan,
      type: "mortgage",
      subtype: "home_loan",
      share: 0.3,
      aprBasisPoints: mortgageRate,
    },
    {
      id: "loan",
      name: names.loan,
      type: "loan",
      subtype: "personal_loan",
      share: 0.2,
      aprBasisPoints: loanRate,
    },
    { id: "depot", name: names.depot, type: "investment", subtype: "brokerage", share: 0.3 },
    { id: "pension", name: names.pension, type: "pension", subtype: "retirement", share: 0.3 },
  ];
}
