import { approvedOnTheSpot } from "../approved-on-the-spot.ts";
import type { InstitutionManifest } from "../manifest.ts";

/** Pays interest on savings every quarter; shows card payments before they post. */
export const hdfc: InstitutionManifest = {
  id: "hdfc",
  name: "HDFC Bank",
  shortName: "HDFC",
  brand: { color: "#004c8f", onColor: "#ffffff", monogram: "HD" },
  ...approvedOnTheSpot,
  showsPending: true,
  products: [
    {
      id: "savings-max",
      name: "SavingsMax Account",
      type: "savings",
      subtype: "standard",
      share: 0.9,
      aprBasisPoints: 275,
    },
    {
      id: "moneyback-plus",
      name: "MoneyBack+ Credit Card",
      type: "credit_card",
      subtype: "cash_back",
      share: 0.4,
      creditLimitMinor: [3_000_000, 30_000_000],
      aprBasisPoints: 4320,
    },
    {
      id: "smartup-current",
      name: "SmartUp Current Account",
      type: "checking",
      subtype: "business",
      share: 0.08,
    },
    {
      id: "regalia-gold",
      name: "Regalia Gold Credit Card",
      type: "credit_card",
      subtype: "travel",
      share: 0.18,
      creditLimitMinor: [20_000_000, 80_000_000],
      aprBasisPoints: 4320,
    },
    {
      id: "fixed-deposit",
      name: "Fixed Deposit",
      type: "term_deposit",
      subtype: "standard",
      share: 0.3,
      aprBasisPoints: 660,
      soldSince: "2024-06-01",
    },
    {
      id: "recurring-deposit",
      name: "Recurring Deposit",
      type: "recurring_deposit",
      subtype: "standard",
      share: 0.2,
      aprBasisPoints: 650,
      soldSince: "2024-06-01",
    },
    {
      id: "demat",
      name: "Demat Account",
      type: "investment",
      subtype: "brokerage",
      share: 0.25,
    },
    {
      id: "nps",
      name: "NPS Account",
      type: "pension",
      subtype: "retirement",
      share: 0.12,
    },
  ],
};
