import { expect, test } from "vitest";
import { dayOf, firstDay, lastDay, monthOf, nearestBusinessDay, partsOf } from "./calendar.ts";
import { loadCountry } from "./countries/registry.ts";
import { accountsOf, allTransactions, found, settingAt } from "./fixture.ts";
import type { Transaction } from "./model/index.ts";
import { personaNumber } from "./personas/registry.ts";

/** What pensioners of a country get in three years, payer by payer, oldest first. */
async function pensionsIn(code: string): Promise<Transaction[][]> {
  const { world } = await settingAt("2028-01-01T12:00:00Z");
  return Array.from({ length: 8 }, (_, copy) => found(personaNumber(`pensioner.${copy + 1}`))).flatMap(
    (customer) => {
      const rows = accountsOf(world, customer, code).flatMap((account) =>
        allTransactions(world, account, { from: Date.parse("2025-01-01") }),
      );
      const byPayer = new Map<string | null, Transaction[]>();
      for (const row of rows.reverse()) {
        if (row.detailedCategory !== "pension_income") continue;
        byPayer.set(row.merchantName, [...(byPayer.get(row.merchantName) ?? []), row]);
      }
      return [...byPayer.values()];
    },
  );
}

test.each([
  ["GB", 4],
  ["DE", 7],
  ["SE", 1],
  ["IN", 1],
  ["US", 1],
])("in %s a pension rises once a year, in month %i", async (code, raisedIn) => {
  const pensions = await pensionsIn(code);
  expect(pensions.length).toBeGreaterThanOrEqual(8);
  for (const rows of pensions) {
    const rises = rows.slice(1).filter((row, index) => row.amountMinor !== rows[index]?.amountMinor);
    // The least the Indian state pays does not rise with prices.
    const isLeast = code === "IN" && rows.some(({ amountMinor }) => amountMinor === 900_000);
    if (!isLeast) expect(rises.length).toBeGreaterThanOrEqual(2);
    for (const { postedAt } of rises) expect(partsOf(dayOf(postedAt ?? 0)).month).toBe(raisedIn);
  }
});

test("pensions come on the last banking day of the month in Germany and India, on the 18th to 20th in Sweden", async () => {
  for (const code of ["DE", "IN", "SE"]) {
    const { isBusinessDay } = await loadCountry(code);
    for (const { postedAt } of (await pensionsIn(code)).flat()) {
      const day = dayOf(postedAt ?? 0);
      const month = monthOf(day);
      const due = code === "SE" ? [18, 19, 20].map((date) => firstDay(month) + date - 1) : [lastDay(month)];
      expect(due.map((each) => nearestBusinessDay(each, -1, isBusinessDay))).toContain(day);
    }
  }
});

test("no pension of the Indian state is below nine thousand rupees, and all are whole rupees", async () => {
  const rows = (await pensionsIn("IN")).flat();
  const ofTheState = rows.filter(({ description }) => description.includes("CPAO"));
  expect(ofTheState.length).toBeGreaterThan(100);
  expect(Math.min(...ofTheState.map(({ amountMinor }) => amountMinor))).toBeGreaterThanOrEqual(900_000);
  expect(rows.every(({ amountMinor }) => amountMinor % 100 === 0)).toBe(true);
});

test("a pension of the last day of a year is there to live on in January", async () => {
  for (const code of ["DE", "IN"]) {
    const { world } = await settingAt("2028-02-01T12:00:00Z");
    for (let copy = 1; copy <= 8; copy++) {
      const customer = found(personaNumber(`pensioner.${copy}`));
      for (const account of accountsOf(world, customer, code)) {
        const rows = allTransactions(world, account, { from: Date.parse("2025-01-01") });
        const pensions = rows.filter(({ detailedCategory, postedAt }) => {
          return detailedCategory === "pension_income" && partsOf(dayOf(postedAt ?? 0)).month === 12;
        });
        for (const { amountMinor, postedAt } of pensions) {
          const turn = Date.UTC(partsOf(dayOf(postedAt ?? 0)).year + 1, 0, 1);
          expect(world.balance(account, turn).ledgerMinor).toBeGreaterThan(amountMinor * 0.3);
        }
      }
    }
  }
});
