import { approvedOnTheSpot } from "../approved-on-the-spot.ts";
import type { InstitutionManifest } from "../manifest.ts";

/** Cards for spending online, a demat account beside the savings account. */
export const icici: InstitutionManifest = {
  id: "icici",
  name: "ICICI Bank",
  shortName: "ICICI",
  brand: { color: "#f37021", onColor: "#111111", monogram: "IC" },
  ...approvedOnTheSpot,
  showsPending: true,
  products: [
    {
      id: "savings",
      name: "Regular Savings Account",
      type: "savings",
      subtype: "standard",
      share: 0.9,
      aprBasisPoints: 275,
    },
    {
      id: "coral",
      name: "Coral Credit Card",
      type: "credit_card",
      subtype: "rewards",
      share: 0.4,
      creditLimitMinor: [3_000_000, 30_000_000],
      aprBasisPoints: 4500,
    },
    {
      id: "roaming-current",
      name: "Roaming Current Account",
      type: "checking",
      subtype: "business",
      share: 0.08,
    },
    {
      id: "sapphiro",
      name: "Sapphiro Credit Card",
      type: "credit_card",
      subtype: "platinum",
      share: 0.15,
      creditLimitMinor: [20_000_000, 80_000_000],
      aprBasisPoints: 4500,
    },
    {
      id: "fixed-deposit",
      name: "Fixed Deposit",
      type: "term_deposit",
      subtype: "standard",
      share: 0.28,
      aprBasisPoints: 660,
      soldSince: "2024-06-01",
    },
    {
      id: "iwish",
      name: "iWish Recurring Deposit",
      type: "recurring_deposit",
      subtype: "standard",
      share: 0.2,
      aprBasisPoints: 650,
      soldSince: "2024-06-01",
    },
    {
      id: "demat",
      name: "3-in-1 Demat Account",
      type: "investment",
      subtype: "brokerage",
      share: 0.3,
    },
    {
      id: "nps",
      name: "NPS Account",
      type: "pension",
      subtype: "retirement",
      share: 0.1,
    },
  ],
};
