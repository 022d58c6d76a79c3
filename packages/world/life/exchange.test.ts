import fc from "fast-check";
import { expect, test } from "vitest";
import { dayFrom } from "../calendar.ts";
import { loadCountry } from "../countries/registry.ts";
import { coinsOf } from "../ledger/term/coins.ts";
import { testCountries } from "../testing/banks.ts";
import { convert, printedRate, rateOn, usualRateMillionths } from "./exchange.ts";

test("a rate is minor units for a minor unit, also where a currency has none", () => {
  expect(usualRateMillionths("EUR", "USD")).toBe(1_082_400);
  expect(usualRateMillionths("JPY", "USD")).toBe(660_604);
  expect(usualRateMillionths("USD", "JPY")).toBe(1_513_766);
  expect(convert(12_345, usualRateMillionths("JPY", "USD"))).toBe(8155);
  expect(printedRate(usualRateMillionths("JPY", "USD"), "JPY", "USD")).toBe("0.00660604");
});

test("a currency nobody pays with is refused by name", () => {
  expect(() => usualRateMillionths("XTS", "EUR")).toThrow("No rate of XTS in EUR is known");
  expect(() => rateOn("EUR", "XTS", 0)).toThrow("No rate of EUR in XTS is known");
});

test("every city abroad and every coin has a price in the money of the country", async () => {
  for (const code of testCountries) {
    const { currency, destinations } = await loadCountry(code);
    for (const { currency: foreign } of destinations) {
      const rate = usualRateMillionths(foreign, currency);
      expect(Number.isSafeInteger(rate) && rate > 0).toBe(true);
    }
    for (const { priceMinor } of coinsOf(currency)) expect(Number.isSafeInteger(priceMinor)).toBe(true);
  }
  expect(coinsOf("USD").map(({ symbol, priceMinor }) => [symbol, priceMinor])).toContainEqual([
    "BTC",
    6_200_000,
  ]);
  expect(coinsOf("EUR").map(({ symbol, priceMinor }) => [symbol, priceMinor])).toContainEqual([
    "BTC",
    5_728_013,
  ]);
});

test("the rate of a day is whole and never far from the usual one", () => {
  const run = fc.property(
    fc.constantFrom("USD", "JPY", "THB", "GBP"),
    fc.constantFrom("EUR", "SEK", "INR"),
    fc.integer({ min: dayFrom(2012, 1, 1), max: dayFrom(2099, 12, 31) }),
    (foreign, home, day) => {
      const rate = rateOn(foreign, home, day);
      const usual = usualRateMillionths(foreign, home);
      expect(Number.isSafeInteger(rate)).toBe(true);
      expect(Math.abs(rate - usual) / usual).toBeLessThan(0.045);
    },
  );
  fc.assert(run);
});
