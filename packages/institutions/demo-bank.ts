import type { CountryCode } from "@sandbank/domain";
import type { InstitutionManifest, TinkFlow, TinkMarket } from "./manifest.ts";

/** What the demo banks behind Tink have in common. A person is sent to Tink Link, and from there to the bank. */
export const demoBank = {
  protocol: "tink",
  connect: "redirect",
  tokens: null,
  historyDays: 730,
  showsPending: true,
} as const satisfies Partial<InstitutionManifest>;

/** The middle of the names of their providers, the same everywhere: `se-demobank-password`. */
export const PROVIDER_NAME = "demobank";

/** Of the regulatory technical standards on strong customer authentication, article 10a. */
const EUROPEAN_DAYS = 180;
/** Reconfirmed every 90 days, by the Financial Conduct Authority's rules. */
const BRITISH_DAYS = 90;

/** What most markets have. */
export const USUAL_FLOWS = [
  "password",
  "open-banking-redirect",
  "open-banking-embedded",
] as const satisfies readonly TinkFlow[];

export const REDIRECT_ONLY = ["open-banking-redirect"] as const satisfies readonly TinkFlow[];

export function marketOf(market: CountryCode, flows: readonly TinkFlow[]): TinkMarket {
  return { market, flows, sessionDays: market === "GB" ? BRITISH_DAYS : EUROPEAN_DAYS };
}
