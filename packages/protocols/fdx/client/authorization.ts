import type {
  ApprovedConnection,
  ConnectionAnswer,
  ConnectionRequest,
  InitiatedConnection,
} from "@sandbank/provider";
import { ProviderError } from "@sandbank/provider";
import * as oauth from "openid-client";
import { z } from "zod";
import { dataScopes, NOTIFICATIONS_SCOPE } from "../wire.ts";
import type { FdxBank, FdxProviderOptions } from "./bank.ts";
import { type Credentials, writeCredentials } from "./credentials.ts";
import { oauthError } from "./errors.ts";
import type { ReadKeys } from "./notifications.ts";

const SCOPES = ["openid", "offline_access", ...dataScopes];
/** The bank's keys are read again after so long. */
const KEYS_MS = 3_600_000;
/** Nor sooner for a key that is not among them: whoever names one that never was would have the bank asked each time. */
const FRESH_KEYS_MS = 30_000;

/** RFC 7517 section 5. */
const keySet = z.object({ keys: z.array(z.record(z.string(), z.unknown())) });

const pendingShape = z.object({ codeVerifier: z.string(), nonce: z.string() });

/** OAuth 2.0 of one bank: authorization code with PKCE, refresh, revocation. */
export interface Authorization {
  initiate(request: ConnectionRequest): Promise<InitiatedConnection>;
  complete(answer: ConnectionAnswer): Promise<Credentials>;
  refresh(credentials: Credentials): Promise<Credentials>;
  revoke(credentials: Credentials): Promise<void>;
  readonly keys: ReadKeys;
}

/** RFC 6749 4.1 with RFC 7636 (S256), RFC 9207 and an OpenID Connect id token that carries our nonce. */
export function createAuthorization(bank: FdxBank, options: FdxProviderOptions): Authorization {
  const { clock, fetch: send = fetch, timeoutMs = 15_000, notifications = false } = options;
  const scopes = notifications ? [...SCOPES, NOTIFICATIONS_SCOPE] : SCOPES;
  let knownKeys: { readonly set: z.infer<typeof keySet>; readonly readAt: number } | null = null;
  let discovered: Promise<oauth.Configuration> | null = null;

  /** Discovery happens once; a failed one is tried again at the next use. */
  function configuration(): Promise<oauth.Configuration> {
    discovered ??= discover(bank, options).catch((error) => {
      discovered = null;
      throw error;
    });
    return discovered;
  }

  async function attempt<T>(
    invalidGrant: "invalid_callback" | "login_required",
    call: (config: oauth.Configuration) => Promise<T>,
  ): Promise<T> {
    try {
      return await call(await configuration());
    } catch (error) {
      throw oauthError(error, invalidGrant, clock.now());
    }
  }

  return {
    initiate: ({ redirectUri, state }) =>
      attempt("invalid_callback", async (config) => {
        const codeVerifier = oauth.randomPKCECodeVerifier();
        const nonce = oauth.randomNonce();
        const authorizeUrl = oauth.buildAuthorizationUrl(config, {
          redirect_uri: redirectUri,
          scope: scopes.join(" "),
          // OpenID Connect Core 11: without it a server may ignore offline_access.
          prompt: "consent",
          state,
          nonce,
          code_challenge: await oauth.calculatePKCECodeChallenge(codeVerifier),
          code_challenge_method: "S256",
        });
        return {
          status: "pending",
          authorizeUrl: authorizeUrl.href,
          pending: JSON.stringify({ codeVerifier, nonce }),
        };
      }),

    complete: ({ callbackUrl, pending, redirectUri, state }) =>
      attempt("invalid_callback", async (config) => {
        const { codeVerifier, nonce } = pendingShape.parse(JSON.parse(pending));
        // The library takes the redirect_uri from this URL; behind a proxy the one we were called on differs.
        const answer = new URL(redirectUri);
        answer.search = callbackUrl.search;
        const tokens = await oauth.authorizationCodeGrant(config, answer, {
          pkceCodeVerifier: codeVerifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
        return toCredentials(tokens, clock.now(), null);
      }),

    refresh: (credentials) =>
      attempt("login_required", async (config) => {
        if (!credentials.refreshToken) throw new ProviderError("login_required", "there is no refresh token");
        const tokens = await oauth.refreshTokenGrant(withoutIdToken(config, bank), credentials.refreshToken);
        return toCredentials(tokens, clock.now(), credentials);
      }),

    async keys({ fresh }) {
      const keptMs = fresh ? FRESH_KEYS_MS : KEYS_MS;
      if (knownKeys && clock.now() < knownKeys.readAt + keptMs) return knownKeys.set;
      const set = await attempt("login_required", async (config) => {
        const uri = config.serverMetadata().jwks_uri;
        if (!uri) throw new ProviderError("not_supported", "this bank publishes no keys");
        const response = await send(uri, { signal: AbortSignal.timeout(timeoutMs) });
        const parsed = keySet.safeParse(await response.json().catch(() => null));
        if (!response.ok || !parsed.success)
          throw new ProviderError("unavailable", "the keys cannot be read");
        return parsed.data;
      });
      knownKeys = { set, readAt: clock.now() };
      return set;
    },

    revoke: (credentials) =>
      attempt("login_required", (config) =>
        // RFC 7009 2.1: revoking the refresh token also ends the access tokens of its grant.
        oauth.tokenRevocation(config, credentials.refreshToken ?? credentials.accessToken),
      ),
  };
}

/** The first credentials of a connection with the consent behind them. */
export function approvedConnection(
  credentials: Credentials,
  consent: ApprovedConnection["consent"],
): ApprovedConnection {
  return { credentials: writeCredentials(credentials), consent };
}

async function discover(bank: FdxBank, options: FdxProviderOptions): Promise<oauth.Configuration> {
  const loopback = bank.issuer.protocol === "http:";
  const config = await oauth.discovery(
    bank.issuer,
    bank.clientId,
    { client_secret: bank.clientSecret, id_token_signed_response_alg: "ES256" },
    oauth.ClientSecretBasic(bank.clientSecret),
    {
      timeout: (options.timeoutMs ?? 15_000) / 1_000,
      ...(options.fetch ? { [oauth.customFetch]: options.fetch } : {}),
      ...(loopback ? { execute: [oauth.allowInsecureRequests] } : {}),
    },
  );
  return config;
}

/**
 * For refreshing: by the time the answer is here the old refresh token is used up, so nothing in it that we do not
 * need may make us throw the new one away. OpenID Connect Core 12.2: an id token is optional there, and who the
 * person is was settled when they signed in.
 */
function withoutIdToken(config: oauth.Configuration, bank: FdxBank): oauth.Configuration {
  const { client_id, ...metadata } = config.clientMetadata();
  const refreshing = new oauth.Configuration(
    config.serverMetadata(),
    client_id,
    metadata,
    oauth.ClientSecretBasic(bank.clientSecret),
  );
  if (bank.issuer.protocol === "http:") oauth.allowInsecureRequests(refreshing);
  refreshing.timeout = config.timeout;
  const send = config[oauth.customFetch] ?? fetch;
  refreshing[oauth.customFetch] = async (url, options) => {
    const response = await send(url, options);
    const body: unknown = await response
      .clone()
      .json()
      .catch(() => null);
    const tokens = z.looseObject({ id_token: z.unknown() }).safeParse(body);
    if (!response.ok || !tokens.success) return response;
    const { id_token: _, ...rest } = tokens.data;
    return new Response(JSON.stringify(rest), { status: response.status, headers: response.headers });
  };
  return refreshing;
}

/** FDX adds `grant_id`, the consent's id, to the token response. */
const grantIdShape = z.object({ grant_id: z.string().optional() });

function toCredentials(
  tokens: oauth.TokenEndpointResponse & oauth.TokenEndpointResponseHelpers,
  now: number,
  earlier: Credentials | null,
): Credentials {
  return {
    accessToken: tokens.access_token,
    accessTokenExpiresAt: now + (tokens.expiresIn() ?? 0) * 1_000,
    // RFC 6749 6: a server that does not rotate sends none, and the old one stays good.
    refreshToken: tokens.refresh_token ?? earlier?.refreshToken ?? null,
    consentId: grantIdShape.parse(tokens).grant_id ?? earlier?.consentId ?? null,
    approvedAt: earlier?.approvedAt ?? now,
  };
}
