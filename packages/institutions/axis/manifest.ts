import { approvedOnTheSpot } from "../approved-on-the-spot.ts";
import type { InstitutionManifest } from "../manifest.ts";

/** Cash-back cards; shows card payments before they post. */
export const axis: InstitutionManifest = {
  id: "axis",
  name: "Axis Bank",
  shortName: "Axis",
  brand: { color: "#97144d", onColor: "#ffffff", monogram: "AX" },
  ...approvedOnTheSpot,
  showsPending: true,
  products: [
    {
      id: "easy-access",
      name: "Easy Access Savings Account",
      type: "savings",
      subtype: "standard",
      share: 0.9,
      aprBasisPoints: 275,
    },
    {
      id: "ace",
      name: "ACE Credit Card",
      type: "credit_card",
      subtype: "cash_back",
      share: 0.35,
      creditLimitMinor: [3_000_000, 30_000_000],
      aprBasisPoints: 4320,
    },
    {
      id: "normal-current",
      name: "Normal Current Account",
      type: "checking",
      subtype: "business",
      share: 0.06,
    },
    {
      id: "atlas",
      name: "Atlas Credit Card",
      type: "credit_card",
      subtype: "travel",
      share: 0.15,
      creditLimitMinor: [20_000_000, 80_000_000],
      aprBasisPoints: 4320,
    },
    {
      id: "fixed-deposit",
      name: "Fixed Deposit",
      type: "term_deposit",
      subtype: "standard",
      share: 0.25,
      aprBasisPoints: 660,
      soldSince: "2024-06-01",
    },
    {
      id: "recurring-deposit",
      name: "Recurring Deposit",
      type: "recurring_deposit",
      subtype: "standard",
      share: 0.18,
      aprBasisPoints: 650,
      soldSince: "2024-06-01",
    },
    {
      id: "demat",
      name: "Demat Account",
      type: "investment",
      subtype: "brokerage",
      share: 0.2,
    },
  ],
};
