import { expect, test } from "vitest";
import { dayFrom, fromDate, monthOf, toDate } from "../../calendar.ts";
import { paydaysOf } from "../../life/pay.ts";
import { rootSeed, streamOf } from "../../rng.ts";
import { settleText } from "../../text.ts";
import { isBusinessDay, isFederalHoliday } from "./holidays.ts";
import { unitedStates } from "./index.ts";

test("the federal holidays of 2026 and 2027 are on their legal days", () => {
  const holidays = (year: number) => {
    const found: string[] = [];
    for (let day = dayFrom(year, 1, 1); day < dayFrom(year + 1, 1, 1); day++) {
      if (isFederalHoliday(day)) found.push(toDate(day).slice(5));
    }
    return found.join(" ");
  };
  expect(holidays(2026)).toBe("01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25");
  expect(holidays(2027)).toBe(
    "01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31",
  );
});

test("weekends and holidays are no business days", () => {
  const business = ["2026-03-13", "2026-07-06"].map((date) => isBusinessDay(fromDate(date)));
  const closed = ["2026-03-14", "2026-03-15", "2026-07-03", "2026-12-25"].map((date) =>
    isBusinessDay(fromDate(date)),
  );
  expect([business, closed]).toEqual([
    [true, true],
    [false, false, false, false],
  ]);
});

test("pay comes every other Friday or on the 15th and the last business day, earlier when banks are closed", () => {
  const dates = (month: string, kind: "biweekly" | "semi_monthly", parity: 0 | 1 = 0) =>
    paydaysOf({ kind, parity }, monthOf(fromDate(`${month}-01`)), unitedStates).map(toDate);
  expect(dates("2026-02", "semi_monthly")).toEqual(["2026-02-13", "2026-02-27"]);
  expect(dates("2026-05", "semi_monthly")).toEqual(["2026-05-15", "2026-05-29"]);
  const fridays = [...dates("2026-12", "biweekly", 0), ...dates("2026-12", "biweekly", 1)].sort();
  expect(fridays).toEqual(["2026-12-04", "2026-12-11", "2026-12-18", "2026-12-24", "2026-12-31"]);
  const both = [...dates("2027-01", "biweekly", 0), ...dates("2027-01", "biweekly", 1)].sort();
  expect(both).toEqual(["2027-01-08", "2027-01-15", "2027-01-22", "2027-01-29"]);
});

test("every row of the catalogue is whole: code, range, text that can be filled in", () => {
  expect(unitedStates.merchants.length).toBeGreaterThanOrEqual(80);
  const stream = streamOf(rootSeed(1), "texts");
  const values = { city: "Portland", region: "OR", supplier: "Supplier" };
  const texts = [...unitedStates.merchants, ...unitedStates.bills, ...unitedStates.subscriptions];
  for (const { text, mcc } of texts) {
    expect(mcc ?? "0000").toMatch(/^\d{4}$/);
    expect(settleText(text, values, stream)).not.toMatch(/undefined/);
  }
  for (const { usualMinor, channel, text, name, regions = [] } of unitedStates.merchants) {
    expect(usualMinor[0]).toBeLessThan(usualMinor[1]);
    expect([name, text.endsWith("{city} {region}")]).toEqual([name, channel === "in_store"]);
    for (const region of regions) expect(unitedStates.places.map((place) => place.region)).toContain(region);
  }
  for (const { prices } of unitedStates.subscriptions) {
    expect(prices.map(([from]) => from)).toEqual(prices.map(([from]) => from).toSorted());
  }
});

test("every region has groceries, restaurants and petrol within reach", () => {
  for (const { region } of unitedStates.places) {
    const here = unitedStates.merchants.filter(({ regions }) => !regions || regions.includes(region));
    const count = (category: string) => here.filter((merchant) => merchant.category === category).length;
    expect(
      Math.min(count("groceries"), count("dining"), count("transport"), count("shopping")),
    ).toBeGreaterThan(4);
  }
});
