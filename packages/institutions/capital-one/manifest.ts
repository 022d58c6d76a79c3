import type { InstitutionManifest } from "../manifest.ts";

/** Deposits and cards; shows nothing before it has posted. */
export const capitalOne: InstitutionManifest = {
  id: "capital-one",
  name: "Capital One",
  shortName: "Capital One",
  country: "US",
  currency: "USD",
  brand: { color: "#004977", onColor: "#ffffff", monogram: "CO" },
  protocol: "fdx",
  connect: "redirect",
  consent: { durationDays: [365, 180] },
  tokens: { accessTokenSeconds: 900, refreshTokenDays: 90 },
  historyDays: 730,
  showsPending: false,
  products: [
    {
      id: "360-checking",
      name: "360 Checking",
      type: "checking",
      subtype: "personal",
      share: 0.7,
    },
    {
      id: "360-performance-savings",
      name: "360 Performance Savings",
      type: "savings",
      subtype: "high_yield",
      share: 0.6,
      aprBasisPoints: 350,
    },
    {
      id: "quicksilver",
      name: "Quicksilver",
      type: "credit_card",
      subtype: "cash_back",
      share: 0.5,
      creditLimitMinor: [100_000, 1_500_000],
      aprBasisPoints: 2499,
    },
    {
      id: "venture",
      name: "Venture Rewards",
      type: "credit_card",
      subtype: "travel",
      share: 0.35,
      creditLimitMinor: [500_000, 3_000_000],
      aprBasisPoints: 2524,
    },
  ],
};
