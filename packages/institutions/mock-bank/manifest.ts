import type { InstitutionManifest } from "../manifest.ts";

/** Needs no sandbox and asks nobody: approved on the spot, with the thirteen subscriptions of the mock provider. */
export const mockBank: InstitutionManifest = {
  id: "mock-bank",
  name: "Mock Bank",
  shortName: "Mock Bank",
  country: "IN",
  currency: "INR",
  brand: { color: "#4b3f72", onColor: "#ffffff", monogram: "MB" },
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
};
