import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf } from "./calendar.ts";
import { loadCountry } from "./countries/registry.ts";
import { accountsOf, allTransactions, anyCountry, anyInstant, anySeed, DAYS, settingAt } from "./fixture.ts";
import type { Transaction } from "./model/index.ts";

const anyNumber = fc.integer({ min: 1, max: 1_000_000 });

function isPaid({ detailedCategory, direction }: Transaction): boolean {
  return detailedCategory === "salary" && direction === "credit";
}

test("a salary reaches one account of a person, on business days, as often as the country pays", async () => {
  let paid = 0;
  const run = fc.asyncProperty(
    anySeed,
    anyNumber,
    anyCountry,
    anyInstant,
    async (seed, customer, code, now) => {
      const { isBusinessDay } = await loadCountry(code);
      const { world } = await settingAt(now, seed);
      const reached = accountsOf(world, customer, code).flatMap((account) => {
        const rows = allTransactions(world, account, { from: now - 365 * DAYS }).filter(isPaid);
        return rows.length > 0 ? [{ account, rows }] : [];
      });
      expect(reached.length).toBeLessThanOrEqual(1);
      for (const { account, rows } of reached) {
        paid++;
        expect([account.type, account.subtype === "business"]).toEqual(["checking", false]);
        expect(rows.length).toBeGreaterThanOrEqual(11);
        expect(rows.length).toBeLessThanOrEqual(54);
        for (const { postedAt } of rows) expect(isBusinessDay(dayOf(postedAt ?? 0))).toBe(true);
      }
    },
  );
  await fc.assert(run, { numRuns: 25 });
  expect(paid).toBeGreaterThan(8);
});

test("rent or mortgage is paid once a month, from the account the salary reaches", async () => {
  let homes = 0;
  const run = fc.asyncProperty(anySeed, anyNumber, anyCountry, async (seed, customer, country) => {
    const { world } = await settingAt("2026-03-15T12:00:00Z", seed);
    const from = Date.UTC(2025, 2, 1);
    const to = Date.UTC(2026, 2, 1);
    const homeRows = accountsOf(world, customer, country)
      .filter(({ type }) => type === "checking")
      .map((account) =>
        allTransactions(world, account, { from, to }).filter(
          ({ detailedCategory, direction }) =>
            direction === "debit" && (detailedCategory === "rent" || detailedCategory === "mortgage_payment"),
        ),
      )
      .filter((rows) => rows.length > 0);
    expect(homeRows.length).toBeLessThanOrEqual(1);
    for (const rows of homeRows) {
      homes++;
      const perMonth = new Map<number, number>();
      for (const { postedAt } of rows) {
        const month = new Date(postedAt ?? 0).getUTCMonth();
        perMonth.set(month, (perMonth.get(month) ?? 0) + 1);
      }
      // Two of a bank's mortgages, or one that was repaid in between, are the exception.
      if (new Set(rows.map(({ merchantName }) => merchantName)).size === 1 && rows.length >= 12) {
        expect(Math.max(...perMonth.values())).toBeLessThanOrEqual(2);
      }
    }
  });
  await fc.assert(run, { numRuns: 20 });
  expect(homes).toBeGreaterThan(5);
});

test("pay rises over the years", async () => {
  const { world } = await settingAt("2034-01-01T00:00:00Z");
  for (const country of ["US", "IN", "GB", "SE", "DE"]) {
    let then = 0;
    let later = 0;
    for (let customer = 1; customer <= 6; customer++) {
      for (const account of accountsOf(world, customer, country)) {
        const paidIn = (year: number) =>
          allTransactions(world, account, { from: Date.UTC(year, 0, 1), to: Date.UTC(year + 1, 0, 1) })
            .filter(isPaid)
            .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
        then += paidIn(2023);
        later += paidIn(2033);
      }
    }
    expect(later / then).toBeGreaterThan(1.1);
  }
});
