import { minorUnitDigits } from "@sandbank/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { exactOfMinor, minorOfExact, shortestExact } from "./exact-amount.ts";

const currency = fc.constantFrom("GBP", "SEK", "EUR", "JPY", "KWD");
const minor = fc.maxSafeInteger();

test("money round-trips exactly with the scale of its currency, a larger one, and the shortest there is", () => {
  const more = fc.integer({ min: 0, max: 6 });
  fc.assert(
    fc.property(minor, currency, more, (amountMinor, code, decimals) => {
      const digits = minorUnitDigits(code) + decimals;
      for (const { unscaledValue, scale } of [
        exactOfMinor(amountMinor, code),
        exactOfMinor(amountMinor, code, digits),
        shortestExact(amountMinor, code),
      ]) {
        // -0 is no amount of money.
        expect(minorOfExact(unscaledValue, scale, code)).toBe(amountMinor + 0);
        expect(unscaledValue).toMatch(/^(0|-?[1-9]\d*)$/);
      }
      expect(shortestExact(amountMinor, code).unscaledValue).not.toMatch(/[1-9]0+$/);
    }),
  );
});

test("the documented samples are worth what the documentation says", () => {
  expect(minorOfExact("19", "-3", "EUR")).toBe(1_900_000);
  expect(minorOfExact("-1300", "1", "GBP")).toBe(-13_000);
  expect(minorOfExact(1050, 2, "EUR")).toBe(1050);
  expect(minorOfExact("-4550", "2", "GBP")).toBe(-4550);
  expect(shortestExact(1_900_000, "EUR")).toEqual({ unscaledValue: "19", scale: "-3" });
  expect(exactOfMinor(-13_000, "GBP", 1)).toEqual({ unscaledValue: "-1300", scale: "1" });
  expect(exactOfMinor(5, "GBP", 3)).toEqual({ unscaledValue: "50", scale: "3" });
  expect(shortestExact(0, "EUR")).toEqual({ unscaledValue: "0", scale: "0" });
});

test("an amount finer than its currency, too large, or no number is refused rather than rounded", () => {
  expect(() => minorOfExact("1005", "3", "EUR")).toThrow("finer");
  expect(minorOfExact("1050", "3", "EUR")).toBe(105);
  expect(() => minorOfExact("5", "1", "JPY")).toThrow("finer");
  expect(() => minorOfExact("9", "-20", "EUR")).toThrow("too large");
  for (const text of ["", "1.5", "1e3", "٣", " 1"]) {
    expect(() => minorOfExact(text, "2", "EUR")).toThrow("no whole number");
  }
  for (const scale of ["", "x", "1.5"]) expect(() => minorOfExact("1", scale, "EUR")).toThrow("scale");
  expect(() => exactOfMinor(1, "GBP", 1)).toThrow("finer");
  expect(() => exactOfMinor(0.5, "GBP")).toThrow("minor units");
});
