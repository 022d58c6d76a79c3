import { DAY_MS } from "@sandbank/domain";
import { expect, test } from "vitest";
import { fromDate, HOUR_MS, weekdayOf } from "../calendar.ts";
import { accountsOf, allTransactions, settingAt } from "../fixture.ts";
import type { Transaction } from "../model/index.ts";
import { testCountries } from "../testing/banks.ts";
import { loadCountry } from "./registry.ts";
import { sweden } from "./se/index.ts";

const SATURDAY = 6;
const SUNDAY = 0;

/** What people paid in shops at home, day and hour as the country counts them. */
async function shoppingIn(country: string, customers: number) {
  const { world } = await settingAt("2026-03-01T12:00:00Z");
  const { utcOffsetHours } = await loadCountry(country);
  const isShopping = ({ channel, merchantCategoryCode, location, rail, refersTo, direction }: Transaction) =>
    channel === "in_store" &&
    // What a bank collects by direct debit has its own day and hour.
    rail !== "sepa_direct_debit" &&
    merchantCategoryCode !== null &&
    location?.country === country &&
    direction === "debit" &&
    refersTo === null;
  return Array.from({ length: customers }, (_, index) => index + 1)
    .flatMap((customer) => accountsOf(world, customer, country))
    .filter(({ type }) => type === "checking" || type === "credit_card")
    .flatMap((account) => allTransactions(world, account, { from: Date.parse("2025-01-01") }))
    .filter(isShopping)
    .map((row) => {
      const local = row.authorizedAt + utcOffsetHours * HOUR_MS;
      return { ...row, day: Math.floor(local / DAY_MS), hour: (local % DAY_MS) / HOUR_MS };
    });
}

test("Systembolaget sells on weekdays until seven, on Saturdays until three, never on Sundays, red days and eves", async () => {
  const rows = (await shoppingIn("SE", 80)).filter(({ merchantName }) => merchantName === "Systembolaget");
  expect(rows.length).toBeGreaterThan(150);
  expect(rows.some(({ day }) => weekdayOf(day) === SATURDAY)).toBe(true);
  for (const { day, hour, description } of rows) {
    expect([description, weekdayOf(day)]).not.toEqual([description, SUNDAY]);
    expect(hour).toBeGreaterThanOrEqual(10);
    expect(hour).toBeLessThanOrEqual(weekdayOf(day) === SATURDAY ? 15 : 19);
  }
});

test("the wine shop is closed on Midsummer Eve, Easter Saturday and the national day", () => {
  const wine = sweden.openings?.find(({ categories }) => categories.has("alcohol"));
  const hours = (date: string) => wine?.hoursOn(fromDate(date));
  expect(["2026-06-19", "2026-04-04", "2026-06-06", "2026-12-24"].map(hours)).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(["2026-06-18", "2026-06-13"].map(hours)).toEqual([
    [10, 19],
    [10, 15],
  ]);
});

test.each(testCountries)(
  "in %s nobody sees a doctor, a dentist or an authority on Sundays or at night",
  async (country) => {
    const { openings = [] } = await loadCountry(country);
    const care = openings.find(({ categories }) => categories.has("dental_care"));
    const rows = (await shoppingIn(country, 60)).filter(({ detailedCategory }) =>
      care?.categories.has(detailedCategory),
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const { day, hour, description } of rows) {
      expect([description, care?.hoursOn(day)]).not.toEqual([description, null]);
      expect(weekdayOf(day)).not.toBe(SUNDAY);
      expect(hour).toBeGreaterThan(7.9);
      expect(hour).toBeLessThan(20.6);
    }
  },
);

test.each(testCountries)("in %s fast food is eaten from late morning on", async (country) => {
  const rows = (await shoppingIn(country, 30)).filter(
    ({ detailedCategory }) => detailedCategory === "fast_food",
  );
  expect(rows.length).toBeGreaterThan(50);
  for (const { hour } of rows) {
    expect(hour).toBeGreaterThan(10.5);
    expect(hour).toBeLessThan(22.6);
  }
});
