import { databaseKinds } from "@sandbank/database/testing";
import { addDays, DAY_MS, dateOf, fromDecimal, laterDate } from "@sandbank/domain";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { coreAndSandbox } from "./core-and-sandbox.ts";

const HOUR_MS = 3_600_000;

describe.each(databaseKinds)("on %s", (kind) => {
  let both: Awaited<ReturnType<typeof coreAndSandbox>>;
  beforeAll(async () => {
    both = await coreAndSandbox({ kind, now: "2026-03-31T12:00:00Z" });
  });
  afterAll(() => both[Symbol.asyncDispose]());

  test("every point of every line is what the bank's ledger held at that instant", async () => {
    const { clock, sandbox } = both;
    clock.set("2026-01-20T09:30:00Z");
    let visits = 0;
    const life = fc.record({
      bank: fc.constantFrom("chase", "wells-fargo", "amex", "capital-one"),
      customer: fc.integer({ min: 1, max: 500 }),
      pauses: fc.array(fc.integer({ min: 1, max: 40 * 24 }), { minLength: 1, maxLength: 4 }),
      interval: fc.constantFrom("day", "week", "month"),
    });
    const run = fc.asyncProperty(life, async ({ bank, customer: number, pauses, interval }) => {
      let customer = number;
      while (sandbox.world.accounts({ bank, customer }).length === 0) customer++;
      const start = clock.now();
      const { client, sync } = await both.connect(`worth-${++visits}@example.com`, bank, customer);
      const synced = [dateOf(clock.now())];
      for (const hours of pauses) {
        clock.advance(hours * HOUR_MS);
        await sync();
        synced.push(dateOf(clock.now()));
      }
      // A while after the last sync nothing new is known; what was known then stays right.
      const held = sandbox.world.accounts({ bank, customer });
      const accounts = await client.accounts.list.query({});
      expect(accounts.length).toBe(held.length);
      const from = addDays(dateOf(start), -120);
      const ledger = (mask: string, at: string) => {
        const account = held.find(({ lastFour }) => mask === `****${lastFour}`);
        if (!account) throw new Error(`no account ${mask}`);
        return sandbox.world.balance(account, Date.parse(at)).ledgerMinor;
      };
      for (const { id, mask, liability, currency } of accounts) {
        const history = await client.accounts.balanceHistory.query({ accountId: id, from, interval });
        expect(history).toMatchObject({ accountId: id, currency, liability, to: dateOf(clock.now()) });
        for (const { at, balance, date, source } of history.points) {
          const minor = fromDecimal(balance, currency);
          expect([mask, at, liability ? -minor : minor]).toEqual([mask, at, ledger(mask, at)]);
          expect([date, source]).toEqual([date, synced.includes(date) ? "reported" : "derived"]);
        }
        const known = history.points.map(({ date }) => date);
        for (const date of synced) if (interval === "day") expect(known).toContain(date);
        const first = history.knownSince;
        if (first !== null && interval === "day") {
          const expected = laterDate(first, from);
          expect([mask, known[0] === expected || known[0] === addDays(expected, 1)]).toEqual([mask, true]);
        }
      }
      const worth = await client.summary.netWorth.query({ from, interval });
      const today = worth.currencies[0]?.points.at(-1);
      for (const point of worth.currencies[0]?.points ?? []) {
        if (!point.complete) continue;
        const sum = accounts.reduce((total, { mask }) => total + ledger(mask, point.at), 0);
        expect([point.date, fromDecimal(point.net, "USD")]).toEqual([point.date, sum]);
      }
      const [summary] = (await client.summary.get.query()).balances;
      expect(today).toMatchObject({
        assets: summary?.assets,
        liabilities: summary?.liabilities,
        net: summary?.net,
        complete: true,
      });
      clock.set(start);
    });
    await fc.assert(run, { numRuns: 6 });
    expect(both.core.errors).toEqual([]);
  });

  test("a line ends today, begins where it is asked to, and is refused where it cannot be", async () => {
    both.clock.set("2026-03-31T12:00:00Z");
    const { client } = await both.connect("line@example.com", "chase", 7);
    const [account] = await client.accounts.list.query({});
    const accountId = account?.id ?? "";
    const dates = async (query: object) =>
      (await client.accounts.balanceHistory.query({ accountId, ...query })).points.map(({ date }) => date);
    expect(await dates({ from: "2026-03-29", to: "2026-12-31" })).toEqual([
      "2026-03-29",
      "2026-03-30",
      "2026-03-31",
    ]);
    expect(await dates({ from: "2026-01-31", interval: "month" })).toEqual([
      "2026-01-31",
      "2026-02-28",
      "2026-03-31",
    ]);
    expect(await dates({ from: "2026-03-14", interval: "week" })).toEqual([
      "2026-03-15",
      "2026-03-22",
      "2026-03-29",
      "2026-03-31",
    ]);
    expect(await dates({})).toHaveLength(91);
    expect(await dates({ from: "2026-04-02" })).toEqual([]);
    const refused = (query: object) => client.accounts.balanceHistory.query({ accountId, ...query });
    await expect(refused({ from: "2026-03-02", to: "2026-03-01" })).rejects.toMatchObject({
      data: { code: "BAD_REQUEST", fields: { to: ["is before from"] } },
    });
    await expect(refused({ from: "1990-01-01", to: "2026-01-01" })).rejects.toMatchObject({
      data: { code: "BAD_REQUEST", fields: { from: [expect.stringContaining("3660 days")] } },
    });
    await expect(refused({ from: "2026-02-29" })).rejects.toMatchObject({ data: { code: "BAD_REQUEST" } });
  });

  test("somebody who disconnected has their accounts' lines still and no part of them in the net worth", async () => {
    both.clock.set("2026-03-31T12:00:00Z");
    const { client, connectionId } = await both.connect("gone@example.com", "chase", 7);
    const accounts = await client.accounts.list.query({});
    await client.connections.disconnect.mutate({ connectionId });
    both.clock.advance(3 * DAY_MS);
    for (const { id, balance } of accounts) {
      const { points } = await client.accounts.balanceHistory.query({ accountId: id, from: "2026-03-31" });
      expect(points.find(({ date }) => date === "2026-03-31")).toMatchObject({
        source: "reported",
        balance: balance.current,
      });
    }
    expect((await client.summary.netWorth.query()).currencies).toEqual([]);
  });
});
