import type { ClientMetadata, Configuration, errors, FindAccount, interactionPolicy } from "oidc-provider";
import { askForKnownScope } from "./ask-for-known-scope.ts";
import { drawInteraction } from "./draw-interaction.ts";
import type { EcPrivateJwk } from "./signing-key.ts";

/** What one institution's authorization server is like. */
export interface ProviderTerms {
  /** Names the institution's records and keys, e.g. `amex`. */
  readonly institution: string;
  /** Path of the issuer, e.g. `/amex`, or `/~{world}/amex` for another world than the default one. */
  readonly base: string;
  /** Names the world's cookies and keys. */
  readonly world: string;
  readonly seed: number;
  readonly accessTokenSeconds: number;
  readonly refreshTokenDays: number;
  /** Scopes of the data API; `openid`, `offline_access`, `profile` and `email` come with the server. */
  readonly scopes: readonly string[];
  readonly clients: readonly ClientMetadata[];
}

export interface ProviderParts {
  readonly adapter: NonNullable<Configuration["adapter"]>;
  readonly findAccount: FindAccount;
  readonly renderError: NonNullable<Configuration["renderError"]>;
  readonly interactionPolicy: typeof interactionPolicy;
  readonly errors: typeof errors;
  readonly key: EcPrivateJwk;
  /** An id that was never given. */
  readonly draw: () => string;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Longer than any consent, for grants that last until revoked. */
const CENTURY = 36_500 * DAY;

/** How long a request waits for a person's answer. */
export const INTERACTION_SECONDS = HOUR;
export const SESSION_SECONDS = 12 * HOUR;

export const routes = {
  authorization: "/authorize",
  token: "/token",
  introspection: "/introspect",
  revocation: "/revoke",
  registration: "/register",
  userinfo: "/userinfo",
  jwks: "/jwks",
  end_session: "/session/end",
} as const;

export const GRANT_TYPES: ["authorization_code", "refresh_token"] = ["authorization_code", "refresh_token"];
export const RESPONSE_TYPES: ["code"] = ["code"];
export const SIGNING_ALGORITHMS: ["ES256"] = ["ES256"];
export const CLIENT_AUTHENTICATION: ["client_secret_basic", "client_secret_post", "none"] = [
  "client_secret_basic",
  "client_secret_post",
  "none",
];
/** What the server can tell of a person, by the scope that asks for it (OpenID Connect Core section 5.4). */
export const CLAIMS = {
  openid: ["sub"],
  profile: ["name", "given_name", "family_name"],
  email: ["email"],
};

/**
 * The `modern` profile: authorization code with PKCE S256 for everybody, rotated refresh tokens, opaque access
 * tokens, open registration, and nothing else (OAuth 2.1 draft, RFC 9700).
 */
export function modernProfile(terms: ProviderTerms, parts: ProviderParts): Configuration {
  const cookie = (name: string) => cookieName(terms, name);
  return {
    adapter: parts.adapter,
    clients: terms.clients.map((client) => ({ ...client })),
    clientDefaults: {
      grant_types: GRANT_TYPES,
      id_token_signed_response_alg: "ES256",
      response_types: RESPONSE_TYPES,
      token_endpoint_auth_method: "client_secret_basic",
    },
    clientAuthMethods: CLIENT_AUTHENTICATION,
    clientBasedCORS: (_ctx, origin, client) =>
      (client.redirectUris ?? []).some((uri) => URL.parse(uri)?.origin === origin),
    claims: CLAIMS,
    // Nothing here is signed by another machine, and the library would let all it keeps live this much longer.
    clockTolerance: 0,
    cookies: {
      names: {
        session: cookie("session"),
        interaction: cookie("interaction"),
        resume: cookie("resume"),
      },
      long: { httpOnly: true, sameSite: "lax", path: terms.base },
      short: { httpOnly: true, sameSite: "lax" },
    },
    enabledJWA: { idTokenSigningAlgValues: SIGNING_ALGORITHMS },
    // A token dies by its own clock, not with the browser session it was born in.
    expiresWithSession: () => false,
    // Nothing a client registers makes the sandbox reach out to the network.
    fetch: () => Promise.reject(new Error("the sandbox fetches nothing")),
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      introspection: {
        enabled: true,
        allowedPolicy: (_ctx, client, token) => client.clientId === token.clientId,
      },
      pushedAuthorizationRequests: { enabled: false },
      registration: { enabled: true, idFactory: parts.draw, secretFactory: parts.draw },
      registrationManagement: { enabled: true },
      resourceIndicators: { enabled: false },
      revocation: {
        enabled: true,
        allowedPolicy: (_ctx, client, token) => client.clientId === token.clientId,
      },
      rpInitiatedLogout: { enabled: false },
    },
    findAccount: parts.findAccount,
    interactions: {
      policy: askForKnownScope(parts),
      url: (_ctx, interaction) => `${terms.base}/interaction/${interaction.uid}`,
    },
    jwks: { keys: [parts.key] },
    // Consent is asked anew each time: the only grant to go by is the one just given.
    loadExistingGrant: async (ctx) => {
      const grantId = ctx.oidc.result?.consent?.grantId;
      return grantId ? ctx.oidc.provider.Grant.find(grantId) : undefined;
    },
    pkce: { required: () => true },
    renderError: parts.renderError,
    responseTypes: RESPONSE_TYPES,
    revokeGrantPolicy: () => true,
    rotateRefreshToken: true,
    routes: { ...routes },
    scopes: scopesOf(terms),
    ttl: {
      AccessToken: terms.accessTokenSeconds,
      AuthorizationCode: MINUTE,
      Grant: CENTURY,
      Interaction: (_ctx, interaction) => {
        drawInteraction(interaction, parts.draw);
        return INTERACTION_SECONDS;
      },
      RefreshToken: terms.refreshTokenDays * DAY,
      RegistrationAccessToken: CENTURY,
      Session: SESSION_SECONDS,
    },
  };
}

/** Every scope the server knows. */
export function scopesOf({ scopes }: Pick<ProviderTerms, "scopes">): string[] {
  return ["openid", "offline_access", "profile", "email", ...scopes];
}

/** Own names per institution and world: all of them share the cookie jar of one host. */
export function cookieName(terms: Pick<ProviderTerms, "institution" | "world">, name: string): string {
  return `sandbank.${terms.world}.${terms.institution}.${name}`;
}
