import { createMemoryStore } from "@sandbank/store";
import { expect, test } from "vitest";
import { browserOf, ORIGIN, REDIRECT_URI, setup } from "./testing/dance.ts";

test("the code flow gives tokens, an id token and the id of the grant", async () => {
  const { connect, server, failures } = setup();
  const tokens = await connect();
  expect(tokens).toMatchObject({
    access_token: expect.any(String),
    refresh_token: expect.any(String),
    id_token: expect.any(String),
    token_type: "Bearer",
    expires_in: 900,
    scope: "openid offline_access accounts:read payments:read",
  });
  expect(await server.consents.find(tokens.grant_id)).toMatchObject({
    subject: "customer-7",
    clientName: "The App",
    accountIds: ["a", "b"],
  });
  expect(await server.findAccessToken(tokens.access_token)).toMatchObject({
    subject: "customer-7",
    clientId: "app",
    grantId: tokens.grant_id,
  });
  expect(failures).toEqual([]);
});

test("the answer to the application names the issuer (RFC 9207)", async () => {
  const { consent } = setup();
  const callback = await consent();
  expect(callback.searchParams.get("iss")).toBe(`${ORIGIN}/first`);
  expect(callback.searchParams.get("state")).toBe("xyz");
});

test("denying is access_denied, with the issuer and the state", async () => {
  const { authorize, server, browser, request } = setup();
  const uid =
    String((await authorize()).headers.location)
      .split("/")
      .at(-1) ?? "";
  const next = await server.pending.deny(uid, browser());
  const callback = new URL(String((await request("GET", new URL(next ?? "").pathname)).headers.location));
  expect(Object.fromEntries(callback.searchParams)).toMatchObject({
    error: "access_denied",
    iss: `${ORIGIN}/first`,
    state: "xyz",
  });
});

test("a scope the customer unticked is in no token", async () => {
  const { connect, server } = setup();
  const tokens = await connect({ scopes: ["openid", "offline_access", "accounts:read"] });
  expect(tokens.scope).toBe("openid offline_access accounts:read");
  const token = await server.findAccessToken(tokens.access_token);
  expect(token?.scopes.has("payments:read")).toBe(false);
});

test("a scope nobody asked for cannot be granted", async () => {
  const { connect } = setup();
  const tokens = await connect({}, { scope: "openid accounts:read" });
  expect(tokens.scope).toBe("openid accounts:read");
  expect(tokens).not.toHaveProperty("refresh_token");
});

test("asking for no scope that exists is refused before anybody is bothered", async () => {
  const { authorize } = setup();
  const { location } = (await authorize({ scope: "made:up" })).headers;
  expect(new URL(String(location)).searchParams.get("error")).toBe("invalid_scope");
  const without = (await authorize({ scope: undefined })).headers.location;
  expect(new URL(String(without)).searchParams.get("error")).toBe("invalid_scope");
});

test("offline access is given without the application having to name prompt=consent", async () => {
  const { connect } = setup();
  expect(await connect({}, { prompt: "login" })).toHaveProperty("refresh_token");
});

test("prompt=none is login_required, as consent is always asked", async () => {
  const { authorize } = setup();
  const { location } = (await authorize({ prompt: "none" })).headers;
  expect(new URL(String(location)).searchParams.get("error")).toBe("login_required");
});

test("a second click on approve or deny gives the same way on and one consent", async () => {
  const { authorize, server, browser } = setup();
  const uid =
    String((await authorize()).headers.location)
      .split("/")
      .at(-1) ?? "";
  const approval = {
    subject: "customer-7",
    signedIn: true,
    accountIds: ["a"],
    scopes: ["accounts:read"],
    durationDays: 1,
    lookbackDays: 1,
  };
  const answers = await Promise.all([
    server.pending.approve(uid, browser(), approval),
    server.pending.approve(uid, browser(), approval),
    server.pending.deny(uid, browser()),
  ]);
  expect(new Set(answers).size).toBe(1);
  expect(await server.consents.ofSubject("customer-7")).toHaveLength(1);
  expect(await server.pending.find(uid, browser())).toBeUndefined();
});

test("another browser cannot see or answer a request", async () => {
  const { authorize, server } = setup();
  const uid =
    String((await authorize()).headers.location)
      .split("/")
      .at(-1) ?? "";
  const other = { cookieHeader: undefined, origin: ORIGIN };
  expect(await server.pending.find(uid, other)).toBeUndefined();
  expect(await server.pending.deny(uid, other)).toBeUndefined();
});

test("the browser stays signed in at the bank, and another person can take over", async () => {
  const { consent, authorize, server, browser, connect } = setup();
  await consent();
  const uidOf = async () =>
    String((await authorize()).headers.location)
      .split("/")
      .at(-1) ?? "";
  const second = await uidOf();
  expect((await server.pending.find(second, browser()))?.signedInAs).toBe("customer-7");
  await server.pending.forgetSession(second, browser());
  expect((await server.pending.find(second, browser()))?.signedInAs).toBeNull();
  const tokens = await connect({ subject: "customer-8" });
  expect((await server.findAccessToken(tokens.access_token))?.subject).toBe("customer-8");
  expect((await server.pending.find(await uidOf(), browser()))?.signedInAs).toBe("customer-8");
});

test("signing in as somebody else on the way replaces the session without a detour", async () => {
  const { consent, server, connect } = setup();
  await consent();
  const tokens = await connect({ subject: "customer-9" });
  expect((await server.findAccessToken(tokens.access_token))?.subject).toBe("customer-9");
});

test("revoking the consent kills every token at once", async () => {
  const { connect, server, refresh, introspect } = setup();
  const tokens = await connect();
  await server.revokeConsent(tokens.grant_id, { by: "provider", reason: "user_action" });
  expect(await server.findAccessToken(tokens.access_token)).toBeUndefined();
  expect(await introspect(tokens.access_token)).toEqual({ active: false });
  expect((await refresh(tokens.refresh_token)).json()).toMatchObject({ error: "invalid_grant" });
});

test.each(["access_token", "refresh_token"])("revoking the %s ends the consent", async (which) => {
  const { connect, server, post } = setup();
  const tokens = await connect();
  expect((await post("/revoke", { token: tokens[which] })).statusCode).toBe(200);
  expect(await server.findAccessToken(tokens.access_token)).toBeUndefined();
  expect((await server.consents.find(tokens.grant_id))?.revocation).toMatchObject({ by: "recipient" });
});

test("a code used twice is refused and what it gave is dead (RFC 6749 section 4.1.2)", async () => {
  const { consent, redeem, server } = setup();
  const code = (await consent()).searchParams.get("code") ?? "";
  const tokens = (await redeem(code)).json();
  expect((await redeem(code)).json()).toMatchObject({ error: "invalid_grant" });
  expect(await server.findAccessToken(tokens.access_token)).toBeUndefined();
  expect((await server.consents.find(tokens.grant_id))?.revocation).not.toBeNull();
});

test("of many requests racing with one code exactly one gets tokens", async () => {
  const { consent, redeem } = setup();
  const code = (await consent()).searchParams.get("code") ?? "";
  const answers = await Promise.all([redeem(code), redeem(code), redeem(code)]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 400, 400]);
});

test("a refresh token used twice is refused and the whole family is dead (RFC 9700 section 4.14.2)", async () => {
  const { connect, refresh, server } = setup();
  const first = await connect();
  const second = (await refresh(first.refresh_token)).json();
  expect(second.refresh_token).not.toBe(first.refresh_token);
  expect((await refresh(first.refresh_token)).json()).toMatchObject({ error: "invalid_grant" });
  expect((await refresh(second.refresh_token)).json()).toMatchObject({ error: "invalid_grant" });
  expect(await server.findAccessToken(second.access_token)).toBeUndefined();
});

const badRedemptions: { what: string; form: Record<string, string> }[] = [
  { what: "no verifier", form: { code_verifier: "" } },
  { what: "a wrong verifier", form: { code_verifier: "another-verifier-that-is-long-enough-for-it-99" } },
  { what: "another redirect_uri", form: { redirect_uri: "http://localhost:4000/other" } },
];
test.each(badRedemptions)("redeeming a code with $what is invalid_grant", async ({ form }) => {
  const { consent, redeem } = setup();
  const code = (await consent()).searchParams.get("code") ?? "";
  expect((await redeem(code, form)).json()).toMatchObject({ error: "invalid_grant" });
});

test.each([
  { what: "without PKCE", params: { code_challenge: undefined, code_challenge_method: undefined } },
  { what: "with a plain challenge", params: { code_challenge_method: "plain" } },
])("an authorization request $what is invalid_request at the application", async ({ params }) => {
  const { authorize } = setup();
  const callback = new URL(String((await authorize(params)).headers.location));
  expect(callback.href).toContain(REDIRECT_URI);
  expect(callback.searchParams.get("error")).toBe("invalid_request");
});

test.each([
  { what: "a redirect_uri that is not registered", params: { redirect_uri: "http://evil.example/" } },
  { what: "a client nobody knows", params: { client_id: "stranger" } },
])("$what is never redirected to; the person gets our page", async ({ params }) => {
  const { request } = setup();
  const query = new URLSearchParams({
    client_id: "app",
    redirect_uri: REDIRECT_URI,
    response_type: "code",
    scope: "openid",
    ...params,
  });
  const page = await request("GET", `/first/authorize?${query}`, { headers: { accept: "text/html" } });
  expect(page.statusCode).toBe(400);
  expect(page.headers).not.toHaveProperty("location");
  expect(page.headers["x-page"]).toBe("error");
  expect(page.body).toContain("<h1>invalid_");
});

test("a wrong client secret is invalid_client", async () => {
  const { consent, redeem } = setup();
  const code = (await consent()).searchParams.get("code") ?? "";
  const response = await redeem(code, { client_secret: "wrong" });
  expect(response.statusCode).toBe(401);
  expect(response.json()).toMatchObject({ error: "invalid_client" });
});

test("the same state answers under every name, each its own issuer, with the same keys", async () => {
  const { server } = setup();
  const issuers: string[] = [];
  const keys: string[] = [];
  for (const origin of [ORIGIN, "http://127.0.0.1:4010", "https://bank.example"]) {
    const { request } = browserOf(server, origin);
    const metadata = (await request("GET", "/first/.well-known/oauth-authorization-server")).json();
    issuers.push(metadata.issuer);
    expect(metadata.token_endpoint).toBe(`${origin}/first/token`);
    keys.push((await request("GET", "/first/jwks")).body);
  }
  expect(issuers).toEqual([`${ORIGIN}/first`, "http://127.0.0.1:4010/first", "https://bank.example/first"]);
  expect(new Set(keys).size).toBe(1);
});

test("two institutions over one store share nothing", async () => {
  const { clock, connect, server } = setup();
  const other = setup({ institution: "second", store: createMemoryStore({ clock }), clock });
  const tokens = await connect();
  expect(await other.server.findAccessToken(tokens.access_token)).toBeUndefined();
  expect(await other.server.consents.find(tokens.grant_id)).toBeUndefined();
  expect(await server.findAccessToken(tokens.access_token)).toBeDefined();
});

test("a page may call the token endpoint only from where its application is registered", async () => {
  const { request } = setup();
  const preflight = (origin: string) =>
    request("POST", "/first/token", { form: { client_id: "app" }, headers: { origin } });
  expect((await preflight("http://localhost:4000")).headers["access-control-allow-origin"]).toBe(
    "http://localhost:4000",
  );
  expect((await preflight("http://evil.example")).headers).not.toHaveProperty("access-control-allow-origin");
});

test("registering a client that wants something fetched is refused without fetching", async () => {
  const { request, failures } = setup();
  const json = { redirect_uris: [REDIRECT_URI], sector_identifier_uri: "https://192.0.2.1/uris" };
  const answer = await request("POST", "/first/register", { json });
  expect(answer.statusCode).toBe(400);
  expect(answer.json()).toMatchObject({ error: "invalid_client_metadata" });
  expect(failures).toEqual([]);
});

test("a registered client is known at once and can read its registration, nobody else", async () => {
  const { request, authorize } = setup();
  const json = { client_name: "Mine", redirect_uris: [REDIRECT_URI] };
  const client = (await request("POST", "/first/register", { json })).json();
  expect(client).toMatchObject({ client_id: expect.any(String), client_secret: expect.any(String) });
  expect((await authorize({ client_id: client.client_id })).statusCode).toBe(303);
  const headers = { authorization: `Bearer ${client.registration_access_token}` };
  const { pathname } = new URL(client.registration_client_uri);
  expect((await request("GET", pathname, { headers })).json()).toMatchObject({ client_name: "Mine" });
  expect((await request("GET", pathname)).statusCode).toBe(401);
});

test.each([
  ["GET", "/first/token"],
  ["POST", "/first/authorize"],
  ["GET", "/first/.well-known/nonsense"],
] as const)("%s %s is a 404 that says where to look", async (method, path) => {
  const { request, failures } = setup();
  const answer = await request(method, path);
  expect(answer.statusCode).toBe(404);
  expect(answer.json().error_description).toContain(`${ORIGIN}/first/.well-known/openid-configuration`);
  expect(failures).toEqual([]);
});

test("a refused grant says why", async () => {
  const { consent, redeem, refresh } = setup();
  const code = (await consent()).searchParams.get("code") ?? "";
  const why = async (answer: ReturnType<typeof redeem>) => (await answer).json().error_description;
  expect(await why(redeem(code, { code_verifier: "x".repeat(43) }))).toContain(
    "code_verifier does not match",
  );
  expect(await why(redeem("made-up"))).toContain("authorization code not found");
  await redeem(code);
  expect(await why(redeem(code))).toContain("already consumed");
  expect(await why(refresh("made-up"))).toContain("refresh token not found");
});
