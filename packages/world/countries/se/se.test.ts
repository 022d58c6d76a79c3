import { expect, test } from "vitest";
import { dayFrom, fromDate, nearestBusinessDay, toDate } from "../../calendar.ts";
import { rootSeed, streamOf } from "../../rng.ts";
import { bankHolidays, isBusinessDay } from "./holidays.ts";
import { sweden } from "./index.ts";
import { familyNames, givenNames, regionNames } from "./names.ts";

const SEEDS = Array.from({ length: 400 }, (_, n) => rootSeed(n));

test("banks are closed on the legal holidays and the three eves", () => {
  const holidays = (year: number) =>
    bankHolidays(year)
      .map((day) => toDate(day).slice(5))
      .join(" ");
  expect(holidays(2026)).toBe(
    "01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-06 06-19 06-20 10-31 12-24 12-25 12-26 12-31",
  );
  expect(holidays(2027)).toBe(
    "01-01 01-06 03-26 03-28 03-29 05-01 05-06 05-16 06-06 06-25 06-26 11-06 12-24 12-25 12-26 12-31",
  );
});

test("the national day took the place of Whit Monday in 2005", () => {
  const open = ["2004-05-31", "2004-06-07", "2005-05-16", "2005-06-06"].map((date) =>
    isBusinessDay(fromDate(date)),
  );
  expect(open).toEqual([false, true, true, false]);
});

test("pay of the 25th comes on the business day before a weekend or a holiday", () => {
  const paid = ["2026-01-25", "2026-06-25", "2026-12-25"].map((date) =>
    toDate(nearestBusinessDay(fromDate(date), -1, isBusinessDay)),
  );
  expect(paid).toEqual(["2026-01-23", "2026-06-25", "2026-12-23"]);
});

test("every year from 2000 to 2100 has 248 to 254 business days", () => {
  for (let year = 2000; year <= 2100; year++) {
    let open = 0;
    for (let day = dayFrom(year, 1, 1); day < dayFrom(year + 1, 1, 1); day++) if (isBusinessDay(day)) open++;
    expect(open, String(year)).toBeGreaterThanOrEqual(248);
    expect(open, String(year)).toBeLessThanOrEqual(254);
  }
});

test("people have Swedish names, addresses with the flat's number and numbers kept for fiction", () => {
  expect([new Set(givenNames).size, new Set(familyNames).size]).toEqual([
    givenNames.length,
    familyNames.length,
  ]);
  expect(givenNames.length).toBeGreaterThanOrEqual(100);
  expect(familyNames.length).toBeGreaterThanOrEqual(120);
  const FICTION = /^\+46(70174060[5-9]|7017406[1-9]\d|8465004\d\d|3139006\d\d|4062804\d\d|9803192\d\d)$/;
  for (const seed of SEEDS) {
    const stream = streamOf(seed, "person");
    const home = stream.pick(sweden.places);
    const { givenName, familyName } = sweden.personName(stream);
    expect(`${givenName} ${familyName}`).toMatch(/^\p{Lu}[\p{L}-]+( \p{Lu}[\p{L}-]+){1,2}$/u);
    expect(sweden.streetAddress(stream)).toMatch(
      /^\p{Lu}\p{Ll}+( vägen)? \d{1,2}( [ABC])?(, lgh 1[0-5]0[1-6])?$/u,
    );
    expect(sweden.phoneNumber(stream, home)).toMatch(FICTION);
    expect(sweden.employerName(stream, home)).toMatch(/^\p{Lu}[^{}]{3,48}$/u);
  }
});

test("the frequent names are the frequent ones", () => {
  const names = SEEDS.map((seed) => sweden.personName(streamOf(seed, "name")).familyName);
  const share = (of: readonly string[]) => names.filter((name) => of.includes(name)).length / names.length;
  expect(share(familyNames.slice(0, 20))).toBeGreaterThan(0.25);
  expect(new Set(names).size).toBeGreaterThan(90);
});

test("one seed is one person", () => {
  const [home] = sweden.places;
  if (!home) throw new Error("nobody lives anywhere");
  const person = () => {
    const stream = streamOf(rootSeed(7), "someone");
    return [
      sweden.personName(stream),
      sweden.employerName(stream, home),
      sweden.streetAddress(stream),
      sweden.phoneNumber(stream, home),
    ];
  };
  expect(person()).toEqual(person());
});

test("towns have postal codes, a county and suppliers for the bills that name none", () => {
  expect(sweden.places.length).toBeGreaterThanOrEqual(20);
  expect(new Set(sweden.places.map(({ city }) => city)).size).toBe(sweden.places.length);
  const kinds = new Set(sweden.bills.map(({ id }) => id));
  for (const { city, region, postalCodes, areaCode, suppliers } of sweden.places) {
    for (const code of postalCodes) expect(code, city).toMatch(/^[1-9]\d\d \d\d$/);
    expect(regionNames[region], city).toBeDefined();
    expect(areaCode, city).toMatch(/^[1-9]\d{0,2}$/);
    for (const id of Object.keys(suppliers)) expect(kinds).toContain(id);
  }
});

test("securities carry valid check digits in a range nobody issues", () => {
  const kinds = sweden.securities.map(({ kind }) => kind);
  expect(kinds.slice(0, 4)).toEqual(["fund", "fund", "fund", "fund"]);
  for (const { isin } of sweden.securities) {
    expect(isin).toMatch(/^SE99999\d{5}$/);
    expect(luhnRemainder(isin), isin).toBe(0);
  }
});

/** ISO 6166: letters become two digits, then every second digit from the right is doubled. */
function luhnRemainder(isin: string): number {
  const digits = [...isin].map((character) => Number.parseInt(character, 36)).join("");
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const weighted = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10;
}
