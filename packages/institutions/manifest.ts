import type { AccountType, Bank } from "@sandbank/domain";

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
  readonly protocol: "fdx" | "mock";
  /** How a person connects: sent to the bank's own pages, or approved on the spot. */
  readonly connect: "redirect" | "instant";
  readonly consent: ConsentTerms;
  /** Present where the institution has an authorization server. */
  readonly tokens: TokenTerms | null;
  /** Oldest transactions it serves, days back from now. */
  readonly historyDays: number;
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

/** The account types an institution offers, in the order of its products. */
export function accountTypesOf(manifest: InstitutionManifest): AccountType[] {
  return [...new Set(manifest.products.map((product) => product.type))];
}
