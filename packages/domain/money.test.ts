import fc from "fast-check";
import { expect, test } from "vitest";
import { fromDecimal, fromWireNumber, toDecimal, toWireNumber } from "./index.ts";

const currency = fc.constantFrom("USD", "INR", "JPY", "KWD");
const minor = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 });

test("minor units survive the way to decimal text and back", () => {
  fc.assert(
    fc.property(minor, currency, (amount, code) => {
      expect(fromDecimal(toDecimal(amount, code), code)).toBe(amount);
    }),
  );
});

test("minor units survive the way through a JSON number", () => {
  fc.assert(
    fc.property(minor, currency, (amount, code) => {
      const wire: unknown = JSON.parse(JSON.stringify(toWireNumber(amount, code)));
      expect(fromWireNumber(wire as number, code)).toBe(amount);
    }),
  );
});

test("decimal text has exactly the currency's digits", () => {
  expect(toDecimal(5, "USD")).toBe("0.05");
  expect(toDecimal(-1_234, "USD")).toBe("-12.34");
  expect(toDecimal(500, "JPY")).toBe("500");
  expect(toDecimal(1_234, "KWD")).toBe("1.234");
});

test("trailing zeros of a database column are accepted, a fraction of a minor unit is not", () => {
  expect(fromDecimal("12.3400", "USD")).toBe(1_234);
  expect(fromDecimal("7.0000", "JPY")).toBe(7);
  expect(() => fromDecimal("12.3410", "USD")).toThrow("more than 2 decimal places");
});

test("what is no amount is refused by what is wrong with it", () => {
  expect(() => fromDecimal("1e3", "USD")).toThrow('"1e3" is not a decimal amount');
  expect(() => fromDecimal("99999999999999999", "USD")).toThrow("too large");
  expect(() => toDecimal(0.5, "USD")).toThrow("not a whole number of minor units");
});

test("19.99 is 1999 and never 1998", () => {
  expect(fromWireNumber(19.99, "USD")).toBe(1_999);
});
