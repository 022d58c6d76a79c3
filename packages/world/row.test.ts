import fc from "fast-check";
import { expect, test } from "vitest";
import { loadCountry } from "./countries/registry.ts";
import { accountsOf, allTransactions, anybody, DAYS, settingAt } from "./fixture.ts";
import type { Transaction } from "./model/index.ts";
import { testCountries } from "./testing/banks.ts";

/** The last year and a half of everything of somebody's. */
const SPAN = 400 * DAYS;

test("ids of an account are unique, pending ones too, and money is whole", async () => {
  const run = fc.asyncProperty(anybody, async ({ seed, customer, country, now }) => {
    const { world } = await settingAt(now, seed);
    for (const account of accountsOf(world, customer, country)) {
      const rows = allTransactions(world, account, { from: now - SPAN });
      const ids = rows.flatMap(({ id, pendingId }) => (pendingId === null ? [id] : [id, pendingId]));
      expect(new Set(ids).size).toBe(ids.length);
      for (const { amountMinor, currency, original } of rows) {
        if (!Number.isSafeInteger(amountMinor) || amountMinor < 0) expect.fail(`${amountMinor}`);
        if (currency !== account.currency) expect.fail(`${currency} on an account in ${account.currency}`);
        if (original && !(Number.isSafeInteger(original.amountMinor) && original.amountMinor > 0)) {
          expect.fail(`${original.amountMinor} ${original.currency}`);
        }
      }
    }
  });
  await fc.assert(run, { numRuns: 14 });
});

test("ids of accounts and transactions are unique in the world", async () => {
  const { world } = await settingAt("2026-01-02T12:00:00Z");
  const ids: string[] = [];
  for (const country of testCountries) {
    for (let customer = 1; customer <= 6; customer++) {
      for (const account of accountsOf(world, customer, country)) {
        ids.push(account.id);
        for (const { id, pendingId } of allTransactions(world, account, { from: world.clock.now() - SPAN })) {
          ids.push(id);
          if (pendingId) ids.push(pendingId);
        }
      }
    }
  }
  expect(ids.length).toBeGreaterThan(30_000);
  expect(new Set(ids).size).toBe(ids.length);
});

/** What is wrong with the words of a row; null when nothing is. */
function flawOf({ description, channel, category, detailedCategory, merchantCategoryCode }: Transaction) {
  if (description.trim() !== description || description === "") return "blank at an end";
  if (/ {2}/.test(description)) return "two spaces";
  if (/[{}]|undefined|\bnull\b|NaN|\[object/.test(description)) return "something not filled in";
  if (!channel || !category || !detailedCategory) return "no channel or category";
  if (merchantCategoryCode !== null && !/^\d{4}$/.test(merchantCategoryCode)) return merchantCategoryCode;
  return null;
}

test("every text is finished, and every row has a channel and a category", async () => {
  const run = fc.asyncProperty(anybody, async ({ seed, customer, country, now }) => {
    const { world } = await settingAt(now, seed);
    for (const account of accountsOf(world, customer, country)) {
      for (const row of allTransactions(world, account, { from: now - SPAN })) {
        const flaw = flawOf(row);
        if (flaw) expect.fail(`${flaw}: "${row.description}"`);
      }
    }
  });
  await fc.assert(run, { numRuns: 14 });
});

test("what is bought in a shop is bought at home or on a journey, abroad in the money of the place", async () => {
  for (const code of testCountries) {
    const { places } = await loadCountry(code);
    const towns = new Map(places.map(({ city, region }) => [city, region]));
    const seen = { home: 0, away: 0, abroad: 0 };
    const { world } = await settingAt("2026-03-15T12:00:00Z");
    for (let customer = 1; customer <= 10; customer++) {
      const home = world.customer(customer, code).address;
      for (const account of accountsOf(world, customer, code)) {
        for (const { location, original } of allTransactions(world, account, {
          from: world.clock.now() - SPAN,
        })) {
          if (!location) {
            expect(original).toBeNull();
            continue;
          }
          if (location.country !== code) {
            // Within the eurozone nothing is exchanged.
            if (code !== "DE") expect(original).not.toBeNull();
            if (original) expect(original.currency).not.toBe(account.currency);
            seen.abroad++;
            continue;
          }
          expect(original).toBeNull();
          if (towns.get(location.city) !== location.region)
            expect.fail(`${location.city} is not in ${location.region}`);
          seen[location.city === home.city ? "home" : "away"]++;
        }
      }
    }
    expect(seen.home).toBeGreaterThan(10 * (seen.away + seen.abroad));
    expect(Math.min(seen.away, seen.abroad)).toBeGreaterThan(0);
  }
});

test("sums end as they do in the country: few whole ones in the United States, more in India", async () => {
  const { world } = await settingAt("2026-03-15T12:00:00Z");
  const wholeIn = (country: string) => {
    const seen = { whole: 0, all: 0 };
    for (let customer = 1; customer <= 10; customer++) {
      for (const account of accountsOf(world, customer, country)) {
        const rows = allTransactions(world, account, { from: world.clock.now() - SPAN });
        for (const { amountMinor, detailedCategory } of rows) {
          if (detailedCategory !== "groceries" && detailedCategory !== "restaurants") continue;
          seen.all++;
          if (amountMinor % 100 === 0) seen.whole++;
        }
      }
    }
    return seen.whole / seen.all;
  };
  expect(wholeIn("US")).toBeLessThan(0.04);
  expect(wholeIn("IN")).toBeGreaterThan(0.2);
});

test("nobody goes to one shop for most of what they buy", async () => {
  const { world } = await settingAt("2026-03-15T12:00:00Z");
  for (const country of testCountries) {
    for (let customer = 1; customer <= 8; customer++) {
      for (const account of accountsOf(world, customer, country)) {
        const bought = allTransactions(world, account, { from: world.clock.now() - SPAN }).filter(
          ({ merchantCategoryCode, channel }) => merchantCategoryCode !== null && channel !== "direct_debit",
        );
        if (bought.length < 150) continue;
        const visits = new Map<string | null, number>();
        for (const { merchantName } of bought) visits.set(merchantName, (visits.get(merchantName) ?? 0) + 1);
        expect(Math.max(...visits.values()) / bought.length).toBeLessThan(0.4);
      }
    }
  }
});
