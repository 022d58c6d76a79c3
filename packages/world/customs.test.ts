import { expect, test } from "vitest";
import { weekdayOf } from "./calendar.ts";
import { germany } from "./countries/de/index.ts";
import { india } from "./countries/in/index.ts";
import { accountsOf, allTransactions, settingAt } from "./fixture.ts";
import type { Transaction } from "./model/index.ts";

const SUNDAY = 0;
const DAY_MS = 86_400_000;
const CUSTOMERS = Array.from({ length: 16 }, (_, index) => index + 1);

async function yearOfRows(country: string): Promise<[accountType: string, Transaction][]> {
  const { world } = await settingAt("2026-03-01T12:00:00Z");
  const from = Date.parse("2025-03-01");
  return CUSTOMERS.flatMap((customer) =>
    accountsOf(world, customer, country).flatMap((account) =>
      allTransactions(world, account, { from }).map((row): [string, Transaction] => [account.type, row]),
    ),
  );
}

test("in India nothing beyond a lakh goes by UPI, no tea stall takes a card, and a refund is a credit", async () => {
  const rows = await yearOfRows("IN");
  const byUpi = rows.filter(([, { rail }]) => rail === "upi");
  expect(byUpi.length).toBeGreaterThan(500);
  expect(byUpi.filter(([, { amountMinor }]) => amountMinor > 10_000_000)).toEqual([]);
  expect(
    byUpi.filter(
      ([, { direction, description }]) => direction === "credit" && description.startsWith("UPI/DR"),
    ),
  ).toEqual([]);
  const cashless = new Set(india.merchants.filter(({ noCards }) => noCards).map(({ name }) => name));
  const small = rows.filter(([, { merchantName }]) => merchantName !== null && cashless.has(merchantName));
  expect(small.length).toBeGreaterThan(100);
  expect(small.filter(([type, { rail }]) => type === "credit_card" || rail === null)).toEqual([]);
});

test("in Germany shops are shut on Sundays, restaurants are not, and no text has an umlaut", async () => {
  const rows = (await yearOfRows("DE")).map(([, row]) => row);
  const inShops = rows.filter(
    ({ channel, location, direction }) =>
      channel === "in_store" && direction === "debit" && location?.country === "DE",
  );
  const onSundays = inShops.filter(
    ({ authorizedAt }) => weekdayOf(Math.floor(authorizedAt / DAY_MS)) === SUNDAY,
  );
  const open = onSundays.filter(({ detailedCategory }) => germany.openAnyway?.has(detailedCategory));
  expect(open.length).toBeGreaterThan(20);
  // What charges by itself, a gym, does so on its own day.
  const byThemselves = new Set(germany.subscriptions.map(({ name }) => name));
  const others = onSundays.filter((row) => !open.includes(row) && !byThemselves.has(row.merchantName ?? ""));
  expect(others).toEqual([]);
  expect(rows.filter(({ description }) => /[äöüß]/i.test(description))).toEqual([]);
});

test("in Sweden account texts keep their letters and parents get the same sum for their children every month", async () => {
  const rows = (await yearOfRows("SE")).map(([, row]) => row);
  expect(rows.some(({ description }) => /^Lön .*[ÅÄÖ]/.test(description))).toBe(true);
  const forChildren = rows.filter(({ description }) => description.startsWith("BARNBDR"));
  expect(forChildren.length).toBeGreaterThan(10);
  expect([...new Set(forChildren.map(({ amountMinor }) => amountMinor))].sort()).toEqual(
    expect.arrayContaining([62_500]),
  );
  expect(forChildren.every(({ amountMinor }) => [62_500, 132_500, 224_000].includes(amountMinor))).toBe(true);
});
