import { databaseKinds } from "@sandbank/database/testing";
import { describe, expect, test } from "vitest";
import { coreUnderTest } from "./core-under-test.ts";

const nothing = { providerId: "5e1f0000-0000-4000-8000-000000000000" };

describe.each(databaseKinds)("limits on %s", (kind) => {
  test("a user may ask so often a minute, batches counted by what is in them; others are not held up", async () => {
    await using core = await coreUnderTest({ kind, env: { REQUESTS_PER_MINUTE: "10" } });
    const [ada, bob] = [await core.signUp("ada@example.com"), await core.signUp("bob@example.com")];
    const list = (cookie: string) => core.send("/api/trpc/connections.list", { cookie });
    const first = await list(ada.cookie);
    expect(first.headers.get("ratelimit-policy")).toBe('"user";q=10;w=60');
    expect(first.headers.get("ratelimit")).toMatch(/^"user";r=9;t=\d+$/);
    const batch = await core.send("/api/trpc/connections.list,accounts.list,summary.get?batch=1", {
      cookie: ada.cookie,
    });
    expect(batch.headers.get("ratelimit")).toMatch(/^"user";r=6;/);
    for (let n = 0; n < 6; n++) await list(ada.cookie);
    const refused = await list(ada.cookie);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
    expect(await refused.json()).toMatchObject({
      error: {
        message: "Too many requests. Try again later.",
        data: { refusal: "too_many", httpStatus: 429 },
      },
    });
    expect((await core.send("/api/elsewhere", { cookie: ada.cookie })).status).toBe(429);
    expect((await list(bob.cookie)).status).toBe(200);
  });

  test("an address may ask so often, whoever it says it is; loopback is nobody's address", async () => {
    const env = { REQUESTS_PER_MINUTE: "3", HOST: "0.0.0.0", DEMO_USER: "on", TRUSTED_PROXIES: "10.0.0.0/8" };
    await using core = await coreUnderTest({ kind, env });
    const hello = async (peer: string, forwarded?: string) => {
      const headers = new Headers(forwarded ? { "x-forwarded-for": forwarded } : {});
      return (await core.send("/api/trpc/system.hello", { peer, headers })).status;
    };
    for (let n = 0; n < 3; n++) expect(await hello("203.0.113.9", `198.51.100.${n}`)).toBe(200);
    expect(await hello("203.0.113.9", "198.51.100.77")).toBe(429);
    expect(await hello("10.0.0.1", "198.51.100.1")).toBe(200);
    for (let n = 0; n < 3; n++) await hello("2001:db8::1");
    expect(await hello("2001:db8::ffff")).toBe(429);
  });

  test("connections may be begun more seldom than other things", async () => {
    await using core = await coreUnderTest({ kind, env: { CONNECTS_PER_MINUTE: "2" } });
    const { cookie } = await core.signUp("eager@example.com");
    const create = () => core.postJson("/api/trpc/connections.create", nothing, cookie);
    expect([(await create()).status, (await create()).status]).toEqual([404, 404]);
    const refused = await create();
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toMatch(/^\d+$/);
    expect(await refused.text()).toContain("You begin connections too often");
    expect((await core.send("/api/trpc/connections.list", { cookie })).status).toBe(200);
  });
});

test("limits can be switched off", async () => {
  await using core = await coreUnderTest();
  const { cookie } = await core.signUp("busy@example.com");
  const statuses = new Set<number>();
  for (let n = 0; n < 40; n++) {
    statuses.add((await core.postJson("/api/trpc/connections.create", nothing, cookie)).status);
  }
  expect([...statuses]).toEqual([404]);
});
