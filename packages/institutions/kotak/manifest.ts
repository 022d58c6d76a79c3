import { approvedOnTheSpot } from "../approved-on-the-spot.ts";
import type { InstitutionManifest } from "../manifest.ts";

/** The 811 account opened on a phone, mutual funds beside it. */
export const kotak: InstitutionManifest = {
  id: "kotak",
  name: "Kotak Mahindra Bank",
  shortName: "Kotak",
  brand: { color: "#ed232a", onColor: "#000000", monogram: "KM" },
  ...approvedOnTheSpot,
  showsPending: true,
  products: [
    {
      id: "811-savings",
      name: "811 Savings Account",
      type: "savings",
      subtype: "standard",
      share: 0.9,
      aprBasisPoints: 275,
    },
    {
      id: "league-platinum",
      name: "League Platinum Credit Card",
      type: "credit_card",
      subtype: "platinum",
      share: 0.3,
      creditLimitMinor: [3_000_000, 30_000_000],
      aprBasisPoints: 4440,
    },
    {
      id: "startup-current",
      name: "Startup Regular Current Account",
      type: "checking",
      subtype: "business",
      share: 0.06,
    },
    {
      id: "activmoney",
      name: "ActivMoney Fixed Deposit",
      type: "term_deposit",
      subtype: "standard",
      share: 0.28,
      aprBasisPoints: 665,
      soldSince: "2024-06-01",
    },
    {
      id: "recurring-deposit",
      name: "Recurring Deposit",
      type: "recurring_deposit",
      subtype: "standard",
      share: 0.18,
      aprBasisPoints: 660,
      soldSince: "2024-06-01",
    },
    {
      id: "mutual-funds",
      name: "Mutual Fund Account",
      type: "investment",
      subtype: "mutual_funds",
      share: 0.3,
    },
  ],
};
