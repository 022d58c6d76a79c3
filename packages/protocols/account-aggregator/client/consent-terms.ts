import type { ConsentScope } from "@sandbank/provider";
import { FREQUENCY } from "./read-session.ts";

/** What every consent is asked for: what a person's own finance application needs, purpose 102 of the registry. */
export const askedTerms = {
  consentMode: "STORE",
  fetchType: "PERIODIC",
  consentTypes: ["PROFILE", "SUMMARY", "TRANSACTIONS"],
  fiTypes: ["DEPOSIT", "TERM_DEPOSIT", "RECURRING_DEPOSIT"],
  purpose: {
    code: "102",
    refUri: "https://api.rebit.org.in/aa/purpose/102.xml",
    text: "Customer spending patterns, budget or other reportings",
  },
  dataLife: { unit: "MONTH", value: 1 },
  frequency: FREQUENCY,
} as const;

const SCOPES: Readonly<Record<string, readonly ConsentScope[]>> = {
  PROFILE: ["customer"],
  SUMMARY: ["accounts", "balances"],
  TRANSACTIONS: ["transactions"],
};

/** What the `consentTypes` of a consent let us read. */
export function scopesOf(consentTypes: readonly string[]): readonly ConsentScope[] {
  return consentTypes.flatMap((type) => SCOPES[type] ?? []);
}
