import type { Economy } from "../country.ts";

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
  atmStepMinor: 1000,
  // https://www.link.co.uk/data-research/transaction-data
  cashPerMonth: 1.4,
  atmFeeMinor: 0,
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
  // Basic or full new State Pension, alone or with a workplace pension.
  pensionMinor: [73_500, 168_000],
};
