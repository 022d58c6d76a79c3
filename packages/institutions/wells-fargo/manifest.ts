import type { InstitutionManifest } from "../manifest.ts";

/** Deposits and cards; publishes no consent lifetime, so the customer chooses among the usual ones. */
export const wellsFargo: InstitutionManifest = {
  id: "wells-fargo",
  name: "Wells Fargo",
  shortName: "Wells Fargo",
  country: "US",
  currency: "USD",
  brand: { color: "#d71e28", onColor: "#ffffff", monogram: "WF" },
  protocol: "fdx",
  connect: "redirect",
  consent: { durationDays: [365, 180, 90, 30] },
  tokens: { accessTokenSeconds: 600, refreshTokenDays: 180 },
  historyDays: 540,
  showsPending: true,
  products: [
    {
      id: "everyday-checking",
      name: "Everyday Checking",
      type: "checking",
      subtype: "personal",
      share: 0.9,
    },
    {
      id: "way2save",
      name: "Way2Save Savings",
      type: "savings",
      subtype: "standard",
      share: 0.5,
      aprBasisPoints: 1,
    },
    {
      id: "active-cash",
      name: "Active Cash Card",
      type: "credit_card",
      subtype: "cash_back",
      share: 0.45,
      creditLimitMinor: [150_000, 1_200_000],
      aprBasisPoints: 2449,
    },
    {
      id: "autograph",
      name: "Autograph Card",
      type: "credit_card",
      subtype: "rewards",
      share: 0.2,
      creditLimitMinor: [300_000, 2_000_000],
      aprBasisPoints: 2399,
    },
  ],
};
