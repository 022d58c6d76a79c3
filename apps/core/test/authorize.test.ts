import { databaseKinds } from "@sandbank/database/testing";
import { createFormBrowser, denyConsent } from "@sandbank/form-browser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approveAt, CALLBACK, providerIdOf, signUpPerson } from "./connected-person.ts";
import { coreAndSandbox } from "./core-and-sandbox.ts";

describe.each(databaseKinds)("on %s", (kind) => {
  let both: Awaited<ReturnType<typeof coreAndSandbox>>;
  beforeAll(async () => {
    both = await coreAndSandbox({ kind, now: "2026-06-15T14:00:00Z" });
  });
  afterAll(() => both[Symbol.asyncDispose]());

  /** Somebody new who begins to connect to a bank. */
  async function begin(email: string, slug = "amex") {
    const { call } = await signUpPerson(both.core, email);
    const providerId = await providerIdOf(call, slug);
    const { body } = await call("POST", "/api/financial/connections", { body: { providerId } });
    const path = `/api/financial/connections/${body.connectionId}/authorize`;
    const authorize = (answer?: unknown) => call("POST", path, { body: answer });
    return { call, authorize, ...body };
  }

  test("without a body it says that the bank is waited for, and where to send the person", async () => {
    const { authorize, connectionId, authorizeUrl } = await begin("waiting@example.com");
    const waiting = { connectionId, status: "authorizing", authorizeUrl, lastSyncedAt: null };
    expect(await authorize()).toMatchObject({ status: 200, body: waiting });
    expect((await authorize({})).body).toEqual((await authorize()).body);
    both.clock.advance(16 * 60_000);
    expect((await authorize()).body).toMatchObject({ authorizeUrl: null });
    both.clock.advance(-16 * 60_000);
  });

  test.each(["callbackUrl", "parameters"])(
    "the bank's answer as its %s connects, and the first sync is done when it answers",
    async (form) => {
      const { call, authorize, connectionId, authorizeUrl } = await begin(`by-${form}@example.com`);
      const callbackUrl = await approveAt(both.sandbox, authorizeUrl, 7);
      const parameters = Object.fromEntries(callbackUrl.searchParams);
      expect(Object.keys(parameters).sort()).toEqual(["code", "iss", "state"]);
      const answer = form === "callbackUrl" ? { callbackUrl: callbackUrl.href } : parameters;
      expect(await authorize(answer)).toMatchObject({
        status: 200,
        body: { connectionId, status: "connected", authorizeUrl: null, errorCode: null },
      });
      const { body } = await authorize();
      expect(body).toMatchObject({ status: "connected", lastSyncedAt: "2026-06-15T14:00:00.000Z" });
      expect((await call("GET", "/api/financial/accounts")).body.accounts.length).toBeGreaterThan(0);
      expect(await authorize(answer)).toMatchObject({ status: 400, body: { error: "invalid" } });
    },
  );

  test("a person who declined at the bank is told so", async () => {
    const { authorize, authorizeUrl } = await begin("declining@example.com");
    const visitor = createFormBrowser({
      fetch: (input, init) => both.sandbox.fetch(new Request(input, init)),
      leaveAt: CALLBACK,
    });
    const login = { username: both.sandbox.world.customer(3).username, password: "sandbank" };
    const callbackUrl = await denyConsent(visitor, authorizeUrl, login);
    expect(await authorize({ callbackUrl: callbackUrl.href })).toMatchObject({
      status: 200,
      body: { status: "disconnected", errorCode: "access_denied", authorizeUrl: null },
    });
  });

  test("an answer about another connection is refused there, and still good where it belongs", async () => {
    const first = await begin("two-banks@example.com", "chase");
    const providerId = await providerIdOf(first.call, "wells-fargo");
    const second = await first.call("POST", "/api/financial/connections", { body: { providerId } });
    const callbackUrl = await approveAt(both.sandbox, first.authorizeUrl, 7);
    const body = { callbackUrl: callbackUrl.href };
    const other = `/api/financial/connections/${second.body.connectionId}/authorize`;
    expect(await first.call("POST", other, { body })).toMatchObject({
      status: 400,
      body: { error: "invalid" },
    });
    expect((await first.authorize(body)).body).toMatchObject({ status: "connected" });
  });

  test("a URL banks send nobody to, and one beside parameters, are refused by the field's name", async () => {
    const { authorize } = await begin("careless@example.com");
    const refused = async (body: unknown) => {
      const answer = await authorize(body);
      return [answer.status, answer.body.issues?.map(({ field }: { field: string }) => field)];
    };
    expect(await refused({ callbackUrl: "https://evil.test/connect/callback?code=c" })).toEqual([
      400,
      ["callbackUrl"],
    ]);
    expect(await refused({ callbackUrl: "nowhere" })).toEqual([400, ["callbackUrl"]]);
    expect(await refused({ callbackUrl: `${CALLBACK}?code=c&state=s`, code: "c" })).toEqual([400, ["code"]]);
    expect(await refused({ code: 7 })).toEqual([400, ["code"]]);
  });

  test("a bank that does not answer when its answer is handed in is a bad gateway", async () => {
    const { authorize, authorizeUrl } = await begin("outage@example.com");
    const callbackUrl = await approveAt(both.sandbox, authorizeUrl, 7);
    both.network.down = true;
    expect(await authorize({ callbackUrl: callbackUrl.href })).toMatchObject({
      status: 502,
      body: { error: "unavailable", message: "American Express is not answering." },
    });
    both.network.down = false;
    both.core.errors.length = 0;
  });

  test("a bank that asks nobody is connected at once", async () => {
    const { authorize, status, authorizeUrl } = await begin("instant@example.com", "sbi");
    expect([status, authorizeUrl]).toEqual(["connected", null]);
    expect((await authorize()).body).toMatchObject({
      status: "connected",
      lastSyncedAt: "2026-06-15T14:00:00.000Z",
    });
    expect(both.core.errors).toEqual([]);
  });
});
