import { expect, test } from "vitest";
import { formatMoney, percentOf } from "./money.ts";

const locale = "en-US";

test("an amount is written in the reader's locale with the currency's own digits", () => {
  expect(formatMoney("1234.50", "USD", { locale })).toBe("$1,234.50");
  expect(formatMoney("1234", "JPY", { locale })).toBe("¥1,234");
  expect(formatMoney("1234567.89", "INR", { locale: "en-IN" })).toBe("₹12,34,567.89");
});

test("an amount beyond what a float can hold keeps its last digit", () => {
  expect(formatMoney("90071992547409931.37", "USD", { locale })).toBe("$90,071,992,547,409,931.37");
});

test("a negative amount carries a minus and a signed positive one a plus", () => {
  expect(formatMoney("-3.10", "USD", { locale })).toBe("\u2212$3.10");
  expect(formatMoney("3.10", "USD", { locale, sign: "always" })).toBe("+$3.10");
  expect(formatMoney("0.00", "USD", { locale, sign: "always" })).toBe("$0.00");
  expect(formatMoney("-0.00", "USD", { locale })).toBe("$0.00");
});

test("text that is no decimal is refused instead of shown as NaN", () => {
  for (const text of ["", "abc", "1e5", "1,000", "Infinity", "1."]) {
    expect(() => formatMoney(text, "USD")).toThrow(RangeError);
  }
});

test("a share is in whole percent, goes beyond a hundred, and is nothing where there is no whole", () => {
  expect(percentOf(25, 100)).toBe(25);
  expect(percentOf(1, 3)).toBe(33);
  expect(percentOf(150, 100)).toBe(150);
  expect(percentOf(-5, 100)).toBe(0);
  expect(percentOf(5, 0)).toBe(0);
});
