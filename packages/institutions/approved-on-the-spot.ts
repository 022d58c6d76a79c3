import type { InstitutionManifest } from "./manifest.ts";

/**
 * What the Indian banks have in common. In the sandbox they provide data behind an Account Aggregator; the core's mock
 * provider, which needs no sandbox and asks nobody, knows nothing of their products: it keeps one savings account with
 * the thirteen subscriptions of seed B at each of them. A consent is valid 90 days.
 */
export const approvedOnTheSpot = {
  country: "IN",
  currency: "INR",
  protocol: "account-aggregator",
  connect: "instant",
  consent: { durationDays: [90] },
  tokens: null,
  historyDays: 3650,
} as const satisfies Partial<InstitutionManifest>;
