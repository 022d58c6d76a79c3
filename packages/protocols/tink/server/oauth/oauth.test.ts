import { generateKeyPairSync, sign } from "node:crypto";
import { expect, test } from "vitest";
import { z } from "zod";
import { JWT_BEARER, TINK_DEMO_APP, TINK_LINK_ACTOR, tinkCodeAnswer, tinkScopes } from "../../wire/index.ts";
import { openTink } from "../testing/fixture-tink.ts";

const TOKEN = "/api/v1/oauth/token";
const demo: { client_id: string; client_secret: string } = {
  client_id: TINK_DEMO_APP.clientId,
  client_secret: TINK_DEMO_APP.clientSecret,
};
const header = z.object({ alg: z.string(), kid: z.string(), typ: z.string() });
const claims = z.object({
  exp: z.number(),
  iat: z.number(),
  iss: z.string(),
  jti: z.string(),
  scopes: z.array(z.string()),
  sub: z.string(),
  "tink://app/id": z.string(),
  "tink://app/verified": z.string(),
  origin: z.string().optional(),
});

function read(token: string) {
  const [head = "", body = ""] = token.split(".");
  const parse = (part: string): unknown => JSON.parse(Buffer.from(part, "base64url").toString());
  return { head: header.parse(parse(head)), claims: claims.parse(parse(body)) };
}

test("client credentials give a token with exactly the scopes asked for, by comma or by space", async () => {
  const { tokenBy } = await openTink();
  for (const scope of ["user:create,accounts:write", "user:create accounts:write"]) {
    const answer = await tokenBy({ grant_type: "client_credentials", scope });
    expect(answer).toEqual({
      access_token: expect.any(String),
      token_type: "bearer",
      expires_in: 1800,
      scope: "user:create,accounts:write",
    });
  }
  const all = await tokenBy({ grant_type: "client_credentials" });
  expect(all.scope.split(",")).toEqual([...tinkScopes]);
});

test("tokens are ES256 JWTs with the claims of Tink's own, dated by the world", async () => {
  const { clientToken, userToken, createUser, clock, context } = await openTink();
  const now = clock.now() / 1000;
  const app = (await context.apps.list())[0]?.id;
  const client = read(await clientToken(["user:create"]));
  expect(client.head).toEqual({ alg: "ES256", kid: expect.any(String), typ: "JWT" });
  expect(client.claims).toEqual({
    exp: now + 1800,
    iat: now,
    iss: "tink://auth",
    jti: expect.stringMatching(/^[0-9a-f]{32}$/),
    scopes: ["user:create"],
    sub: `tink://auth/client/${TINK_DEMO_APP.clientId}`,
    "tink://app/id": app,
    "tink://app/verified": "true",
  });
  const { user_id } = await createUser();
  expect(read(await userToken(user_id, ["user:read"])).claims).toMatchObject({
    exp: now + 7200,
    sub: `tink://auth/user/${user_id}`,
    origin: "main",
  });
});

test("the same world gives the same tokens, another seed signs with another key", async () => {
  const [one, two, other] = [await openTink(), await openTink(), await openTink({ seed: 7 })];
  const token = await one.clientToken();
  expect(await two.clientToken()).toBe(token);
  expect(read(await other.clientToken()).head.kid).not.toBe(read(token).head.kid);
});

test("an Authorization header at the token endpoint is not looked at, however malformed", async () => {
  const { send } = await openTink();
  for (const authorization of ["Bearer ", "Bearer", "", "Basic ???", "Bearer nobody"]) {
    const form = { ...demo, grant_type: "client_credentials" };
    expect((await send("POST", TOKEN, { form, headers: { authorization } })).status).toBe(200);
  }
});

test("a client is known by its secret, a grant by its name, a scope by what the client may have", async () => {
  const { send, refusal, keepApp } = await openTink();
  await keepApp({ id: "small", clientId: "small", scopes: ["accounts:read"] });
  const ask = (form: Record<string, string>) => refusal(send("POST", TOKEN, { form }));
  const grant = { grant_type: "client_credentials" };
  expect(await ask({ ...demo, client_secret: "guess", ...grant })).toMatchObject({
    status: 401,
    errorCode: "oauth.invalid_client",
  });
  expect(await ask({ ...demo, client_id: "nobody", ...grant })).toMatchObject({ status: 401 });
  expect(await ask({ ...demo, grant_type: "password" })).toMatchObject({
    status: 400,
    errorCode: "oauth.unsupported_grant_type",
  });
  expect(await ask({ ...demo, client_id: "small", ...grant, scope: "accounts:read accounts:write" })).toEqual(
    {
      status: 400,
      errorCode: "oauth.invalid_scope",
      errorMessage: expect.stringContaining("accounts:write"),
    },
  );
  expect(await ask(grant)).toMatchObject({ status: 400, errorMessage: expect.stringContaining("client_id") });
});

test("a token ends when the world's clock says so", async () => {
  const { send, clientToken, createUser, userToken, clock } = await openTink();
  const { user_id } = await createUser();
  const [client, user] = [await clientToken(), await userToken(user_id)];
  const statusOf = async (token: string) => (await send("GET", `${TOKEN}/check`, { token })).status;
  clock.advance(1800_000 - 1);
  expect([await statusOf(client), await statusOf(user)]).toEqual([200, 200]);
  clock.advance(1);
  expect([await statusOf(client), await statusOf(user)]).toEqual([401, 200]);
  clock.advance(5400_000);
  expect([await statusOf(client), await statusOf(user)]).toEqual([401, 401]);
});

test("a token tells whose it is and how long it is good", async () => {
  const { send, createUser, userToken, clock } = await openTink();
  const { user_id } = await createUser();
  const token = await userToken(user_id, ["user:read"]);
  clock.advance(60_000);
  expect(await (await send("GET", `${TOKEN}/check`, { token })).json()).toEqual({
    client_id: TINK_DEMO_APP.clientId,
    user_id,
    scope: "user:read",
    token_type: "bearer",
    expires_in: 7140,
  });
});

test("a code is good once, for ten minutes, and for the application it was given to", async () => {
  const { createUser, codeFor, send, refusal, clock, keepApp } = await openTink();
  const other = await keepApp({ id: "other", clientId: "other" });
  const { user_id } = await createUser();
  const redeem = (code: string, client = demo) =>
    send("POST", TOKEN, { form: { ...client, grant_type: "authorization_code", code } });
  const invalid = { status: 400, errorCode: "oauth.invalid_grant" };
  const code = await codeFor(user_id, ["user:read", "accounts:read"]);
  const theirs = { client_id: other.clientId, client_secret: other.clientSecret };
  expect(await refusal(redeem(code, theirs))).toMatchObject(invalid);
  const answers = await Promise.all([redeem(code), redeem(code), redeem(code)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
  expect(await refusal(redeem(code))).toMatchObject(invalid);
  const late = await codeFor(user_id, ["user:read"]);
  clock.advance(600_000);
  expect(await refusal(redeem(late))).toMatchObject(invalid);
});

test("a grant names one user that exists and scopes the application may have, not only those of the token", async () => {
  const { send, refusal, clientToken, createUser, keepApp, tokenBy } = await openTink();
  const { user_id } = await createUser({ external_user_id: "me" });
  const token = await clientToken(["authorization:grant"]);
  const path = "/api/v1/oauth/authorization-grant";
  const grant = (form: Record<string, string>) => send("POST", path, { token, form });
  const { code } = tinkCodeAnswer.parse(
    await (await grant({ external_user_id: "me", scope: "accounts:read transactions:read" })).json(),
  );
  expect(await tokenBy({ grant_type: "authorization_code", code })).toMatchObject({
    scope: "accounts:read,transactions:read",
    expires_in: 7200,
  });
  expect(await refusal(grant({ scope: "accounts:read" }))).toMatchObject({ status: 400 });
  expect(await refusal(grant({ user_id, external_user_id: "me", scope: "user:read" }))).toMatchObject({
    status: 400,
  });
  expect(await refusal(grant({ user_id: "nobody", scope: "user:read" }))).toMatchObject({ status: 404 });
  expect(await refusal(grant({ user_id, scope: "" }))).toMatchObject({ status: 400 });
  expect(await refusal(grant({ user_id, scope: "payment:read" }))).toMatchObject({
    status: 401,
    errorCode: "oauth.scope_not_allowed",
  });
  const other = await keepApp({ id: "other", clientId: "other" });
  const theirs = await clientToken(["authorization:grant"], other);
  expect(
    await refusal(send("POST", path, { token: theirs, form: { user_id, scope: "user:read" } })),
  ).toMatchObject({ status: 401, errorCode: "user.no_access" });
});

test("a delegated code is for whom it names, whoever that is, and its token carries the hint", async () => {
  const { send, refusal, clientToken, createUser, context, keepApp, tokenBy } = await openTink();
  const { user_id } = await createUser();
  const token = await clientToken(["authorization:grant"]);
  const delegate = (form: Record<string, string>) =>
    send("POST", "/api/v1/oauth/authorization-grant/delegate", { token, form });
  const form = { user_id, id_hint: "Jane Tester", scope: "credentials:read", response_type: "code" };
  const codeTo = async (actor_client_id: string) =>
    tinkCodeAnswer.parse(await (await delegate({ ...form, actor_client_id })).json()).code;
  const link = await codeTo(TINK_LINK_ACTOR);
  expect(
    await refusal(send("POST", TOKEN, { form: { ...demo, grant_type: "authorization_code", code: link } })),
  ).toMatchObject({ errorCode: "oauth.invalid_grant" });
  expect(await context.tokens.redeemCode(link, TINK_LINK_ACTOR)).toMatchObject({
    user: { id: user_id },
    actor: TINK_LINK_ACTOR,
    idHint: "Jane Tester",
  });
  const partner = await keepApp({ id: "partner", clientId: "partner" });
  const code = await codeTo("partner");
  expect(await tokenBy({ grant_type: "authorization_code", code }, partner)).toMatchObject({
    id_hint: "Jane Tester",
    scope: "credentials:read",
  });
  const { id_hint, ...hintless } = form;
  for (const [wrong, named] of [
    [{ ...hintless, actor_client_id: "x" }, "id_hint"],
    [form, "actor_client_id"],
    [{ ...form, id_hint: "Łukasz", actor_client_id: "x" }, "ISO-8859-1"],
  ] as const)
    expect(await refusal(delegate(wrong))).toMatchObject({
      status: 400,
      errorMessage: expect.stringContaining(named),
    });
  expect(id_hint).toBe("Jane Tester");
});

test("revoke-all ends every token and code of a user, and of nobody else", async () => {
  const { send, clientToken, createUser, userToken, codeFor, keepApp, tokenBy } = await openTink();
  await keepApp({ options: { refreshTokens: true } });
  const [mine, yours] = [await createUser({ external_user_id: "me" }), await createUser()];
  const tokens = [
    await userToken(mine.user_id),
    await userToken(mine.user_id),
    await userToken(yours.user_id),
  ];
  const code = await codeFor(mine.user_id, ["user:read"]);
  const { refresh_token = "" } = await tokenBy({
    grant_type: "authorization_code",
    code: await codeFor(mine.user_id, ["user:read"]),
  });
  const token = await clientToken(["authorization:revoke"]);
  const answer = await send("POST", "/api/v1/oauth/revoke-all", { token, form: { external_user_id: "me" } });
  expect(answer.status).toBe(204);
  const statuses = [];
  for (const one of tokens) statuses.push((await send("GET", "/api/v1/user", { token: one })).status);
  expect(statuses).toEqual([401, 401, 200]);
  const forms: Record<string, string>[] = [
    { grant_type: "authorization_code", code },
    { grant_type: "refresh_token", refresh_token },
  ];
  for (const form of forms)
    expect((await send("POST", TOKEN, { form: { ...demo, ...form } })).status).toBe(400);
  expect((await send("GET", `${TOKEN}/check`, { token })).status).toBe(200);
});

test("refresh tokens are an option: off as documented, on they rotate", async () => {
  const { createUser, codeFor, tokenBy, keepApp, refusal, send } = await openTink();
  const { user_id } = await createUser();
  const code = () => codeFor(user_id, ["user:read"]);
  expect(await tokenBy({ grant_type: "authorization_code", code: await code() })).not.toHaveProperty(
    "refresh_token",
  );
  const refresh = (refresh_token: string) =>
    send("POST", TOKEN, { form: { ...demo, grant_type: "refresh_token", refresh_token } });
  expect(await refusal(refresh("anything"))).toMatchObject({ errorCode: "oauth.unsupported_grant_type" });
  await keepApp({ options: { refreshTokens: true } });
  const { refresh_token = "" } = await tokenBy({ grant_type: "authorization_code", code: await code() });
  const again = await refresh(refresh_token);
  expect(await again.json()).toMatchObject({ scope: "user:read", refresh_token: expect.any(String) });
  expect(await refusal(refresh(refresh_token))).toMatchObject({ errorCode: "oauth.invalid_grant" });
});

test("a signed assertion of the application gives a token of the user it names", async () => {
  const { createUser, keepApp, tokenBy, send, refusal, clock } = await openTink();
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { user_id } = await createUser({ external_user_id: "me" });
  const exp = clock.now() / 1000 + 60;
  const assertion = (claimed: object, key = privateKey) => {
    const parts = [{ alg: "ES256" }, { iss: demo.client_id, sub: "me", exp, ...claimed }];
    const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
    const made = sign("sha256", Buffer.from(signed), { key, dsaEncoding: "ieee-p1363" });
    return `${signed}.${made.toString("base64url")}`;
  };
  const form = { grant_type: JWT_BEARER, scope: "user:read" };
  const ask = (text: string) => refusal(send("POST", TOKEN, { form: { ...demo, ...form, assertion: text } }));
  expect((await ask(assertion({}))).errorMessage).toContain("assertionKey");
  await keepApp({ assertionKey: publicKey.export({ type: "spki", format: "pem" }).toString() });
  const answer = await tokenBy({ ...form, assertion: assertion({}) });
  expect(read(answer.access_token).claims).toMatchObject({
    sub: `tink://auth/user/${user_id}`,
    scopes: ["user:read"],
  });
  const stranger = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
  for (const wrong of [
    assertion({ exp: exp - 61 }),
    assertion({ iss: "other" }),
    assertion({ sub: "nobody" }),
    assertion({}, stranger),
    "no.jwt",
    "not.a.jwt",
  ])
    expect(await ask(wrong)).toMatchObject({ status: 400, errorCode: "oauth.invalid_grant" });
});
