import type { Economy } from "../economy.ts";

/** Four weeks of Child Benefit for one child, two, three, from pence a week for the eldest and for each other. */
function childBenefit(from: string, eldest: number, other: number) {
  return [from, [0, 1, 2].map((others) => 4 * (eldest + others * other))] as const;
}

export const economy: Economy = {
  // Median full-time pay of £37,430 is about £2,540 a month after tax (ONS, ASHE 2024).
  netIncomeMinor: [138_000, 520_000],
  payRhythms: [
    [{ kind: "monthly", day: 31 }, 38],
    [{ kind: "monthly", day: 25 }, 20],
    [{ kind: "monthly", day: 28 }, 24],
    [{ kind: "monthly", day: 15 }, 6],
    [{ kind: "weekly" }, 10],
    [{ kind: "biweekly" }, 2],
  ],
  bonus: { month: 3, percent: 85, share: 22 },
  // CPI 2014–2024: https://www.ons.gov.uk/economy/inflationandpriceindices/timeseries/d7bt
  inflationBasisPoints: 300,
  tipPercent: [10, 13],
  tipShare: 40,
  // Pay at pump asks for up to £120 since 2022, or checks the card with £1.
  fuelHoldsMinor: [100, 100, 10_000, 12_000],
  priceEndings: [99, 99, 99, 49, 95, 50, 25, -1, -1, -1],
  atmStepMinor: 1000,
  // https://www.link.co.uk/data-research/transaction-data
  cashPerMonth: 1.4,
  atmFees: { minor: [] },
  transferStepMinor: 2500,
  // Balancing payment with the first payment on account, and the second: https://www.gov.uk/self-assessment-tax-returns/deadlines
  estimatedTaxDue: [
    [1, 31],
    [7, 31],
  ],
  // P800 calculations go out from June to the end of November: https://www.gov.uk/tax-overpayments-and-underpayments
  taxRefund: { months: [6, 11], share: 14, usualMinor: [6500, 78_000] },
  lateFeeMinor: [1200, 1200],
  minimumPaymentMinor: 2500,
  minimumPaymentBasisPoints: 250,
  annualFeeMinor: { platinum: 65_000, travel: 19_500, charge: 19_500 },
  foreignFeeBasisPoints: 299,
  // Fixed overdraft fees are banned since April 2020 (FCA PS19/16); banks no longer charge for unpaid items.
  overdraftFeeMinor: 0,
  overdraftBasisPoints: 3990,
  savingsInterest: "monthly",
  withholdingBasisPoints: 0,
  // https://www.gov.uk/government/collections/english-housing-survey
  ownersPercent: 65,
  housingPercent: [20, 36],
  // Universal Credit, with and without help for rent: https://www.gov.uk/universal-credit/what-youll-get
  benefit: { usualMinor: [39_300, 118_000], every: "month" },
  // https://www.gov.uk/government/publications/rates-and-allowances-tax-credits-child-benefit-and-guardians-allowance
  childBenefit: {
    payee: { name: "HMRC Child Benefit", text: "BGC HMRC CHILD BENEFIT {fixed:8}", rail: "bacs" },
    sums: [
      childBenefit("2015-04-06", 2070, 1370),
      childBenefit("2020-04-06", 2105, 1395),
      childBenefit("2021-04-05", 2115, 1400),
      childBenefit("2022-04-11", 2180, 1445),
      childBenefit("2023-04-10", 2400, 1590),
      childBenefit("2024-04-08", 2560, 1695),
      childBenefit("2025-04-07", 2605, 1725),
    ],
    day: [1, 28],
    isFourWeekly: true,
    untilAge: 17,
    share: 48,
  },
  // Basic or full new State Pension, alone or with a workplace pension.
  pensionMinor: [73_500, 168_000],
  // Uprated from the first week of the tax year: https://www.gov.uk/new-state-pension/how-its-calculated
  pensionRules: { raisedIn: 4, days: [15, 28] },
};
