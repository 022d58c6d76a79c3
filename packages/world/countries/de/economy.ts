import type { Economy } from "../country.ts";

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
  atmStepMinor: 5000,
  cashPerMonth: 2.4,
  atmFeeMinor: 495,
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
  ownersPercent: 44,
  housingPercent: [23, 35],
  benefit: { usualMinor: [56_300, 168_000], every: "month" },
  pensionMinor: [82_000, 205_000],
};
