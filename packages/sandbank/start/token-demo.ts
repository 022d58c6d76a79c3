import { approveConsent, createFormBrowser } from "@sandbank/form-browser";
import type { SandboxIndex } from "@sandbank/launch";
import * as oauth from "openid-client";

/** Authorization code with PKCE, refresh and revocation as any client does them; lines with the tokens masked. */
export async function printTokens(
  issuer: string,
  client: SandboxIndex["client"],
  login: { username: string; password: string },
): Promise<string[]> {
  const config = await oauth.discovery(
    new URL(issuer),
    client.clientId,
    { client_secret: client.clientSecret, id_token_signed_response_alg: "ES256" },
    undefined,
    { execute: [oauth.allowInsecureRequests] },
  );
  const [redirectUri = ""] = client.redirectUris;
  const pkceCodeVerifier = oauth.randomPKCECodeVerifier();
  const expectedState = oauth.randomState();
  const authorizeUrl = oauth.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: "openid offline_access fdx:accountbasic:read",
    prompt: "consent",
    state: expectedState,
    code_challenge: await oauth.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: "S256",
  });
  const browser = createFormBrowser({ fetch, leaveAt: redirectUri });
  const callback = await approveConsent(browser, authorizeUrl, login);
  const tokens = await oauth.authorizationCodeGrant(config, callback, { pkceCodeVerifier, expectedState });
  const renewed = await oauth.refreshTokenGrant(config, tokens.refresh_token ?? "");
  await oauth.tokenRevocation(config, renewed.refresh_token ?? "");
  return [
    `access_token ${masked(tokens.access_token)} for ${tokens.expires_in} s, scope ${tokens.scope}`,
    `refresh_token ${masked(tokens.refresh_token)}, id_token of ${tokens.claims()?.sub}`,
    `refreshed: access_token ${masked(renewed.access_token)}, refresh_token rotated to ${masked(renewed.refresh_token)}`,
    "revoked",
  ];
}

function masked(token: string | undefined): string {
  return token ? `${token.slice(0, 4)}…(${token.length} characters)` : "none";
}
