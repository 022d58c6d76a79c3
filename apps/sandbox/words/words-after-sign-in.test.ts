// What the words do to an application that is connected already.
import { fixedClock } from "@sandbank/domain";
import * as wire from "@sandbank/protocol-fdx/wire";
import { createMemoryStore } from "@sandbank/store";
import { expect, test } from "vitest";
import { personAt, readTokens, startSandbox, type Tokens } from "../testing/harness.ts";

type Harness = Awaited<ReturnType<typeof startSandbox>>;

/** Connects without a browser. */
async function connect(
  harness: Pick<Harness, "send" | "authorizeUrl" | "redeem" | "fdx">,
  login: string,
  bank = "chase",
) {
  const { send, authorizeUrl, redeem, fdx } = harness;
  const response = await send(authorizeUrl(bank, { sandbank_user: login }));
  const tokens: Tokens = await readTokens(
    await redeem(bank, new URL(response.headers.get("location") ?? "none:")),
  );
  return { tokens, get: (path: string) => fdx(bank, path, tokens.access_token) };
}

const statuses = async (get: (path: string) => Promise<Response>, times: number) => {
  const seen: number[] = [];
  for (let call = 0; call < times; call++) seen.push((await get("/accounts")).status);
  return seen;
};

test("bank_down.after_login answers every call for data 503, in FDX's words", async () => {
  const { get } = await connect(await startSandbox(), "bank_down.after_login");
  for (const path of ["/accounts", "/customers/current", "/accounts/any/transactions"]) {
    const response = await get(path);
    expect([path, response.status]).toEqual([path, 503]);
    const error = wire.fdxError.parse(await response.json());
    expect(error.message).toContain("try again later");
  }
});

test("temporary.then_ok.after_login fails twice and then works", async () => {
  const { get } = await connect(await startSandbox(), "temporary.then_ok.after_login");
  expect(await statuses(get, 4)).toEqual([503, 503, 200, 200]);
});

test("rate_limited answers 429 with Retry-After, as long as it is asked", async () => {
  const harness = await startSandbox();
  const { get } = await connect(harness, "rate_limited");
  const response = await get("/accounts");
  expect([response.status, response.headers.get("retry-after")]).toEqual([429, "60"]);
  expect(wire.fdxError.parse(await response.json()).message).toBeTruthy();
  harness.clock.advance(10 * 60_000);
  expect(await statuses(get, 3)).toEqual([429, 429, 429]);
});

test("rate_limited.then_ok refuses twice and then works", async () => {
  const { get } = await connect(await startSandbox(), "rate_limited.then_ok");
  expect(await statuses(get, 4)).toEqual([429, 429, 200, 200]);
});

test("slow.60ms answers rightly, that much later", async () => {
  const harness = await startSandbox();
  const { get } = await connect(harness, "slow.60ms");
  const before = performance.now();
  expect((await get("/accounts")).status).toBe(200);
  expect(performance.now() - before).toBeGreaterThanOrEqual(59);
});

test("partial: what belongs to the last account fails; it is listed, and the others work", async () => {
  const harness = await startSandbox();
  const { world } = harness.sandbox;
  const customer = [1, 2, 3, 4, 5, 6, 7, 8].find(
    (number) => world.accounts({ bank: "chase", customer: number }).length > 1,
  );
  const { get } = await connect(harness, `partial.${customer}`);
  const { accounts } = wire.accountsPage.parse(await (await get("/accounts")).json());
  expect(accounts.length).toBeGreaterThan(1);
  for (const [index, { accountId }] of accounts.entries()) {
    const isLast = index === accounts.length - 1;
    expect((await get(`/accounts/${accountId}`)).status).toBe(200);
    for (const part of ["transactions", "statements"]) {
      expect((await get(`/accounts/${accountId}/${part}`)).status).toBe(isLast ? 503 : 200);
    }
  }
});

test("words work together, each as it does alone", async () => {
  const harness = await startSandbox();
  const { get, tokens } = await connect(harness, "otp.rate_limited.then_ok.expires.in.1h.gig_worker+a");
  expect(await statuses(get, 3)).toEqual([429, 429, 200]);
  harness.clock.advance(3_600_000);
  expect((await harness.fdx("chase", "/accounts", tokens.access_token)).status).toBe(401);
});

test("a fault is that of one login: not of its copies, other banks or who is connected already", async () => {
  const harness = await startSandbox();
  const ok = await connect(harness, "ok");
  const down = await connect(harness, "bank_down.after_login+a");
  const amex = await connect(harness, "ok+a", "amex");
  const copy = await connect(harness, "rate_limited+a");
  expect(
    await Promise.all([ok, down, amex, copy].map(async ({ get }) => (await get("/accounts")).status)),
  ).toEqual([200, 503, 200, 429]);
});

test("an exact person's fault ends when they sign in without it", async () => {
  const harness = await startSandbox();
  const first = await connect(harness, "bank_down.after_login.4711");
  expect(await statuses(first.get, 1)).toEqual([503]);
  const second = await connect(harness, "4711");
  expect(await statuses(second.get, 1)).toEqual([200]);
  expect(harness.sandbox.worlds.default.faults.rules).toEqual([]);
});

test("the same login at the same moment is no clash", async () => {
  const harness = await startSandbox();
  const both = await Promise.all([connect(harness, "rate_limited"), connect(harness, "rate_limited")]);
  expect(await Promise.all(both.map(({ get }) => statuses(get, 1)))).toEqual([[429], [429]]);
  expect(harness.sandbox.worlds.default.faults.rules).toHaveLength(1);
});

test("what a login does outlives a restart and comes with a copy of its world", async () => {
  const store = createMemoryStore({ clock: fixedClock("2026-03-10T15:00:00Z") });
  const harness = await startSandbox({ store });
  const { tokens } = await connect(harness, "bank_down.after_login+a");
  const again = await startSandbox({ store });
  expect((await again.fdx("chase", "/accounts", tokens.access_token)).status).toBe(503);
  await again.sandbox.worlds.fork("default", "copy");
  const copy = personAt(again.send, "http://localhost:4010/~copy", harness.user);
  expect((await copy.fdx("chase", "/accounts", tokens.access_token)).status).toBe(503);
});
