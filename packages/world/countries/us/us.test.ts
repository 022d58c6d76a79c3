import { expect, test } from "vitest";
import { dayFrom, fromDate, toDate } from "../../calendar.ts";
import { rootSeed, streamOf } from "../../rng.ts";
import { federalHolidays, isBusinessDay } from "./holidays.ts";
import { unitedStates } from "./index.ts";

const SEEDS = Array.from({ length: 300 }, (_, i) => rootSeed(i));

test("the federal holidays of 2026 and 2027 are on their legal days", () => {
  const holidays = (year: number) =>
    [...federalHolidays(year)]
      .filter((day) => day < dayFrom(year + 1, 1, 1))
      .sort((left, right) => left - right)
      .map((day) => toDate(day).slice(5))
      .join(" ");
  expect(holidays(2026)).toBe("01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25");
  expect(holidays(2027)).toBe(
    "01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31",
  );
});

test("weekends and holidays are no business days", () => {
  const business = ["2026-03-13", "2026-07-06"].map((date) => isBusinessDay(fromDate(date)));
  const closed = ["2026-03-14", "2026-03-15", "2026-07-03", "2026-12-25", "2027-12-31"].map((date) =>
    isBusinessDay(fromDate(date)),
  );
  expect([business, closed]).toEqual([
    [true, true],
    [false, false, false, false, false],
  ]);
});

test("the last banking day of every year is a weekday in December", () => {
  for (let year = 2000; year <= 2100; year++) {
    let day = dayFrom(year, 12, 31);
    while (!isBusinessDay(day)) day--;
    expect(day).toBeGreaterThanOrEqual(dayFrom(year, 12, 28));
  }
});

test("people have a given and a family name and an address with a street", () => {
  const names = SEEDS.map((seed) => unitedStates.personName(streamOf(seed, "name")));
  for (const { givenName, familyName } of names) {
    expect(givenName).toMatch(/^\p{Lu}[\p{L}'-]+$/u);
    expect(familyName).toMatch(/^\p{Lu}[\p{L}' -]+$/u);
  }
  expect(new Set(names.map(({ familyName }) => familyName)).size).toBeGreaterThan(80);
  for (const seed of SEEDS) {
    expect(unitedStates.streetAddress(streamOf(seed, "address"))).toMatch(/^\d{3,4} [A-Z0-9][\w ]+$/);
  }
});

test("telephone numbers are of the place's area and of the range kept for fiction", () => {
  for (const [i, seed] of SEEDS.entries()) {
    const place = unitedStates.places[i % unitedStates.places.length];
    if (!place) throw new Error("no place");
    const phone = unitedStates.phoneNumber(streamOf(seed, "phone"), place);
    expect(phone).toMatch(new RegExp(`^\\+1${place.areaCode}55501\\d\\d$`));
  }
});

test("postal codes have five digits and area codes are as the numbering plan forms them", () => {
  for (const { postalCodes, areaCode } of unitedStates.places) {
    expect(postalCodes.length).toBeGreaterThanOrEqual(5);
    for (const code of postalCodes) expect(code).toMatch(/^\d{5}$/);
    expect(areaCode).toMatch(/^[2-9]\d\d$/);
  }
});

test("employers are named, some after the town, the same for the same seed", () => {
  const [home] = unitedStates.places;
  if (!home) throw new Error("no place");
  const employers = () => SEEDS.map((seed) => unitedStates.employerName(streamOf(seed, "employer"), home));
  expect(employers()).toEqual(employers());
  expect(employers().some((name) => name.includes(home.city))).toBe(true);
  for (const name of employers()) expect(name).toMatch(/^[^{}]{4,}$/);
});

test("a seed names the same person at the same address every time", () => {
  const draw = (seed: number) => {
    const stream = streamOf(rootSeed(seed), "person");
    return [unitedStates.personName(stream), unitedStates.streetAddress(stream)];
  };
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});
