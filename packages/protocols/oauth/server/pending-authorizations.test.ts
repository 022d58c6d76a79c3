// Answering in the place of a browser, and answers other than yes and no.
import { expect, test } from "vitest";
import { ORIGIN, setup } from "./testing/dance.ts";

const operator = { cookieHeader: undefined, origin: ORIGIN, isOperator: true };

async function begun(...[params]: Parameters<ReturnType<typeof setup>["authorize"]>) {
  const bank = setup();
  const started = await bank.authorize(params);
  const uid = String(started.headers.location).split("/").at(-1) ?? "";
  return { ...bank, uid, pending: bank.server.pending };
}

const approval = {
  subject: "customer-7",
  signedIn: true,
  accountIds: ["a"],
  scopes: ["openid", "accounts:read"],
  durationDays: 90,
  lookbackDays: 730,
};

test("every request that waits is listed, oldest first, until it is answered", async () => {
  const { authorize, pending, uid } = await begun({ login_hint: "ada" });
  await authorize({ scope: "openid" });
  const waiting = await pending.list(ORIGIN);
  expect(waiting).toMatchObject([
    { uid, clientName: "The App", loginHint: "ada" },
    { scopes: ["openid"], loginHint: null },
  ]);
  await pending.deny(uid, operator);
  expect((await pending.list(ORIGIN)).map((each) => each.uid)).toEqual([waiting[1]?.uid]);
});

test("a browser whose request the operator approved goes on to a code", async () => {
  const { pending, uid, browser, request, redeem } = await begun();
  expect(await pending.findAnswer(uid, browser())).toBeUndefined();
  const next = await pending.approve(uid, operator, approval);
  expect(await pending.findAnswer(uid, browser())).toBe(next);
  const callback = new URL(String((await request("GET", new URL(next ?? "").pathname)).headers.location));
  const tokens = (await redeem(callback.searchParams.get("code") ?? "")).json();
  expect(tokens.scope).toBe("openid accounts:read");
  expect(await pending.findAnswer(uid, browser())).toBeUndefined();
});

test("the operator may answer for somebody else than who is signed in in the browser", async () => {
  const { consent, authorize, server, request } = setup();
  await consent();
  const uid =
    String((await authorize()).headers.location)
      .split("/")
      .at(-1) ?? "";
  const next = await server.pending.approve(uid, operator, { ...approval, subject: "customer-8" });
  const callback = await request("GET", new URL(next ?? "").pathname);
  expect(String(callback.headers.location)).toContain("code=");
  expect(await server.consents.ofSubject("customer-8")).toHaveLength(1);
});

test("a refusal reaches the application in its own words", async () => {
  const { pending, uid, browser, request } = await begun();
  const refusal = { error: "temporarily_unavailable", description: "the bank is down" } as const;
  const next = await pending.deny(uid, browser(), refusal);
  const callback = new URL(String((await request("GET", new URL(next ?? "").pathname)).headers.location));
  expect(Object.fromEntries(callback.searchParams)).toMatchObject({
    error: "temporarily_unavailable",
    error_description: "the bank is down",
    state: "xyz",
  });
});

test("a request that was let expire can be neither found nor answered", async () => {
  const { pending, uid, browser } = await begun();
  await pending.expire(uid, { ...operator, isOperator: false });
  expect(await pending.find(uid, browser())).toBeDefined();
  await pending.expire(uid, operator);
  expect(await pending.find(uid, browser())).toBeUndefined();
  expect(await pending.approve(uid, browser(), approval)).toBeUndefined();
});

test("a consent that ends at once can be connected to, and neither read nor refreshed", async () => {
  const { connect, refresh, server, clock } = setup();
  const tokens = await connect({ durationDays: 0 });
  expect(await server.consents.find(tokens.grant_id)).toMatchObject({ expiresAt: clock.now() });
  expect((await refresh(tokens.refresh_token)).json()).toMatchObject({
    error: "invalid_grant",
    error_description: expect.stringContaining("consent has ended"),
  });
});
