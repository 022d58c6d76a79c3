import { afterAll, beforeAll, expect, test } from "vitest";
import { cookiesOf, coreUnderTest } from "./core-under-test.ts";

let core: Awaited<ReturnType<typeof coreUnderTest>>;
beforeAll(async () => {
  core = await coreUnderTest();
});
afterAll(() => core[Symbol.asyncDispose]());

test("the demo user it announces can sign in", async () => {
  const { demo } = await core.clientOf().system.hello.query();
  const response = await core.postJson("/api/auth/sign-in/email", demo);
  expect(response.status).toBe(200);
  const hello = await core.clientOf(cookiesOf(response)).system.hello.query();
  expect(hello.user?.email).toBe(demo?.email);
});

test("a wrong password and an unknown address are refused with the same words", async () => {
  const attempt = async (email: string) => {
    const response = await core.postJson("/api/auth/sign-in/email", { email, password: "not the password" });
    return [response.status, await response.json()];
  };
  expect(await attempt("demo@sandbank.test")).toEqual(await attempt("nobody@example.com"));
  expect((await attempt("nobody@example.com"))[0]).toBe(401);
});

test("an address is signed up once, a short password not at all", async () => {
  await core.signUp("once@example.com");
  const again = { name: "Other", email: "once@example.com", password: "correct horse" };
  expect((await core.postJson("/api/auth/sign-up/email", again)).status).toBe(422);
  const short = { name: "Other", email: "short@example.com", password: "1234567" };
  expect((await core.postJson("/api/auth/sign-up/email", short)).status).toBe(400);
});

test("after signing out the session is of no use", async () => {
  const { cookie, client } = await core.signUp("leaving@example.com");
  expect(await client.connections.list.query()).toEqual([]);
  const out = await core.postJson("/api/auth/sign-out", {}, cookie);
  const left = cookiesOf(out);
  await expect(core.clientOf(left).connections.list.query()).rejects.toMatchObject({
    data: { code: "UNAUTHORIZED", httpStatus: 401 },
  });
});

test("a name that is not ours is not served (DNS rebinding)", async () => {
  const response = await core.app.request("http://evil.test/api/trpc/system.hello", {
    headers: { host: "evil.test" },
  });
  expect(response.status).toBe(421);
  expect(await response.text()).toContain("localhost:4000");
});

test("a page asked for by another loopback name is sent to the public one, path and query kept", async () => {
  const response = await core.app.request("http://127.0.0.1:4000/transactions?q=1", {
    headers: { host: "127.0.0.1:4000", accept: "text/html" },
  });
  expect(response.headers.get("location")).toBe("http://localhost:4000/transactions?q=1");
});

test("a form of another site cannot call a procedure", async () => {
  const { cookie } = await core.signUp("forged@example.com");
  const response = await core.send("/api/trpc/connections.create", {
    method: "POST",
    headers: { "content-type": "text/plain" },
    body: JSON.stringify({ providerId: "5e1f0000-0000-4000-8000-000000000000" }),
    cookie,
  });
  expect(response.status).toBe(415);
});

test("coming back from a bank without a session leads to signing in and back", async () => {
  const response = await core.send("/connect/callback?code=c&state=s");
  expect(response.headers.get("location")).toBe("/?next=%2Fconnect%2Fcallback%3Fcode%3Dc%26state%3Ds");
});

test("coming back with an answer nobody asked for is refused on the connect page", async () => {
  const { cookie } = await core.signUp("unasked@example.com");
  const response = await core.send("/connect/callback?code=c&state=s", { cookie });
  expect(response.headers.get("location")).toBe("/connect?refused=invalid");
});

test("bad input names the fields, and an unknown path is not found", async () => {
  const { client } = await core.signUp("input@example.com");
  const refused = client.transactions.list.query({ startDate: "2026-02-30", limit: 0 });
  await expect(refused).rejects.toMatchObject({
    data: { code: "BAD_REQUEST", fields: { startDate: [expect.any(String)], limit: [expect.any(String)] } },
  });
  expect((await core.send("/api/nothing")).status).toBe(404);
});

test("a body beyond all measure is refused before it is read", async () => {
  const response = await core.postJson("/api/trpc/connections.create", { providerId: "x".repeat(300_000) });
  expect(response.status).toBe(413);
});

test("pages come with a policy that runs no foreign script and shows in no frame", async () => {
  const { headers } = await core.send("/healthz");
  expect(headers.get("content-security-policy")).toContain("default-src 'self'");
  expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(headers.get("x-frame-options")).toBe("DENY");
});

test("what the interface answers stays in no cache, refusals included", async () => {
  const { cookie } = await core.signUp("uncached@example.com");
  for (const path of [
    "/api/trpc/connections.list",
    "/api/financial/accounts",
    "/api/financial/nothing",
    "/api/auth/sessions",
  ]) {
    for (const jar of [cookie, ""]) {
      const { headers } = await core.send(path, { cookie: jar });
      expect([path, headers.get("cache-control")]).toEqual([path, "no-store"]);
    }
  }
});

test("every answer names its request, by the caller's own id where it has a decent one", async () => {
  const { headers } = await core.send("/healthz");
  expect(headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/);
  const named = await core.send("/healthz", { headers: { "x-request-id": "my-request-1" } });
  expect(named.headers.get("x-request-id")).toBe("my-request-1");
  const odd = await core.send("/healthz", { headers: { "x-request-id": 'x" level="error' } });
  expect(odd.headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/);
});
