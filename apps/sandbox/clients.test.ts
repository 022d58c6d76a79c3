// The clients people really use, unmodified, through the whole dance with every institution.
import { institutions } from "@sandbank/institutions";
import * as wire from "@sandbank/protocol-fdx/wire";
import * as oauth from "oauth4webapi";
import * as openid from "openid-client";
import { expect, test } from "vitest";
import { coreClient } from "./core-client.ts";
import { canHost } from "./hosted-institution.ts";
import { ORIGIN, REDIRECT_URI, SCOPE, startSandbox } from "./testing/harness.ts";

const banks = institutions.filter(canHost);

test("every institution with a face is hosted, and no other", async () => {
  const { sandbox } = await startSandbox();
  expect(sandbox.institutions.map(({ id }) => id)).toEqual(banks.map(({ id }) => id));
  expect(banks.length).toBeGreaterThanOrEqual(5);
});

test.each(banks)(
  "openid-client connects to $id, refreshes, introspects and revokes",
  async ({ id, tokens }) => {
    const { send, approve, fdx, failures } = await startSandbox();
    const config = await openid.discovery(
      new URL(`${ORIGIN}/${id}`),
      coreClient.client_id,
      undefined,
      openid.ClientSecretBasic(coreClient.client_secret),
      { execute: [openid.allowInsecureRequests], [openid.customFetch]: send },
    );
    const verifier = openid.randomPKCECodeVerifier();
    const [state, nonce] = [openid.randomState(), openid.randomNonce()];
    const url = openid.buildAuthorizationUrl(config, {
      redirect_uri: REDIRECT_URI,
      scope: SCOPE,
      state,
      nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
    });
    const granted = await openid.authorizationCodeGrant(config, await approve(url), {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    expect(granted.claims()).toMatchObject({ iss: `${ORIGIN}/${id}`, sub: "customer-1", nonce });
    expect(granted.expires_in).toBe(tokens.accessTokenSeconds);
    const userinfo = await openid.fetchUserInfo(config, granted.access_token, "customer-1");
    expect(userinfo.sub).toBe("customer-1");

    const refreshed = await openid.refreshTokenGrant(config, granted.refresh_token ?? "");
    expect(refreshed.refresh_token).not.toBe(granted.refresh_token);
    expect(refreshed.access_token).not.toBe(granted.access_token);
    expect(await openid.tokenIntrospection(config, refreshed.access_token)).toMatchObject({
      active: true,
      sub: "customer-1",
      client_id: coreClient.client_id,
    });
    expect((await fdx(id, "/accounts", refreshed.access_token)).status).toBe(200);

    await openid.tokenRevocation(config, refreshed.refresh_token ?? "");
    expect(await openid.tokenIntrospection(config, refreshed.access_token)).toEqual({ active: false });
    expect((await fdx(id, "/accounts", refreshed.access_token)).status).toBe(401);
    await expect(openid.refreshTokenGrant(config, refreshed.refresh_token ?? "")).rejects.toMatchObject({
      error: "invalid_grant",
    });
    expect(failures).toEqual([]);
  },
);

test.each(banks)("oauth4webapi registers at $id and connects as a public client", async ({ id }) => {
  const { send, approve, fdx, failures } = await startSandbox();
  const options = { [oauth.allowInsecureRequests]: true, [oauth.customFetch]: send };
  const issuer = new URL(`${ORIGIN}/${id}`);
  const discovered = await oauth.discoveryRequest(issuer, { ...options, algorithm: "oauth2" });
  const server = await oauth.processDiscoveryResponse(issuer, discovered);
  const registration = await oauth.dynamicClientRegistrationRequest(
    server,
    {
      client_name: "A phone app",
      redirect_uris: [REDIRECT_URI],
      token_endpoint_auth_method: "none",
      application_type: "native",
    },
    options,
  );
  const client = await oauth.processDynamicClientRegistrationResponse(registration);
  expect(client).not.toHaveProperty("client_secret");

  const verifier = oauth.generateRandomCodeVerifier();
  const url = new URL(server.authorization_endpoint ?? "");
  url.search = new URLSearchParams({
    client_id: client.client_id,
    redirect_uri: REDIRECT_URI,
    response_type: "code",
    scope: SCOPE,
    state: "s",
    nonce: "n",
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  }).toString();
  const params = oauth.validateAuthResponse(server, client, await approve(url), "s");
  const none = oauth.None();
  const answer = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    none,
    params,
    REDIRECT_URI,
    verifier,
    options,
  );
  const granted = await oauth.processAuthorizationCodeResponse(server, client, answer, {
    expectedNonce: "n",
    requireIdToken: true,
  });
  expect(oauth.getValidatedIdTokenClaims(granted)?.sub).toBe("customer-1");
  await oauth.validateApplicationLevelSignature(server, answer, options);

  const accounts = await (await fdx(id, "/accounts", granted.access_token)).json();
  expect(wire.accountsPage.parse(accounts).accounts.length).toBeGreaterThan(0);

  const again = await oauth.refreshTokenGrantRequest(
    server,
    client,
    none,
    granted.refresh_token ?? "",
    options,
  );
  const refreshed = await oauth.processRefreshTokenResponse(server, client, again);
  const revoked = await oauth.revocationRequest(server, client, none, refreshed.access_token, options);
  await oauth.processRevocationResponse(revoked);
  expect((await fdx(id, "/accounts", refreshed.access_token)).status).toBe(401);
  expect(failures).toEqual([]);
});

test("a client registered in one run of the sandbox works under every name it has", async () => {
  const { send } = await startSandbox();
  for (const origin of [ORIGIN, "http://127.0.0.1:4010", "http://[::1]:4010", "http://bank.localhost:81"]) {
    const config = await openid.discovery(new URL(`${origin}/${banks[0]?.id}`), "any", undefined, undefined, {
      execute: [openid.allowInsecureRequests],
      [openid.customFetch]: send,
    });
    expect(config.serverMetadata().issuer).toBe(`${origin}/${banks[0]?.id}`);
    expect(config.serverMetadata().token_endpoint).toBe(`${origin}/${banks[0]?.id}/token`);
  }
});
