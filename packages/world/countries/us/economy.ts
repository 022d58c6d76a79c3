import type { Economy } from "../economy.ts";

/** Price level of 2024; links where a figure has one. */
export const economy: Economy = {
  netIncomeMinor: [330_000, 1_050_000],
  // https://www.bls.gov/ces/publications/length-pay-period.htm
  payRhythms: [
    [{ kind: "biweekly" }, 60],
    [{ kind: "semi_monthly" }, 25],
    [{ kind: "weekly" }, 8],
    [{ kind: "monthly", day: 31 }, 7],
  ],
  // Paid out once the books of the year are closed.
  bonus: { month: 3, percent: 55, share: 30 },
  inflationBasisPoints: 290,
  tipPercent: [15, 24],
  tipShare: 92,
  fuelHoldsMinor: [100, 100, 10_000, 12_500, 17_500],
  // Sales tax comes on top of most prices.
  priceEndings: [99, 99, 49, 95, -1, -1, -1, -1, -1, -1],
  atmStepMinor: 2000,
  cashPerMonth: 1,
  atmFees: {
    minor: [
      ["2012-01-01", 250],
      ["2019-01-01", 300],
    ],
  },
  transferStepMinor: 5000,
  // https://www.irs.gov/faqs/estimated-tax
  estimatedTaxDue: [
    [1, 15],
    [4, 15],
    [6, 15],
    [9, 15],
  ],
  // https://www.irs.gov/newsroom/filing-season-statistics-by-year
  taxRefund: { months: [2, 5], share: 66, usualMinor: [42_000, 690_000] },
  // 12 CFR 1026.52(b)(1)(ii): https://www.consumerfinance.gov/rules-policy/regulations/1026/52/
  lateFeeMinor: [3000, 4100],
  minimumPaymentMinor: 4000,
  minimumPaymentBasisPoints: 200,
  annualFeeMinor: { platinum: 69_500, travel: 9500 },
  foreignFeeBasisPoints: 300,
  overdraftFeeMinor: 3400,
  overdraftBasisPoints: 0,
  savingsInterest: "monthly",
  withholdingBasisPoints: 0,
  // https://www.census.gov/housing/hvs/ : about 65 of 100 homes; people who rent bank as often.
  ownersPercent: 62,
  housingPercent: [24, 34],
  // Unemployment insurance: https://oui.doleta.gov/unemploy/DataDashboard.asp
  benefit: { usualMinor: [22_500, 61_000], every: "week" },
  // Retired workers: https://www.ssa.gov/policy/docs/quickfacts/stat_snapshot/
  payoutsAYear: 4,
  pensionMinor: [98_000, 318_000],
};
