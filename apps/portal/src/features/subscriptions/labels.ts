import type { Mandate, Subscription } from "../../lib/api.ts";

/** How often, in words. */
export const FREQUENCY: Readonly<Record<Subscription["frequency"], string>> = {
  weekly: "Every week",
  fortnightly: "Every two weeks",
  four_weekly: "Every four weeks",
  twice_monthly: "Twice a month",
  monthly: "Every month",
  two_monthly: "Every two months",
  quarterly: "Every quarter",
  half_yearly: "Every half year",
  yearly: "Every year",
};

export const MANDATE_STATUS: Readonly<Record<Mandate["status"], string>> = {
  active: "Active",
  paused: "Paused",
  revoked: "Ended",
};
