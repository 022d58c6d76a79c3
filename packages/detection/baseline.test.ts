import { DAY_MS } from "@sandbank/domain";
import { expect, test } from "vitest";
import { type Charge, detectByInterval } from "./index.ts";

const START = Date.UTC(2026, 0, 1);

/** Charges of one merchant on these days after the start. */
function chargesOn(days: readonly number[], merchantName = "Netflix India", amountMinor = 64_900): Charge[] {
  return days.map((day) => ({
    id: `${merchantName} ${day}`,
    merchantName,
    amountMinor,
    currency: "INR",
    at: START + day * DAY_MS,
  }));
}

test.each([
  ["weekly", [6, 8]],
  ["monthly", [28, 32]],
  ["quarterly", [88, 95]],
  ["yearly", [360, 370]],
] as const)(
  "charges %s apart are found at both ends of the interval, and not one day beyond",
  (name, ends) => {
    const [shortest, longest] = ends;
    const found = (days: number) =>
      detectByInterval(chargesOn([0, days, 2 * days])).map((each) => each.frequency);
    expect(found(shortest)).toEqual([name]);
    expect(found(longest)).toEqual([name]);
    expect(found(shortest - 1)).toEqual([]);
    expect(found(longest + 1)).toEqual([]);
  },
);

test("a series says what, how much, how often, from when to when, and by which charges, oldest first", () => {
  const [a, b, c] = chargesOn([0, 30, 60]);
  if (!a || !b || !c) throw new Error("three charges");
  expect(detectByInterval([c, a, b])).toEqual([
    {
      merchantName: "Netflix India",
      amountMinor: 64_900,
      currency: "INR",
      frequency: "monthly",
      firstAt: START,
      lastAt: START + 60 * DAY_MS,
      chargeIds: [a.id, b.id, c.id],
    },
  ]);
});

test("it is the average that counts: 25 and 35 days apart are monthly", () => {
  expect(detectByInterval(chargesOn([0, 25, 60]))).toHaveLength(1);
});

test("another amount, another currency or another merchant is another series", () => {
  const raised = chargesOn([90, 120], "Netflix India", 69_900);
  const abroad = chargesOn([0, 30]).map((charge) => ({ ...charge, id: `${charge.id} $`, currency: "USD" }));
  const music = chargesOn([0, 7, 14], "Spotify India", 11_900);
  const found = detectByInterval([...chargesOn([0, 30]), ...raised, ...abroad, ...music]);
  expect(
    found.map(({ merchantName, amountMinor, currency }) => [merchantName, amountMinor, currency]),
  ).toEqual([
    ["Netflix India", 64_900, "INR"],
    ["Netflix India", 64_900, "USD"],
    ["Netflix India", 69_900, "INR"],
    ["Spotify India", 11_900, "INR"],
  ]);
});

test("one charge is no series, and two on the same day are none either", () => {
  expect(detectByInterval(chargesOn([0]))).toEqual([]);
  expect(detectByInterval(chargesOn([5, 5]).map((charge, n) => ({ ...charge, id: String(n) })))).toEqual([]);
  expect(detectByInterval([])).toEqual([]);
});
