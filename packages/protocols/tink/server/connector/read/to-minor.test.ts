import { toDecimal } from "@sandbank/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toMinor } from "./to-minor.ts";

const digits = fc.constantFrom(0, 2, 3);
const CURRENCIES: Readonly<Record<number, string>> = { 0: "ISK", 2: "SEK", 3: "KWD" };

test("every amount of up to fifteen digits comes back as exactly the minor units its text says", () => {
  const minor = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
  fc.assert(
    fc.property(fc.oneof(minor, fc.integer({ min: -9_999, max: 9_999 })), digits, (amountMinor, count) => {
      const amount: unknown = JSON.parse(toDecimal(amountMinor, CURRENCIES[count] ?? ""));
      expect(toMinor(Number(amount), count)).toBe(amountMinor);
    }),
    { numRuns: 5_000 },
  );
});

test("what has more decimals than can be kept is nothing, however near it comes", () => {
  const amount = fc.oneof(
    fc.double(),
    fc.double({ min: -1e6, max: 1e6 }),
    fc
      .tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 6 }))
      .map(([n, e]) => n / 10 ** e),
  );
  fc.assert(
    fc.property(amount, digits, (value, count) => {
      const [whole = "", fraction = ""] = String(value).split(".");
      const isExact = /^-?\d+$/.test(whole) && /^\d*$/.test(fraction) && fraction.length <= count;
      const wanted = isExact ? Number(whole + fraction.padEnd(count, "0")) : Number.NaN;
      const isKept = Math.abs(wanted) <= 999_999_999_999_999;
      expect(toMinor(value, count)).toBe(isKept ? wanted + 0 : Number.NaN);
    }),
    { numRuns: 5_000 },
  );
});
