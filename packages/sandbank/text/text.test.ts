import fc from "fast-check";
import { expect, test } from "vitest";
import { amountsIn } from "./amount.ts";
import { sparkline } from "./sparkline.ts";
import { styleOf } from "./style.ts";
import { tableOf } from "./table.ts";
import { displayWidth, fit, pad, printable } from "./width.ts";
import { wrap } from "./wrap.ts";

const plain = styleOf(false);

test("amounts are written as people of the country write them", () => {
  const written = (country: string, currency: string) => amountsIn(country).money(-123_456_789, currency);
  expect(written("US", "USD")).toBe("-$1,234,567.89");
  expect(written("IN", "INR")).toBe("-₹12,34,567.89");
  expect(written("GB", "GBP")).toBe("-£1,234,567.89");
  expect(written("SE", "SEK")).toBe("-1 234 567,89 kr");
  expect(written("DE", "EUR")).toBe("-1.234.567,89 €");
});

test("amounts have the digits of their currency", () => {
  const { exact } = amountsIn("US");
  expect([exact(5, "USD"), exact(1234, "JPY"), exact(1234, "KWD")]).toEqual(["0.05", "1,234", "1.234"]);
});

test("amounts lose no digit however large they are", () => {
  expect(amountsIn("US").exact(Number.MAX_SAFE_INTEGER, "USD")).toBe("90,071,992,547,409.91");
});

test("whole amounts are rounded, and nothing is no negative amount", () => {
  const { whole } = amountsIn("US");
  expect([whole(-49, "USD"), whole(150, "USD"), whole(-15_049, "USD")]).toEqual(["0", "2", "-150"]);
});

test("the lowest value has the lowest bar and the highest the highest", () => {
  expect(sparkline([0, 50, 100])).toBe("▁▅█");
  expect(sparkline([-700, 0, -350])).toBe("▁█▅");
  expect(sparkline([3, 3])).toBe("▄▄");
  expect(sparkline([])).toBe("");
});

test("width counts columns: wide letters and emoji two, marks and joiners none", () => {
  const widths = ["abc", "日本", "e\u0301", "👩‍👩‍👧", "❤️", "שלום", "₹1"].map(displayWidth);
  expect(widths).toEqual([3, 4, 1, 2, 2, 4, 2]);
});

test("fitted and padded text has exactly the width asked for, whatever it is made of", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 30 }), (text, width) => {
      const clean = printable(text);
      expect(displayWidth(pad(fit(clean, width), width, "right"))).toBe(width);
    }),
  );
});

test("nothing the world says moves the cursor, breaks the line or turns its neighbours around", () => {
  expect(printable("a\u001b[2Jb\nc\u202Ed")).toBe("a\uFFFD[2Jb\uFFFDc\uFFFDd");
  expect(printable("שלום")).toBe("\u2068שלום\u2069");
});

const columns = [
  { head: "name", shrinks: true, cell: ([name]: readonly [string, number]) => name },
  { head: "n", align: "right", cell: ([, count]: readonly [string, number]) => String(count) },
] as const;

test("a table aligns words to the left and numbers to the right", () => {
  expect(tableOf([["one", 1] as const, ["eleven", 11] as const], columns, { width: 80, style: plain })).toBe(
    "name     n\none      1\neleven  11",
  );
});

test("a table that is too wide takes it from the columns that shrink", () => {
  const lines = tableOf([["a very long name indeed", 1_000] as const], columns, {
    width: 16,
    style: plain,
  }).split("\n");
  expect(lines).toEqual(["name           n", "a very lo…  1000"]);
});

test("emphasis goes around the padded text, so columns stay aligned", () => {
  const loud = { head: "word", cell: (row: string) => row, look: (_: string, text: string) => `<${text}>` };
  const next = { head: "y", cell: () => "b" };
  const [, line] = tableOf(["a"], [loud, next], { width: 80, style: plain }).split("\n");
  expect(line).toBe("<a   >  b");
});

test("wrapped text breaks between words and loses none", () => {
  expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
  expect(wrap("incomprehensible is long", 5)).toEqual(["incomprehensible", "is", "long"]);
  expect(wrap("", 5)).toEqual([""]);
});
