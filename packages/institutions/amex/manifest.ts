import type { InstitutionManifest } from "../manifest.ts";

/** Cards only, each a line of credit; consent lasts twelve months. */
export const amex: InstitutionManifest = {
  id: "amex",
  name: "American Express",
  shortName: "Amex",
  country: "US",
  currency: "USD",
  brand: { color: "#006fcf", onColor: "#ffffff", monogram: "AX" },
  protocol: "fdx",
  connect: "redirect",
  consent: { durationDays: [365, 180, 90] },
  tokens: { accessTokenSeconds: 900, refreshTokenDays: 90 },
  historyDays: 730,
  showsPending: true,
  products: [
    {
      id: "blue-cash",
      name: "Blue Cash Everyday Card",
      type: "credit_card",
      subtype: "rewards",
      share: 0.85,
      creditLimitMinor: [300_000, 2_000_000],
      aprBasisPoints: 2449,
    },
    {
      id: "platinum",
      name: "Platinum Card",
      type: "credit_card",
      subtype: "platinum",
      share: 0.35,
      aprBasisPoints: 2124,
    },
    {
      id: "business-gold",
      name: "Business Gold Card",
      type: "credit_card",
      subtype: "business",
      share: 0.2,
      creditLimitMinor: [1_000_000, 5_000_000],
      aprBasisPoints: 1999,
    },
  ],
};
