import { expect, test } from "vitest";
import { toDate, weekdayOf } from "./calendar.ts";
import { germany } from "./countries/de/index.ts";
import { india } from "./countries/in/index.ts";
import { loadCountry } from "./countries/registry.ts";
import { accountsOf, allTransactions, settingAt } from "./fixture.ts";
import type { Transaction } from "./model/index.ts";
import { testCountries } from "./testing/banks.ts";

const SUNDAY = 0;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

async function yearOfRows(country: string, people = 16): Promise<[accountType: string, Transaction][]> {
  const { world } = await settingAt("2026-03-01T12:00:00Z");
  const from = Date.parse("2025-03-01");
  return Array.from({ length: people }, (_, index) => index + 1).flatMap((customer) =>
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

test("in Britain nothing above a hundred pounds is paid by touching the machine", async () => {
  const purchases = (await yearOfRows("GB"))
    .map(([, row]) => row)
    .filter(
      ({ channel, direction, rail }) => channel === "in_store" && direction === "debit" && rail === null,
    );
  const touched = purchases.filter(({ description }) => description.startsWith("CONTACTLESS"));
  const inserted = purchases.filter(({ description }) => description.startsWith("CARD PAYMENT"));
  expect(touched.length).toBeGreaterThan(300);
  expect(Math.max(...touched.map(({ amountMinor }) => amountMinor))).toBeLessThanOrEqual(10_000);
  expect(inserted.filter(({ amountMinor }) => amountMinor > 10_000).length).toBeGreaterThan(10);
});

test.each(["US", "GB", "DE"])(
  "in %s shops are shut on Christmas Day, and what is open is used",
  async (code) => {
    const { openAnyway, shutDays, subscriptions, utcOffsetHours } = await loadCountry(code);
    expect([...(shutDays?.(2025) ?? [])].map(toDate)).toContain("2025-12-25");
    const byThemselves = new Set(subscriptions.map(({ name }) => name));
    const onChristmasDay = (await yearOfRows(code, 60))
      .map(([, row]) => row)
      .filter(
        ({ authorizedAt, channel, direction, location, merchantName }) =>
          toDate(Math.floor((authorizedAt + utcOffsetHours * HOUR_MS) / DAY_MS)) === "2025-12-25" &&
          channel === "in_store" &&
          direction === "debit" &&
          location?.country === code &&
          !byThemselves.has(merchantName ?? ""),
      );
    expect(onChristmasDay.length).toBeGreaterThan(2);
    expect(onChristmasDay.filter(({ detailedCategory }) => !openAnyway?.has(detailedCategory))).toEqual([]);
  },
);

test.each(["US", "GB", "DE"])(
  "in %s nobody gives money back in a shop that is shut, nor a bank on a holiday",
  async (code) => {
    const { isBusinessDay, openAnyway, shutDays, utcOffsetHours } = await loadCountry(code);
    const refunds = (await yearOfRows(code, 90))
      .map(([, row]) => row)
      .filter(({ channel, refersTo }) => channel === "in_store" && refersTo?.kind === "refund");
    expect(refunds.length).toBeGreaterThan(30);
    for (const { authorizedAt, postedAt, detailedCategory } of refunds) {
      const day = Math.floor((authorizedAt + utcOffsetHours * HOUR_MS) / DAY_MS);
      const isShut = shutDays?.(Number(toDate(day).slice(0, 4))).has(day) === true;
      if (isShut) expect(openAnyway?.has(detailedCategory)).toBe(true);
      if (postedAt !== null) expect(isBusinessDay(Math.floor(postedAt / DAY_MS))).toBe(true);
    }
  },
);

/** Payment systems that carry nothing on days on which banks are closed. */
const RESTING: ReadonlySet<string | null> = new Set([
  "ach",
  "wire",
  "neft",
  "nach",
  "bacs",
  "chaps",
  "sepa",
  "sepa_direct_debit",
  "bankgirot",
  "autogiro",
]);

test.each(testCountries)(
  "in %s nothing posts on a weekend by a payment system that rests then",
  async (code) => {
    const { isBusinessDay } = await loadCountry(code);
    const carried = (await yearOfRows(code, 24))
      .map(([, row]) => row)
      .filter(({ rail, postedAt }) => RESTING.has(rail) && postedAt !== null);
    expect(carried.length).toBeGreaterThan(100);
    const wrong = carried.filter(({ postedAt }) => !isBusinessDay(Math.floor((postedAt ?? 0) / DAY_MS)));
    expect(wrong.map(({ description, rail }) => [description, rail])).toEqual([]);
  },
);

test.each(testCountries)(
  "in %s people dine at noon and in the evening by their own clock, and sleep at night",
  async (code) => {
    const { utcOffsetHours, wakingHours } = await loadCountry(code);
    const hours = (await yearOfRows(code, 24))
      .map(([, row]) => row)
      .filter(
        ({ detailedCategory, channel, direction, location, rail }) =>
          detailedCategory === "restaurants" &&
          // A bank knows of a direct debit when it is presented, at night.
          rail !== "sepa_direct_debit" &&
          channel === "in_store" &&
          direction === "debit" &&
          location?.country === code,
      )
      .map(({ authorizedAt }) => (((authorizedAt / HOUR_MS + utcOffsetHours) % 24) + 24) % 24);
    expect(hours.length).toBeGreaterThan(100);
    for (const hour of hours) expect(hour >= wakingHours[0] && hour <= wakingHours[1]).toBe(true);
    const evenings = hours.filter((hour) => hour >= 17.5 && hour < 23);
    const noons = hours.filter((hour) => hour >= 11.5 && hour < 15.5);
    expect(evenings.length / hours.length).toBeGreaterThan(0.5);
    expect((evenings.length + noons.length) / hours.length).toBeGreaterThan(0.98);
  },
);
