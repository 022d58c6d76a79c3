import { expect, test } from "vitest";
import { loadCountry } from "./countries/registry.ts";
import { accountsOf, allTransactions, settingAt } from "./fixture.ts";
import type { Transaction } from "./model/index.ts";
import { testCountries } from "./testing/banks.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const PEOPLE = 40;

interface Bought {
  readonly customer: number;
  readonly account: string;
  readonly day: number;
  readonly row: Transaction;
}

/** A year of purchases in a country, dated by its own clock. */
async function purchasesIn(code: string): Promise<Bought[]> {
  const { world } = await settingAt("2026-03-01T12:00:00Z");
  const { utcOffsetHours } = await loadCountry(code);
  const from = Date.parse("2025-03-01");
  return Array.from({ length: PEOPLE }, (_, index) => index + 1).flatMap((customer) =>
    accountsOf(world, customer, code).flatMap((account) =>
      allTransactions(world, account, { from })
        .filter(({ direction, merchantName }) => direction === "debit" && merchantName !== null)
        .map((row) => ({
          customer,
          account: account.id,
          day: Math.floor((row.authorizedAt + utcOffsetHours * HOUR_MS) / DAY_MS),
          row,
        })),
    ),
  );
}

test.each(testCountries)("in %s no car is filled up twice on one day", async (code) => {
  const fuel = (await purchasesIn(code)).filter(
    ({ row }) => row.detailedCategory === "fuel" && row.channel === "in_store",
  );
  expect(fuel.length).toBeGreaterThan(300);
  const byAccount = new Set(fuel.map(({ account, day }) => `${account}/${day}`));
  expect(byAccount.size).toBe(fuel.length);
  // Two cards may belong to two cars, once in a while.
  const byPerson = new Set(fuel.map(({ customer, day }) => `${customer}/${day}`));
  expect(fuel.length - byPerson.size).toBeLessThan(fuel.length / 40);
});

/** How often in a year, at most, one account pays for it, and how much dearer it is than its usual range. */
const SELDOM = { veterinary: 8, legal_and_accounting: 2, car_maintenance: 6, hospitals: 2, eye_care: 2 };

test.each(testCountries)(
  "in %s a vet, a garage or a notary is no shop one returns to every week",
  async (code) => {
    const bought = await purchasesIn(code);
    const { merchants, subscriptions } = await loadCountry(code);
    // A plan of lenses or washes is charged every month.
    const byThemselves = new Set(subscriptions.map(({ name }) => name));
    const dearest = new Map(merchants.map(({ name, usualMinor }) => [name, usualMinor[1]]));
    let count = 0;
    for (const [category, most] of Object.entries(SELDOM)) {
      const rows = bought.filter(
        ({ row }) => row.detailedCategory === category && !byThemselves.has(row.merchantName ?? ""),
      );
      count += rows.length;
      const times = new Map<string, number>();
      for (const { account } of rows) times.set(account, (times.get(account) ?? 0) + 1);
      expect(Math.max(0, ...times.values()), category).toBeLessThanOrEqual(most);
      if (category === "eye_care") continue;
      for (const { row } of rows) {
        const usual = dearest.get(row.merchantName ?? "");
        if (usual !== undefined) expect(row.amountMinor).toBeLessThan(usual * 2);
      }
    }
    expect(count).toBeGreaterThan(20);
  },
);
