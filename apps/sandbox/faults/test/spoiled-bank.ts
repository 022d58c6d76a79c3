// What the tests of faults share: a bank to spoil, reached without a port and over a real one, and real clients of it.
import { createServer } from "node:http";
import { createFdxProvider } from "@sandbank/protocol-fdx/client";
import * as openid from "openid-client";
import { coreClient } from "../../core-client.ts";
import { ORIGIN, personAt, REDIRECT_URI, SCOPE, startSandbox, type Tokens } from "../../testing/harness.ts";

export const BANK = "chase";
export const ways = ["in process", "over a socket"] as const;
export type Way = (typeof ways)[number];

/** A sandbox that listens on a port of its own as well, and gives it back. */
export async function openSpoiledBank(options: Parameters<typeof startSandbox>[0] = {}) {
  const started = await startSandbox(options);
  const { sandbox, clock, send } = started;
  const server = createServer(sandbox.listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const { faults, requests } = sandbox.worlds.default;

  /** How a client gets there, and under which address. */
  const reach = (way: Way) =>
    way === "in process" ? { fetch: send, origin: ORIGIN } : { fetch, origin: `http://127.0.0.1:${port}` };

  const grantOf = (tokens: Tokens) => {
    const grant = {
      bankId: BANK,
      credentials: JSON.stringify({
        accessToken: tokens.access_token,
        accessTokenExpiresAt: clock.now() + tokens.expires_in * 1_000,
        refreshToken: tokens.refresh_token,
        consentId: tokens.grant_id,
        approvedAt: clock.now(),
      }),
      save: async (text: string) => {
        grant.credentials = text;
      },
    };
    return grant;
  };

  /** The adapter the core reads FDX banks with. */
  const fdxClient = (way: Way, options: { readonly timeoutMs?: number; readonly pageSize?: number } = {}) => {
    const { fetch, origin } = reach(way);
    return createFdxProvider({
      banks: [
        {
          id: BANK,
          name: BANK,
          country: "US",
          color: "#000000",
          issuer: new URL(`${origin}/${BANK}`),
          apiUrl: `${origin}/${BANK}/fdx/v6`,
          clientId: coreClient.client_id,
          clientSecret: coreClient.client_secret,
          historyDays: 730,
        },
      ],
      clock,
      fetch,
      ...options,
    });
  };

  const openidClient = (way: Way) => {
    const { fetch, origin } = reach(way);
    return openid.discovery(
      new URL(`${origin}/${BANK}`),
      coreClient.client_id,
      undefined,
      openid.ClientSecretBasic(coreClient.client_secret),
      { execute: [openid.allowInsecureRequests], [openid.customFetch]: fetch },
    );
  };

  /** As far as the callback, and what is needed to redeem it. */
  const authorize = async (way: Way, config: openid.Configuration) => {
    const pkceCodeVerifier = openid.randomPKCECodeVerifier();
    const url = openid.buildAuthorizationUrl(config, {
      redirect_uri: REDIRECT_URI,
      scope: SCOPE,
      state: "s",
      nonce: "n",
      code_challenge: await openid.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: "S256",
    });
    const { fetch } = reach(way);
    return {
      callback: await personAt(fetch, url.origin, started.user).approve(url),
      checks: { pkceCodeVerifier, expectedState: "s", expectedNonce: "n", idTokenExpected: true },
    };
  };

  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { ...started, faults, requests, reach, grantOf, fdxClient, openidClient, authorize, close };
}
