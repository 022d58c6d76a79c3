import type { Economy } from "../economy.ts";

/**
 * Income, rents and pensions after the Statistisches Bundesamt (Verdiensterhebung, Mikrozensus-Zusatzprogramm
 * Wohnen), https://www.destatis.de; cash after the Deutsche Bundesbank, "Zahlungsverhalten in Deutschland 2023".
 */
export const economy: Economy = {
  netIncomeMinor: [155_000, 480_000],
  payRhythms: [
    [{ kind: "monthly", day: 31 }, 46],
    [{ kind: "monthly", day: 27 }, 18],
    [{ kind: "monthly", day: 15 }, 14],
    [{ kind: "monthly", day: 30 }, 12],
    [{ kind: "monthly", day: 25 }, 10],
  ],
  // Weihnachtsgeld: WSI-Tarifarchiv, https://www.wsi.de/de/weihnachtsgeld-15312.htm
  bonus: { month: 11, percent: 75, share: 52 },
  inflationBasisPoints: 230,
  tipPercent: [5, 11],
  tipShare: 55,
  fuelHoldsMinor: [10_000, 12_000, 15_000],
  priceEndings: [99, 99, 99, 49, 95, 90, 50, -1, -1, -1],
  atmStepMinor: 5000,
  cashPerMonth: 2.4,
  atmFees: { minor: [["2012-01-01", 495]] },
  transferStepMinor: 5000,
  // § 37 (1) EStG: https://www.gesetze-im-internet.de/estg/__37.html
  estimatedTaxDue: [
    [3, 10],
    [6, 10],
    [9, 10],
    [12, 10],
  ],
  taxRefund: { months: [4, 10], share: 45, usualMinor: [21_000, 265_000] },
  lateFeeMinor: [250, 500],
  minimumPaymentMinor: 5000,
  minimumPaymentBasisPoints: 350,
  annualFeeMinor: { platinum: 72_000, travel: 8900, rewards: 6900, charge: 6000, standard: 3500 },
  foreignFeeBasisPoints: 175,
  // What banks pass on for a returned debit (§ 675f (5) BGB); a day in the red costs interest only.
  overdraftFeeMinor: 190,
  overdraftBasisPoints: 1125,
  savingsInterest: "quarterly",
  // 25 % and the solidarity surcharge of 5.5 % on it: § 43a (1) EStG, § 4 SolzG.
  withholdingBasisPoints: 2637.5,
  // Who has given the bank a Freistellungsauftrag: § 44a (1) EStG, with § 20 (9).
  untaxedPercent: 80,
  ownersPercent: 44,
  housingPercent: [23, 35],
  benefit: { usualMinor: [56_300, 168_000], every: "month" },
  // Kindergeld, to one of the parents: § 66 (1) EStG, https://www.gesetze-im-internet.de/estg/__66.html
  childBenefit: {
    payee: {
      name: "Familienkasse",
      text: "BUNDESAGENTUR FUER ARBEIT - FAMILIENKASSE KG{fixed:6}FK{fixed:6} {digits:10}",
      rail: "sepa",
    },
    sums: [
      ["2010-01-01", [18_400, 36_800, 55_800]],
      ["2016-01-01", [19_000, 38_000, 57_600]],
      ["2019-07-01", [20_400, 40_800, 61_800]],
      ["2021-01-01", [21_900, 43_800, 66_300]],
      ["2023-01-01", [25_000, 50_000, 75_000]],
      ["2025-01-01", [25_500, 51_000, 76_500]],
      ["2026-01-01", [25_900, 51_800, 77_700]],
    ],
    day: [5, 20],
    untilAge: 18,
    share: 52,
  },
  payoutsAYear: 1,
  pensionMinor: [82_000, 205_000],
  // Adjusted on 1 July (§ 65 SGB VI), paid at the end of the month (§ 118 SGB VI).
  pensionRules: { raisedIn: 7, days: [31, 31] },
};
