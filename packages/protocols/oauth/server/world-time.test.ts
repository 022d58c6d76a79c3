import { controlledClock, DAY_MS, systemClock } from "@sandbank/domain";
import { expect, test } from "vitest";
import { setup } from "./testing/dance.ts";

test("an access token dies when the world's clock passes its expiry, and lives again when it is set back", async () => {
  const { connect, server, clock, introspect } = setup();
  const { access_token: token, expires_in } = await connect();
  expect(expires_in).toBe(900);

  clock.advance(895_000);
  expect(await server.findAccessToken(token)).toBeDefined();
  expect(await introspect(token)).toMatchObject({ active: true });

  clock.advance(10_000);
  expect(await server.findAccessToken(token)).toBeUndefined();
  expect(await introspect(token)).toEqual({ active: false });

  clock.advance(-20_000);
  expect(await server.findAccessToken(token)).toBeDefined();
  expect(await introspect(token)).toMatchObject({ active: true });
});

test("where the world's clock runs, what introspection tells is true by the caller's, whatever it shows", async () => {
  const clock = controlledClock(systemClock);
  clock.set("2019-01-01");
  const { connect, introspect } = setup({ clock });
  const { access_token: token } = await connect();
  clock.advance(600_000);
  const { exp, iat } = await introspect(token);
  const now = Date.now() / 1000;
  expect(exp - now).toBeGreaterThan(295);
  expect(exp - now).toBeLessThanOrEqual(301);
  expect(now - iat).toBeGreaterThan(599);
});

test("where it stands still, introspection tells the world's time", async () => {
  const { connect, clock, introspect } = setup();
  const { access_token: token } = await connect();
  const issued = clock.now() / 1000;
  clock.advance(600_000);
  expect(await introspect(token)).toMatchObject({ iat: issued, exp: issued + 900 });
});

test("an authorization code expires by the world's clock", async () => {
  const { consent, redeem, clock } = setup();
  const code = (await consent()).searchParams.get("code") ?? "";
  clock.advance(62_000);
  expect((await redeem(code)).json()).toMatchObject({ error: "invalid_grant" });
  clock.advance(-30_000);
  expect((await redeem(code)).statusCode).toBe(200);
});

test("a refresh token expires by the world's clock, a fresh one with each use", async () => {
  const { connect, refresh, clock } = setup({ refreshTokenDays: 30 });
  const first = await connect({ durationDays: null });
  clock.advance(29 * DAY_MS);
  const second = (await refresh(first.refresh_token)).json();
  clock.advance(29 * DAY_MS);
  const third = (await refresh(second.refresh_token)).json();
  expect(third).toHaveProperty("access_token");
  clock.advance(31 * DAY_MS);
  expect((await refresh(third.refresh_token)).json()).toMatchObject({ error: "invalid_grant" });
});

test("a grant ends with the duration the customer chose, though its tokens would live on", async () => {
  const { connect, refresh, introspect, clock } = setup();
  const { refresh_token } = await connect({ durationDays: 7 });
  clock.advance(7 * DAY_MS - 60_000);
  const late = (await refresh(refresh_token)).json();
  expect(late).toHaveProperty("access_token");
  clock.advance(61_000);
  expect(await introspect(late.access_token)).toEqual({ active: false });
  expect((await refresh(late.refresh_token)).json()).toMatchObject({ error: "invalid_grant" });
});

test("a grant without an end outlives decades", async () => {
  const { connect, introspect, clock } = setup({ refreshTokenDays: 36_000, accessTokenSeconds: 900 });
  const { refresh_token } = await connect({ durationDays: null });
  clock.advance(50 * 365 * DAY_MS);
  expect(await introspect(refresh_token)).toMatchObject({ active: true });
});

test("a request waiting for its answer expires by the world's clock", async () => {
  const { authorize, server, browser, clock } = setup();
  const uid =
    String((await authorize()).headers.location)
      .split("/")
      .at(-1) ?? "";
  expect(await server.pending.find(uid, browser())).toBeDefined();
  clock.advance(3_601_000);
  expect(await server.pending.find(uid, browser())).toBeUndefined();
});

test("a session expires by the world's clock", async () => {
  const { server, clock, browser } = setup();
  const { origin } = browser();
  const cookie = await server.sessions.signIn("customer-7", origin);
  const cookieHeader = cookie.split(";")[0];
  expect(await server.sessions.find(cookieHeader, origin)).toEqual({ subject: "customer-7" });
  clock.advance(12 * 3_600_000 + 1000);
  expect(await server.sessions.find(cookieHeader, origin)).toBeUndefined();
  clock.advance(-2000);
  expect(await server.sessions.find(cookieHeader, origin)).toEqual({ subject: "customer-7" });
});

const claimsOf = (idToken: string) =>
  JSON.parse(Buffer.from(idToken.split(".")[1] ?? "", "base64url").toString());
const MOMENTS = ["2019-01-01T00:00:00Z", "2044-06-01T00:00:00Z"];

test.each(MOMENTS)("where the world's clock runs from %s, id tokens go by the real one", async (at) => {
  const clock = controlledClock(systemClock);
  clock.set(at);
  const { connect } = setup({ clock });
  const before = Math.floor(systemClock.now() / 1000);
  const { iat, auth_time, exp } = claimsOf((await connect({}, { max_age: "3600" })).id_token);
  const after = systemClock.now() / 1000;
  for (const time of [iat, auth_time]) {
    expect(time).toBeGreaterThanOrEqual(before);
    expect(time).toBeLessThanOrEqual(after);
  }
  expect(exp - iat).toBe(3600);
});

test.each(MOMENTS)("where it stands at %s, they are dated by it and do not expire", async (at) => {
  const { connect, clock } = setup();
  clock.set(at);
  const { iat, auth_time, exp } = claimsOf((await connect({}, { max_age: "3600" })).id_token);
  expect([iat, auth_time]).toEqual([clock.now() / 1000, clock.now() / 1000]);
  expect(exp).toBeGreaterThan(Date.now() / 1000);
});
