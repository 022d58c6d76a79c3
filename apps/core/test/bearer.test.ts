import { createHash } from "node:crypto";
import { databaseKinds } from "@sandbank/database/testing";
import { createRemoteJWKSet, customFetch, decodeJwt, decodeProtectedHeader, jwtVerify } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { cookiesOf, coreUnderTest } from "./core-under-test.ts";

const tokensShape = z.object({
  token: z.string(),
  tokenType: z.literal("Bearer"),
  expiresIn: z.number(),
  refreshToken: z.string(),
});
const PASSWORD = "correct horse";

describe.each(databaseKinds)("bearer tokens on %s", (kind) => {
  let core: Awaited<ReturnType<typeof coreUnderTest>>;
  beforeAll(async () => {
    core = await coreUnderTest({ kind });
  });
  afterAll(() => core[Symbol.asyncDispose]());

  /** As curl would: no cookies, no Origin. */
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    core.app.request(`http://localhost:4000${path}`, {
      method: "POST",
      headers: { host: "localhost:4000", "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  const hello = async (token: string) => {
    const response = await core.app.request("http://localhost:4000/api/trpc/connections.list", {
      headers: { host: "localhost:4000", authorization: `Bearer ${token}` },
    });
    return response.status;
  };
  async function signUp(email: string) {
    const response = await post("/api/auth/sign-up/email", { name: "Ada", email, password: PASSWORD });
    expect(response.status).toBe(200);
    return { ...tokensShape.parse(await response.json()), cookie: cookiesOf(response) };
  }

  test("signing up and in give a token in the JSON, which is all a request needs", async () => {
    await signUp("curl@example.com");
    const answer = await post("/api/auth/sign-in/email", { email: "curl@example.com", password: PASSWORD });
    const { token, expiresIn } = tokensShape.parse(await answer.json());
    expect(await hello(token)).toBe(200);
    expect(expiresIn).toBe(900);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  test("anybody verifies a token with the published keys: issuer, audience, subject, short life, own id", async () => {
    const { token } = await signUp("claims@example.com");
    const jwks = createRemoteJWKSet(new URL("http://localhost:4000/.well-known/jwks.json"), {
      [customFetch]: (url, init) => core.send(new URL(url).pathname, init as RequestInit),
    });
    const { payload } = await jwtVerify(token, jwks, {
      issuer: "http://localhost:4000",
      audience: "http://localhost:4000/api",
      algorithms: ["ES256"],
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(900);
    expect(payload.sub).toMatch(/^[\da-f-]{36}$/);
    expect(payload.jti).toMatch(/^[\da-f-]{36}$/);
    const published = await (await core.send("/api/auth/jwks")).json();
    expect(JSON.stringify(published)).not.toContain('"d"');
  });

  test("the refresh token gives new tokens, the access token does not", async () => {
    const { token, refreshToken } = await signUp("refresh@example.com");
    const answer = await post("/api/auth/token", { refreshToken });
    const next = tokensShape.parse(await answer.json());
    expect(decodeJwt(next.token).jti).not.toBe(decodeJwt(token).jti);
    expect(await hello(next.token)).toBe(200);
    expect((await post("/api/auth/token", { refreshToken: token })).status).toBe(401);
    expect((await post("/api/auth/token", {}, { authorization: `Bearer ${token}` })).status).toBe(403);
  });

  test("once signed out, token, refresh token and cookie are worth nothing", async () => {
    const { token, refreshToken, cookie } = await signUp("out@example.com");
    const other = tokensShape.parse(
      await (await post("/api/auth/sign-in/email", { email: "out@example.com", password: PASSWORD })).json(),
    );
    expect((await post("/api/auth/sign-out", {}, { authorization: `Bearer ${token}` })).status).toBe(200);
    expect(await hello(token)).toBe(401);
    expect((await post("/api/auth/token", { refreshToken })).status).toBe(401);
    await expect(core.clientOf(cookie).connections.list.query()).rejects.toMatchObject({
      data: { httpStatus: 401 },
    });
    expect(await hello(other.token)).toBe(200);
  });

  test.each<[string, (token: string) => string]>([
    ["changed", (token) => `${token.slice(0, -2)}${token.endsWith("AA") ? "BB" : "AA"}`],
    ["unsigned", (token) => `${Buffer.from('{"alg":"none"}').toString("base64url")}.${token.split(".")[1]}.`],
    ["signed with the public key as a secret", (token) => hs256(token)],
    ["no token at all", () => "abc"],
    ["empty", () => ""],
  ])("a token that is %s is refused, in words that tell nothing", async (_, change) => {
    const { token, cookie } = await signUp(`${createHash("md5").update(_).digest("hex")}@example.com`);
    const response = await core.send("/api/trpc/connections.list", {
      headers: { authorization: `Bearer ${change(token)}` },
      cookie,
    });
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
    expect(await response.text()).toContain("Sign in first.");
  });

  function hs256(token: string): string {
    const { kid } = decodeProtectedHeader(token);
    const head = Buffer.from(JSON.stringify({ alg: "HS256", typ: "JWT", kid })).toString("base64url");
    return `${head}.${token.split(".")[1]}.${createHash("sha256").update(token).digest("base64url")}`;
  }

  test("changing the password ends every other session and needs the present one", async () => {
    const { token } = await signUp("change@example.com");
    const elsewhere = tokensShape.parse(
      await (
        await post("/api/auth/sign-in/email", { email: "change@example.com", password: PASSWORD })
      ).json(),
    );
    const change = (currentPassword: string, newPassword: string) =>
      post(
        "/api/auth/change-password",
        { currentPassword, newPassword },
        { authorization: `Bearer ${token}` },
      );
    expect((await change("not the password", "a new long phrase")).status).toBe(400);
    expect((await change(PASSWORD, "Password123")).status).toBe(400);
    const changed = await change(PASSWORD, "a new long phrase");
    expect(changed.status).toBe(200);
    expect(await hello(tokensShape.parse(await changed.json()).token)).toBe(200);
    expect(await hello(elsewhere.token)).toBe(401);
    expect(await hello(token)).toBe(401);
    const signIn = (password: string) =>
      post("/api/auth/sign-in/email", { email: "change@example.com", password });
    expect((await signIn(PASSWORD)).status).toBe(401);
    expect((await signIn("a new long phrase")).status).toBe(200);
  });

  test("a change asked for by another site's page with the cookie is refused; a bearer needs no origin", async () => {
    const { cookie, token } = await signUp("forgery@example.com");
    const provider = { providerId: "5e1f0000-0000-4000-8000-000000000000" };
    const create = (headers: Record<string, string>) =>
      post("/api/trpc/connections.create", provider, headers);
    const foreign = await create({ cookie, origin: "http://evil.test" });
    expect(foreign.status).toBe(403);
    expect(await foreign.text()).toContain("has to come from a page of http://localhost:4000");
    expect((await create({ cookie })).status).toBe(403);
    expect((await create({ cookie, "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await create({ cookie, origin: "http://localhost:4000" })).status).toBe(404);
    expect((await create({ authorization: `Bearer ${token}` })).status).toBe(404);
    expect((await post("/api/auth/sign-out", {}, { cookie, origin: "http://evil.test" })).status).toBe(403);
  });

  test("guessing a password soon costs a wait, for known and unknown addresses alike", async () => {
    await signUp("guess@example.com");
    // More than could wait their turn in the time this takes.
    const guess = async (email: string) => {
      const attempts = Array.from({ length: 12 }, async () => {
        const response = await post("/api/auth/sign-in/email", { email, password: "not the password" });
        const retryAfter = response.headers.get("retry-after");
        return `${response.status} ${await response.text()} ${retryAfter === null ? "" : "retry-after"}`;
      });
      return [...new Set(await Promise.all(attempts))].sort();
    };
    const known = await guess("GUESS@example.com");
    expect(known).toEqual([
      expect.stringMatching(/^401 .*Invalid email or password.* $/),
      expect.stringMatching(/^429 .*Too many attempts. Try again later.* retry-after$/),
    ]);
    expect(await guess("nobody.at.all@example.com")).toEqual(known);
  });
});
