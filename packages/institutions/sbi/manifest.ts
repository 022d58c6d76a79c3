import { approvedOnTheSpot } from "../approved-on-the-spot.ts";
import type { InstitutionManifest } from "../manifest.ts";

/** The state's bank: deposits above all, nothing shown before it has posted. */
export const sbi: InstitutionManifest = {
  id: "sbi",
  name: "State Bank of India",
  shortName: "SBI",
  brand: { color: "#22408f", onColor: "#ffffff", monogram: "SB" },
  ...approvedOnTheSpot,
  showsPending: false,
  products: [
    {
      id: "savings-bank",
      name: "Savings Bank Account",
      type: "savings",
      subtype: "standard",
      share: 0.95,
      aprBasisPoints: 250,
    },
    {
      id: "term-deposit",
      name: "e-TDR Term Deposit",
      type: "term_deposit",
      subtype: "standard",
      share: 0.4,
      aprBasisPoints: 645,
      soldSince: "2024-06-01",
    },
    {
      id: "current",
      name: "Regular Current Account",
      type: "checking",
      subtype: "business",
      share: 0.06,
    },
    {
      id: "recurring-deposit",
      name: "e-RD Recurring Deposit",
      type: "recurring_deposit",
      subtype: "standard",
      share: 0.25,
      aprBasisPoints: 640,
      soldSince: "2024-06-01",
    },
    {
      id: "simplyclick",
      name: "SimplyCLICK Card",
      type: "credit_card",
      subtype: "rewards",
      share: 0.25,
      creditLimitMinor: [2_500_000, 25_000_000],
      aprBasisPoints: 4200,
    },
    {
      id: "demat",
      name: "Demat Account",
      type: "investment",
      subtype: "brokerage",
      share: 0.12,
    },
    {
      id: "nps",
      name: "NPS Account",
      type: "pension",
      subtype: "retirement",
      share: 0.2,
    },
  ],
};
