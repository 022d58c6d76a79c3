import type { Economy } from "../economy.ts";

/**
 * What salaried people with bank accounts in cities earn and owe, paise: estimates for 2024, with the law or
 * circular where a number comes from one.
 */
export const economy: Economy = {
  netIncomeMinor: [2_200_000, 16_000_000],
  payRhythms: [
    [{ kind: "monthly", day: 31 }, 58],
    [{ kind: "monthly", day: 1 }, 22],
    [{ kind: "monthly", day: 7 }, 12],
    [{ kind: "monthly", day: 28 }, 8],
  ],
  // Before Diwali; at least one twelfth of a year's wage: Payment of Bonus Act, 1965, section 10.
  bonus: { month: 10, percent: 70, share: 40 },
  inflationBasisPoints: 500,
  tipPercent: [5, 10],
  tipShare: 8,
  fuelHoldsMinor: [100],
  wholePercent: 90,
  roundToMinor: 100,
  atmStepMinor: 50_000,
  cashPerMonth: 2,
  // Rupees beyond the free ones and 18 % tax, 20, 21 and 23: Reserve Bank of India, circulars of 14 August 2014,
  // 10 June 2021 and 28 March 2025 on ATM charges.
  atmFees: {
    minor: [
      ["2014-11-01", 2360],
      ["2022-01-01", 2478],
      ["2025-05-01", 2714],
    ],
    free: {
      own: 5,
      others: 5,
      othersInMetros: 3,
      metros: ["Mumbai", "New Delhi", "Chennai", "Kolkata", "Bengaluru", "Hyderabad"],
    },
  },
  transferStepMinor: 100_000,
  // Advance tax, Income-tax Act, 1961, section 211.
  estimatedTaxDue: [
    [3, 15],
    [6, 15],
    [9, 15],
    [12, 15],
  ],
  taxRefund: { months: [8, 11], share: 35, usualMinor: [120_000, 2_600_000] },
  lateFeeMinor: [60_000, 95_000],
  minimumPaymentMinor: 20_000,
  minimumPaymentBasisPoints: 500,
  annualFeeMinor: {
    rewards: 59_000,
    cash_back: 58_882,
    travel: 354_000,
    platinum: 1_180_000,
    charge: 590_000,
    business: 118_000,
  },
  foreignFeeBasisPoints: 350,
  overdraftFeeMinor: 59_000,
  overdraftBasisPoints: 0,
  savingsInterest: "quarterly",
  // Urban branches of private banks ask for 5,000 to 10,000 rupees, on average over a month.
  minimumBalanceMinor: 500_000,
  // Tax deducted at source on what deposits with a term earn beyond a yearly sum, unless form 15G or 15H says otherwise:
  // Income-tax Act, 1961, sections 194A and 197A.
  withholdingBasisPoints: 1000,
  untaxedPercent: 60,
  savingsUntaxed: true,
  // Homes owned in towns: Census of India 2011.
  ownersPercent: 69,
  housingPercent: [18, 32],
  // Monthly grants of the states, such as Ladli Behna (MP) and Ladki Bahin (MH).
  benefit: { usualMinor: [125_000, 250_000], every: "month" },
  wholeShares: true,
  pensionMinor: [900_000, 5_500_000],
  // On the last working day of the month: Central Pension Accounting Office, Scheme Booklet.
  pensionRules: { raisedIn: 1, days: [31, 31] },
};
