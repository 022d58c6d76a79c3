import type { AccountType, Bank, CountryCode } from "@sandbank/domain";

/**
 * Everything that makes one institution differ from the next. The sandbox, the core and the portal switch on
 * what is declared here, never on an id.
 */
export interface InstitutionManifest extends Bank {
  readonly name: string;
  /** For tight places: buttons, chips. */
  readonly shortName: string;
  readonly brand: Brand;
  /** Wire dialect it speaks: one of the folders in `packages/protocols` with a server and a client face. */
  readonly protocol: "fdx" | "account-aggregator" | "tink";
  /** How a person connects: sent to the bank's own pages, or approved on the spot. */
  readonly connect: "redirect" | "instant";
  readonly consent: ConsentTerms;
  /** Present where the institution has an authorization server. */
  readonly tokens: TokenTerms | null;
  /** Oldest transactions it serves, days back from now. */
  readonly historyDays: number;
  /** Present where it is reached through Tink. */
  readonly tink?: TinkTerms;
}

export interface Brand {
  /** Main colour, `#rrggbb`. */
  readonly color: string;
  /** Text on the main colour; contrast at least 4.5 : 1. */
  readonly onColor: string;
  /** One to three letters standing in for the logo, which we never show. */
  readonly monogram: string;
}

export interface ConsentTerms {
  /** Durations offered on the consent page, days; the first is preselected. Null is "until I revoke it". */
  readonly durationDays: readonly (number | null)[];
}

export interface TokenTerms {
  /** FDX security model 5.0: at most 900. */
  readonly accessTokenSeconds: number;
  readonly refreshTokenDays: number;
}

/** As which providers Tink lists a bank. */
export interface TinkTerms {
  /** The middle of their names: `demobank` in `se-demobank-password`. */
  readonly providerName: string;
  /** Where people can pick it; the first is its own. In the others the people and the money are those of the first. */
  readonly markets: readonly TinkMarket[];
}

export interface TinkMarket {
  readonly market: CountryCode;
  /** How long a person's consent lasts: 180 days by the European rules, 90 by the British. */
  readonly sessionDays: number;
  readonly flows: readonly TinkFlow[];
}

/** How a person signs in, as the last part of a provider's name tells. */
export type TinkFlow =
  | "password"
  | "open-banking-redirect"
  | "open-banking-embedded"
  | "open-banking-bankid"
  | "open-banking-embedded-templates"
  | "open-banking-redirect-aispis"
  | "open-banking-redirect-pisonly"
  | "open-banking-handoff"
  | "open-banking-redirect-extendable";

/** The account types an institution offers, in the order of its products. */
export function accountTypesOf(manifest: InstitutionManifest): AccountType[] {
  return [...new Set(manifest.products.map((product) => product.type))];
}
