import type { Economy } from "../economy.ts";

/**
 * Sources: wages and households, Statistics Sweden (https://www.scb.se/hitta-statistik/sverige-i-siffror/);
 * taxes, the Tax Agency (https://www.skatteverket.se); cash, the Riksbank's Payments Report
 * (https://www.riksbank.se/en-gb/payments--cash/).
 */
export const economy: Economy = {
  netIncomeMinor: [2_050_000, 4_700_000],
  payRhythms: [
    [{ kind: "monthly", day: 25 }, 80],
    // Municipalities and regions.
    [{ kind: "monthly", day: 27 }, 16],
    [{ kind: "monthly", day: 31 }, 4],
  ],
  bonus: { month: 3, percent: 45, share: 14 },
  inflationBasisPoints: 240,
  tipPercent: [5, 12],
  tipShare: 15,
  wholePercent: 10,
  priceEndings: [0, 0, 0, 0, 0, 0, 0, 90, 50, -1],
  roundToMinor: 100,
  fuelHoldsMinor: [50_000, 100_000, 150_000],
  atmStepMinor: 10_000,
  cashPerMonth: 0.15,
  atmFees: { minor: [] },
  transferStepMinor: 50_000,
  // Preliminary tax of the self-employed (F-skatt): the 12th, in January and August the 17th.
  estimatedTaxDue: [
    [1, 17],
    [2, 12],
    [3, 12],
    [4, 12],
    [5, 12],
    [6, 12],
    [7, 12],
    [8, 17],
    [9, 12],
    [10, 12],
    [11, 12],
    [12, 12],
  ],
  taxRefund: { months: [4, 6], share: 68, usualMinor: [80_000, 1_450_000] },
  // The most a reminder may cost: förordning (1981:1057) om ersättning för inkassokostnader.
  lateFeeMinor: [6_000, 6_000],
  minimumPaymentMinor: 20_000,
  minimumPaymentBasisPoints: 300,
  annualFeeMinor: { platinum: 189_500, charge: 99_500, travel: 69_500, rewards: 29_500 },
  foreignFeeBasisPoints: 175,
  overdraftFeeMinor: 5_000,
  // A direct debit that finds no money is not carried out, and costs nothing.
  returnedFeeMinor: 0,
  overdraftBasisPoints: 1_195,
  savingsInterest: "yearly",
  // Preliminary tax on interest: skatteförfarandelagen (2011:1244), chapter 12, section 3.
  withholdingBasisPoints: 3_000,
  ownersPercent: 63,
  housingPercent: [17, 36],
  benefit: { usualMinor: [125_000, 620_000], every: "month" },
  // Half of it to each parent, with the supplement for several children: socialförsäkringsbalken (2010:110), chapters 15
  // and 16.
  childBenefit: {
    payee: { name: "Försäkringskassan", text: "BARNBDR {fixed:10}", rail: "bankgirot" },
    sums: [
      ["2006-01-01", [52_500, 112_500, 187_700]],
      ["2018-03-01", [62_500, 132_500, 224_000]],
    ],
    day: [20, 20],
    untilAge: 16,
    share: 92,
  },
  payoutsAYear: 1,
  wholeShares: true,
  pensionMinor: [1_050_000, 2_350_000],
  // Paid on the 18th to the 20th, by year of birth: https://www.pensionsmyndigheten.se
  pensionRules: { raisedIn: 1, days: [18, 20] },
};
