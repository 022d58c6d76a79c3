import { databaseKinds } from "@sandbank/database/testing";
import { DAY_MS, dateOf, startOfDate } from "@sandbank/domain";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { coreAndSandbox, storedOf } from "./core-and-sandbox.ts";

const HOUR_MS = 3_600_000;
const CUSTOMER = 7;

describe.each(databaseKinds)("on %s", (kind) => {
  const now = "2026-06-15T14:00:00Z";
  let both: Awaited<ReturnType<typeof coreAndSandbox>>;
  beforeAll(async () => {
    both = await coreAndSandbox({ kind, now });
  });
  afterEach(() => {
    both.network.down = false;
  });
  afterAll(() => both[Symbol.asyncDispose]());

  /** What a bank shows of the year the core reads at first, and since. */
  const truth = (bank: string) =>
    both.truthOf(bank, CUSTOMER, startOfDate(dateOf(Date.parse(now) - 365 * DAY_MS))).sort();

  test("a bank that is down for a day: the last data with its age, an error, and all of it when it is back", async () => {
    const { clock, network, core } = both;
    clock.set(now);
    const { client, connectionId, sync } = await both.connect("down@example.com", "chase", CUSTOMER);
    const shown = await storedOf(client);
    const accounts = await client.accounts.list.query({});
    const synced = (await client.connections.get.query({ connectionId })).lastSyncedAt;
    expect(synced).toBe(new Date(now).toISOString());
    network.down = true;
    for (let hour = 4; hour <= 24; hour += 4) {
      clock.advance(4 * HOUR_MS);
      await expect(sync()).rejects.toMatchObject({ data: { code: "BAD_GATEWAY", refusal: "unavailable" } });
      const connection = await client.connections.get.query({ connectionId });
      expect(connection).toMatchObject({ status: "error", errorCode: "unavailable", lastSyncedAt: synced });
      const wait = Date.parse(connection.nextSyncAt ?? "") - clock.now();
      expect([wait > 0, wait <= 6 * HOUR_MS * 1.25]).toEqual([true, true]);
      expect(await storedOf(client)).toEqual(shown);
      expect(await client.accounts.list.query({})).toMatchObject(
        accounts.map(({ id, balance }) => ({ id, balance, connectionStatus: "error" })),
      );
    }
    network.down = false;
    clock.advance(HOUR_MS);
    expect(await sync()).toMatchObject({ accountsUpdated: accounts.length });
    expect(await client.connections.get.query({ connectionId })).toMatchObject({
      status: "connected",
      errorCode: null,
      errorMessage: null,
      lastSyncedAt: new Date(clock.now()).toISOString(),
    });
    expect((await storedOf(client)).sort()).toEqual(truth("chase"));
    core.errors.length = 0;
  });

  test("a consent that runs out is noticed without anybody asking, shown with all data, and renewed", async () => {
    const { clock, core, sandbox } = both;
    clock.set(now);
    const bank = "wells-fargo";
    const { client, cookie, connectionId, providerId, sync } = await both.connect(
      "expiry@example.com",
      bank,
      CUSTOMER,
      "30 days",
    );
    const before = await client.connections.get.query({ connectionId });
    const expiresAt = Date.parse(before.consent?.expiresAt ?? "");
    expect(expiresAt).toBeGreaterThan(clock.now());
    const shown = await storedOf(client);
    const ids = (await client.accounts.list.query({})).map(({ id }) => id);
    clock.set(expiresAt - HOUR_MS);
    await sync();
    const year = await storedOf(client);
    expect(year.length).toBeGreaterThan(shown.length);

    clock.set(expiresAt + 2 * DAY_MS);
    const current = () => client.connections.get.query({ connectionId });
    await expect.poll(async () => (await current()).status, { interval: 100 }).toBe("expired");
    expect(await current()).toMatchObject({ nextSyncAt: null, consent: { status: "expired" } });
    expect((await current()).errorMessage).toContain("Connect it again");
    expect(await storedOf(client)).toEqual(year);
    await expect(sync()).rejects.toMatchObject({
      data: { code: "CONFLICT" },
    });

    const again = await client.connections.create.mutate({ providerId });
    expect(again.connectionId).toBe(connectionId);
    await both.authorize(again.authorizeUrl, sandbox.world.customer(CUSTOMER).username, cookie);
    await sync();
    expect(await current()).toMatchObject({ status: "connected", consent: { status: "approved" } });
    expect((await storedOf(client)).sort()).toEqual(truth(bank));
    expect((await client.accounts.list.query({})).map(({ id }) => id)).toEqual(ids);
    core.errors.length = 0;
  });

  test("a consent is renewed before it ends: the bank keeps the new one only, and nothing stops or is doubled", async () => {
    const { clock, core, sandbox } = both;
    clock.set(now);
    const bank = "wells-fargo";
    const { client, cookie, connectionId, sync } = await both.connect(
      "early@example.com",
      bank,
      CUSTOMER,
      "30 days",
    );
    const current = () => client.connections.get.query({ connectionId });
    const before = await current();
    const ids = (await client.accounts.list.query({})).map(({ id }) => id);
    clock.advance(25 * DAY_MS);
    const begun = await client.connections.renew.mutate({ connectionId });
    expect(begun).toMatchObject({ connectionId, status: "connected" });
    await sync();
    await both.authorize(begun.authorizeUrl, sandbox.world.customer(CUSTOMER).username, cookie, "30 days");
    await sync();
    const after = await current();
    expect(after).toMatchObject({ status: "connected", consent: { status: "approved" } });
    const longer = Date.parse(after.consent?.expiresAt ?? "") - Date.parse(before.consent?.expiresAt ?? "");
    expect(Math.round(longer / DAY_MS)).toBe(25);
    expect((await client.accounts.list.query({})).map(({ id }) => id)).toEqual(ids);
    expect((await storedOf(client)).sort()).toEqual(truth(bank));
    clock.set(Date.parse(before.consent?.expiresAt ?? "") + DAY_MS);
    await sync();
    expect(await current()).toMatchObject({ status: "connected" });
    expect(core.errors).toEqual([]);
  }, 40_000);

  test("somebody who is away for more than a year finds every month when they connect again", async () => {
    const { clock, core, sandbox } = both;
    clock.set(now);
    const bank = "chase";
    const { client, cookie, connectionId, providerId, sync } = await both.connect(
      "away@example.com",
      bank,
      CUSTOMER,
    );
    const ids = (await client.accounts.list.query({})).map(({ id }) => id);
    clock.advance(420 * DAY_MS);
    await expect(sync()).rejects.toMatchObject({ data: { code: "BAD_GATEWAY" } });
    const expired = await client.connections.get.query({ connectionId });
    expect(expired).toMatchObject({ status: "expired", errorCode: "login_required" });
    const again = await client.connections.create.mutate({ providerId });
    await both.authorize(again.authorizeUrl, sandbox.world.customer(CUSTOMER).username, cookie);
    await sync();
    // The bank shows two years; the core has them from its own first day on.
    expect((await storedOf(client)).sort()).toEqual(truth(bank));
    expect((await client.accounts.list.query({})).map(({ id }) => id)).toEqual(ids);
    const [worth] = (await client.summary.netWorth.query({ from: "2026-06-16", interval: "month" }))
      .currencies;
    expect(worth?.points.map(({ date }) => date).length).toBe(14 + 1);
    core.errors.length = 0;
  });

  test("a clock that jumps by most of a year leaves no gap and nothing twice", async () => {
    const { clock, core } = both;
    clock.set(now);
    const { client, sync } = await both.connect("jump@example.com", "wells-fargo", CUSTOMER);
    clock.advance(11 * HOUR_MS);
    await sync();
    clock.advance(150 * DAY_MS);
    await sync();
    expect((await storedOf(client)).sort()).toEqual(truth("wells-fargo"));
    clock.advance(150 * DAY_MS);
    await sync();
    expect((await storedOf(client)).sort()).toEqual(truth("wells-fargo"));
    expect(await sync()).toMatchObject({
      transactionsAdded: 0,
      transactionsModified: 0,
      transactionsRemoved: 0,
    });
    expect(core.errors).toEqual([]);
  });
});
