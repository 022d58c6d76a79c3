import { DAY_MS } from "@sandbank/domain";
import * as wire from "@sandbank/protocol-fdx/wire";
import { beforeAll, describe, expect, test } from "vitest";
import { ORIGIN, REDIRECT_URI, readTokens, SCOPE, startSandbox } from "./testing/harness.ts";

type Harness = Awaited<ReturnType<typeof startSandbox>>;

const errorOf = async (response: Response) => {
  const body: unknown = await response.json();
  return { status: response.status, body };
};

describe("the authorization request", () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startSandbox();
  });

  test.each([
    ["a redirect_uri that is not registered", { redirect_uri: "http://evil.example/callback" }],
    ["another path on the registered host", { redirect_uri: "http://localhost:4000/elsewhere" }],
    ["a client nobody knows", { client_id: "stranger" }],
  ])("%s gets the bank's own page and no redirect", async (_what, params) => {
    const { page, left } = await harness.browser().open(harness.authorizeUrl("amex", params));
    expect(left).toBeNull();
    expect(page?.status).toBe(400);
    expect(page?.url.pathname).toBe("/amex/authorize");
    expect(page?.text).toContain("This request cannot go on");
    expect(page?.text).toContain("POST /register");
  });

  test.each([
    ["no PKCE", { code_challenge: undefined, code_challenge_method: undefined }, "invalid_request"],
    ["a plain challenge", { code_challenge_method: "plain" }, "invalid_request"],
    ["the implicit flow", { response_type: "token" }, "unsupported_response_type"],
    ["no scope that exists", { scope: "everything", nonce: undefined }, "invalid_scope"],
    ["no page allowed", { prompt: "none" }, "login_required"],
  ])("%s comes back to the application as an error with state and iss", async (_what, params, error) => {
    const { left } = await harness.browser().open(harness.authorizeUrl("amex", params));
    const answer = left?.searchParams.size ? left.searchParams : new URLSearchParams(left?.hash.slice(1));
    expect(Object.fromEntries(answer)).toMatchObject({ error, state: "a-state", iss: `${ORIGIN}/amex` });
  });

  test("denying is access_denied with state and iss", async () => {
    const { searchParams } = await harness.deny(harness.authorizeUrl("amex"));
    expect(Object.fromEntries(searchParams)).toMatchObject({
      error: "access_denied",
      state: "a-state",
      iss: `${ORIGIN}/amex`,
    });
    expect(searchParams.has("code")).toBe(false);
  });
});

describe("the token request", () => {
  test("a code used twice is refused and its tokens are dead (RFC 6749 section 4.1.2)", async () => {
    const { approve, authorizeUrl, redeem, refresh, fdx } = await startSandbox();
    const callback = await approve(authorizeUrl("chase"));
    const tokens = await readTokens(await redeem("chase", callback));
    expect(await errorOf(await redeem("chase", callback))).toMatchObject({
      status: 400,
      body: { error: "invalid_grant" },
    });
    expect((await fdx("chase", "/accounts", tokens.access_token)).status).toBe(401);
    expect((await refresh("chase", tokens.refresh_token)).status).toBe(400);
  });

  const bad: [string, Record<string, string>, string][] = [
    ["no verifier", { code_verifier: "" }, "invalid_grant"],
    ["a wrong verifier", { code_verifier: "x".repeat(43) }, "invalid_grant"],
    ["another redirect_uri", { redirect_uri: "http://127.0.0.1/connect/callback" }, "invalid_grant"],
    ["a wrong secret", { client_secret: "guess" }, "invalid_client"],
    ["a client nobody knows", { client_id: "stranger" }, "invalid_client"],
    ["a grant type not offered", { grant_type: "password" }, "unsupported_grant_type"],
  ];
  test.each(bad)("%s is refused", async (_what, form, error) => {
    const { approve, authorizeUrl, redeem } = await startSandbox();
    const callback = await approve(authorizeUrl("chase"));
    expect((await errorOf(await redeem("chase", callback, form))).body).toMatchObject({ error });
  });

  test("another bank's code is refused", async () => {
    const { approve, authorizeUrl, redeem } = await startSandbox();
    const callback = await approve(authorizeUrl("chase"));
    expect((await errorOf(await redeem("amex", callback))).body).toMatchObject({ error: "invalid_grant" });
  });

  test("a refresh token used twice kills the family (RFC 9700 section 4.14.2)", async () => {
    const { connect, refresh, fdx } = await startSandbox();
    const first = await connect("wells-fargo");
    const second = await readTokens(await refresh("wells-fargo", first.refresh_token));
    expect((await fdx("wells-fargo", "/accounts", second.access_token)).status).toBe(200);
    expect((await refresh("wells-fargo", first.refresh_token)).status).toBe(400);
    expect((await refresh("wells-fargo", second.refresh_token)).status).toBe(400);
    expect((await fdx("wells-fargo", "/accounts", second.access_token)).status).toBe(401);
  });
});

describe("time", () => {
  test("an access token stops at its expiry and works again when the clock is set back", async () => {
    const { connect, fdx, clock } = await startSandbox();
    const { access_token: token, expires_in } = await connect("amex");
    clock.advance(expires_in * 1000 + 1000);
    const refused = await fdx("amex", "/accounts", token);
    expect(refused.status).toBe(401);
    expect(refused.headers.get("www-authenticate")).toContain('error="invalid_token"');
    clock.advance(-60_000);
    expect((await fdx("amex", "/accounts", token)).status).toBe(200);
  });

  test("a refresh token lasts as long as the bank's terms say", async () => {
    const { connect, refresh, clock } = await startSandbox();
    const { refresh_token } = await connect("amex");
    clock.advance(90 * DAY_MS + 1000);
    expect((await errorOf(await refresh("amex", refresh_token))).body).toMatchObject({
      error: "invalid_grant",
    });
  });

  test("a consent ends on its day: no data, no refresh, and the consent says EXPIRED", async () => {
    const { connect, refresh, fdx, clock } = await startSandbox();
    const first = await connect("amex", { duration: "3 months" });
    clock.advance(90 * DAY_MS - 60_000);
    const late = await readTokens(await refresh("amex", first.refresh_token));
    clock.advance(61_000);
    const refused = await fdx("amex", "/accounts", late.access_token);
    expect(refused.status).toBe(401);
    expect(wire.fdxError.parse(await refused.json()).message).toContain("consent expired on 2026-06-08");
    const consent = await fdx("amex", `/consents/${first.grant_id}`, late.access_token);
    expect(wire.consent.parse(await consent.json()).status).toBe("EXPIRED");
    expect((await refresh("amex", late.refresh_token)).status).toBe(400);
  });
});

describe("what was granted", () => {
  test("a permission that was unticked is missing from the token and refused by the API", async () => {
    const { connect, fdx } = await startSandbox();
    const tokens = await connect("chase", { withhold: ["Transactions", "Contact details"] });
    expect(tokens.scope.split(" ")).not.toContain("fdx:transactions:read");
    expect(SCOPE).toContain("fdx:transactions:read");
    const list = wire.accountsPage.parse(await (await fdx("chase", "/accounts", tokens.access_token)).json());
    const id = list.accounts[0]?.accountId;
    const refused = await fdx("chase", `/accounts/${id}/transactions`, tokens.access_token);
    expect(refused.status).toBe(403);
    expect(refused.headers.get("www-authenticate")).toContain('error="insufficient_scope"');
    expect((await fdx("chase", `/accounts/${id}`, tokens.access_token)).status).toBe(200);
    expect((await fdx("chase", `/accounts/${id}/contact`, tokens.access_token)).status).toBe(403);
  });

  test("an account that was left out is not listed and not found", async () => {
    const { sandbox, connect, fdx } = await startSandbox();
    const { world } = sandbox;
    const number = [1, 2, 3, 4, 5, 6].find((n) => world.accounts({ bank: "chase", customer: n }).length > 1);
    const customer = world.customer(number ?? 1);
    const [chosen, other] = world.accounts({ bank: "chase", customer: customer.number });
    const tokens = await connect("chase", {
      username: customer.username,
      accounts: [chosen?.lastFour ?? ""],
    });
    const list = wire.accountsPage.parse(await (await fdx("chase", "/accounts", tokens.access_token)).json());
    expect(list.accounts.map(({ accountId }) => accountId)).toEqual([chosen?.id]);
    const refused = await fdx("chase", `/accounts/${other?.id}`, tokens.access_token);
    expect(refused.status).toBe(404);
    expect(wire.fdxError.parse(await refused.json()).code).toBe("701");
  });

  test("a token of one bank is nothing at another", async () => {
    const { connect, fdx, post } = await startSandbox();
    const { access_token: token } = await connect("amex");
    expect((await fdx("chase", "/accounts", token)).status).toBe(401);
    expect(await (await post("/chase/introspect", { token })).json()).toEqual({ active: false });
  });

  test("another client learns nothing of a token and cannot revoke it", async () => {
    const stranger = { client_id: "stranger", client_secret: "stranger-secret" };
    const { connect, post, fdx } = await startSandbox({
      clients: [{ ...stranger, redirect_uris: [REDIRECT_URI] }],
    });
    const { access_token: token } = await connect("amex");
    expect(await (await post("/amex/introspect", { ...stranger, token })).json()).toEqual({ active: false });
    await post("/amex/revoke", { ...stranger, token });
    expect((await fdx("amex", "/accounts", token)).status).toBe(200);
  });
});
