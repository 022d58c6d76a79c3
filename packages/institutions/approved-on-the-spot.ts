import type { InstitutionManifest } from "./manifest.ts";

/**
 * What the Indian banks have in common while their provider is the mock one: it needs no sandbox, asks nobody, and
 * keeps one savings account with the thirteen subscriptions of seed B; a consent is valid 90 days.
 */
export const approvedOnTheSpot = {
  country: "IN",
  currency: "INR",
  protocol: "mock",
  connect: "instant",
  consent: { durationDays: [90] },
  tokens: null,
  historyDays: 365,
  showsPending: false,
  products: [
    {
      id: "savings",
      name: "Savings Account",
      type: "savings",
      subtype: "standard",
      share: 1,
      aprBasisPoints: 275,
    },
  ],
} as const satisfies Partial<InstitutionManifest>;
