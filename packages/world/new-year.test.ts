import fc from "fast-check";
import { expect, test } from "vitest";
import {
  accountsOf,
  allTransactions,
  anyCountry,
  anyCustomer,
  anySeed,
  aroundNewYear,
  DAYS,
  seen,
  settingAt,
  signed,
} from "./fixture.ts";
import type { World } from "./model/index.ts";

const YEARS = [2024, 2025, 2026, 2027, 2028, 2029];

/** One year of everything a person holds, as JSON: what posts in it and the balances at its two ends. */
function yearOf(world: World, customer: number, country: string, year: number): string {
  const from = Date.UTC(year, 0, 1);
  const to = Date.UTC(year + 1, 0, 1);
  return JSON.stringify(
    accountsOf(world, customer, country).map((account) => [
      account.id,
      world.balance(account, from),
      allTransactions(world, account, { from, to }).filter(({ status }) => status !== "pending"),
      world.balance(account, to - 1),
    ]),
  );
}

test("a year worked out alone is the one worked out among all others, in any order", async () => {
  const order = fc.shuffledSubarray(YEARS, { minLength: YEARS.length });
  const alone = fc.constantFrom(...YEARS);
  const run = fc.asyncProperty(
    anySeed,
    anyCustomer,
    anyCountry,
    order,
    alone,
    async (seed, customer, country, years, year) => {
      const all = await settingAt("2030-06-01T00:00:00Z", seed);
      const before = new Map(years.map((each) => [each, yearOf(all.world, customer, country, each)]));
      const { world } = await settingAt("2030-06-01T00:00:00Z", seed);
      expect(yearOf(world, customer, country, year)).toBe(before.get(year));
      for (const each of years.toReversed()) {
        expect(yearOf(world, customer, country, each)).toBe(before.get(each));
      }
    },
  );
  await fc.assert(run, { numRuns: 3 });
});

test("a year ends with what the next begins with: on every account, in every year of it", async () => {
  const run = fc.asyncProperty(anySeed, anyCustomer, anyCountry, async (seed, customer, country) => {
    const { world } = await settingAt("2032-06-01T00:00:00Z", seed);
    for (const account of accountsOf(world, customer, country)) {
      for (let year = Number(account.openedOn.slice(0, 4)) + 1; year <= 2032; year++) {
        const midnight = Date.UTC(year, 0, 1);
        const then = allTransactions(world, account, { from: midnight, to: midnight + 1 }).filter(
          ({ status }) => status !== "pending",
        );
        const change = then.reduce((sum, row) => sum + signed(row), 0);
        const before = world.balance(account, midnight - 1);
        const after = world.balance(account, midnight);
        expect([year, account.name, after.ledgerMinor]).toEqual([
          year,
          account.name,
          before.ledgerMinor + change,
        ]);
      }
    }
  });
  await fc.assert(run, { numRuns: 10 });
});

test("what is pending over New Year is the same on both sides of midnight, and posts as it was", async () => {
  let over = 0;
  const year = fc.integer({ min: 2026, max: 2030 });
  const run = fc.asyncProperty(
    anySeed,
    anyCustomer,
    anyCountry,
    year,
    async (seed, customer, country, next) => {
      const midnight = Date.UTC(next, 0, 1);
      const { world, clock } = await settingAt(midnight - 1, seed);
      for (const account of accountsOf(world, customer, country)) {
        const pending = () =>
          allTransactions(world, account, { from: midnight - 20 * DAYS }).filter(
            ({ status, authorizedAt }) => status === "pending" && authorizedAt < midnight,
          );
        clock.set(midnight - 1);
        const before = pending();
        clock.set(midnight);
        expect(pending()).toEqual(before);
        clock.set(midnight + 15 * DAYS);
        const later = allTransactions(world, account, { from: midnight - 20 * DAYS });
        expect(later.filter(({ id }) => before.some((row) => row.id === id))).toEqual([]);
        const posted = later.filter(({ pendingId }) => before.some((row) => row.id === pendingId));
        over += posted.length;
        for (const row of posted) expect(row.postedAt).toBeGreaterThan(midnight);
        clock.set(midnight - 1);
      }
    },
  );
  await fc.assert(run, { numRuns: 30 });
  expect(over).toBeGreaterThan(20);
});

test("days around New Year look the same whether one came from before, from after, or at once", async () => {
  const run = fc.asyncProperty(
    anySeed,
    anyCustomer,
    anyCountry,
    aroundNewYear,
    async (seed, customer, country, now) => {
      const look = (world: World) =>
        accountsOf(world, customer, country).map((account) =>
          seen(world, account, { from: now - 120 * DAYS }),
        );
      const { world, clock } = await settingAt(now - 400 * DAYS, seed);
      look(world);
      clock.set(now + 400 * DAYS);
      look(world);
      clock.set(now);
      const fresh = await settingAt(now, seed);
      expect(JSON.stringify(look(world))).toBe(JSON.stringify(look(fresh.world)));
    },
  );
  await fc.assert(run, { numRuns: 12 });
});
