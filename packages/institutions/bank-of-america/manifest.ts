import type { InstitutionManifest } from "../manifest.ts";

/** Deposits and cards; consent lasts twelve months. */
export const bankOfAmerica: InstitutionManifest = {
  id: "bank-of-america",
  name: "Bank of America",
  shortName: "BofA",
  country: "US",
  currency: "USD",
  brand: { color: "#e31837", onColor: "#ffffff", monogram: "BA" },
  protocol: "fdx",
  connect: "redirect",
  consent: { durationDays: [365, 180, 90] },
  tokens: { accessTokenSeconds: 900, refreshTokenDays: 90 },
  historyDays: 730,
  showsPending: true,
  products: [
    {
      id: "advantage-plus",
      name: "Advantage Plus Banking",
      type: "checking",
      subtype: "personal",
      share: 0.9,
    },
    {
      id: "advantage-savings",
      name: "Advantage Savings",
      type: "savings",
      subtype: "standard",
      share: 0.55,
      aprBasisPoints: 4,
    },
    {
      id: "customized-cash",
      name: "Customized Cash Rewards",
      type: "credit_card",
      subtype: "cash_back",
      share: 0.5,
      creditLimitMinor: [150_000, 1_500_000],
      aprBasisPoints: 2424,
    },
    {
      id: "travel-rewards",
      name: "Travel Rewards",
      type: "credit_card",
      subtype: "travel",
      share: 0.2,
      creditLimitMinor: [300_000, 2_000_000],
      aprBasisPoints: 2374,
    },
    {
      id: "business-fundamentals",
      name: "Business Advantage Fundamentals",
      type: "checking",
      subtype: "business",
      share: 0.08,
    },
  ],
};
