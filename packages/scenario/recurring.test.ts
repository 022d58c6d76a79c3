import { addDays, dateOf } from "@sandbank/domain";
import { expect, test } from "vitest";
import { accountOf, anchor, checkingWith, problemsOf, readYaml } from "./test/reading.ts";

const recurring = (fields: string, account = "") =>
  checkingWith(`${account}recurring:\n  - { amount: "-5.00", description: x, ${fields} }`);

const daysOf = (text: string, key = "main") =>
  accountOf(readYaml(text), key).transactions.map(({ authorizedAt }) => dateOf(authorizedAt));

test.each([
  ["every: week, day: friday, from: 2026-03-01, to: 2026-03-20", ["2026-03-06", "2026-03-13", "2026-03-20"]],
  ["every: week, day: sunday, from: 2026-03-01, to: 2026-03-08", ["2026-03-01", "2026-03-08"]],
  ["every: 2 weeks, from: 2026-03-02, to: 2026-03-31", ["2026-03-02", "2026-03-16", "2026-03-30"]],
  [
    "every: month, day: 31, from: 2026-01-15, to: 2026-04-30",
    ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"],
  ],
  ["every: month, day: 5, from: 2026-01-15, to: 2026-03-31", ["2026-02-05", "2026-03-05"]],
  [
    "every: month, from: 2025-12-30, to: 2026-03-31",
    ["2025-12-30", "2026-01-30", "2026-02-28", "2026-03-30"],
  ],
  ["every: quarter, day: 1, from: 2025-11-01, to: 2026-06-01", ["2025-11-01", "2026-02-01", "2026-05-01"]],
  ["every: year, from: 2025-02-01, to: today", ["2025-02-01", "2026-02-01"]],
])("%s", (fields, days) => {
  expect(daysOf(recurring(fields))).toEqual(days);
});

test("it goes on for 400 days, or until the account is closed", () => {
  const last = addDays(dateOf(anchor), 400);
  expect(daysOf(recurring("every: week, from: today")).at(-1)).toBe(addDays(dateOf(anchor), 399));
  expect(daysOf(recurring("every: month, day: 1, from: -1m")).at(-1)).toBe(`${last.slice(0, 8)}01`);
  expect(daysOf(recurring("every: month, from: -2m", "closedOn: -10d\n"))).toEqual([
    "2026-01-15",
    "2026-02-15",
  ]);
});

test("each occurrence has its own key and the time of day of the first", () => {
  const [first] = accountOf(
    readYaml(recurring("key: rent, every: month, day: 1, from: -1m 08:15")),
    "main",
  ).transactions;
  expect(first).toMatchObject({
    key: "rent@2026-03-01",
    authorizedAt: Date.UTC(2026, 2, 1, 8, 15),
    amountMinor: -500,
  });
});

test("it may be a transfer, with a leg for every occurrence", () => {
  const text = recurring("every: month, from: -2m, to: today, transferTo: nest");
  expect(daysOf(text, "nest")).toEqual(daysOf(text));
  expect(daysOf(text)).toHaveLength(3);
});

test.each([
  ["every: fortnight, from: -1m", "every", '"fortnight" is not a rhythm'],
  ["every: week, day: 3, from: -1m", "day", "3 is a day of the month; every week it is a weekday"],
  [
    "every: month, day: friday, from: -1m",
    "day",
    '"friday" is a weekday; every month it is a day of the month',
  ],
  ["every: month, day: 32, from: -1m", "day", "32 is not a day of the month from 1 to 31"],
  ["every: month, from: -1m, to: -2m", "to", "2026-01-15 is before the first day, 2026-02-15"],
  ["every: month, from: 2024-01-01", "from", "2024-01-01 is before the account was opened"],
  ["every: month", "from", "is missing; give a date"],
])("%s is refused", (fields, field, message) => {
  expect(problemsOf(readYaml(recurring(fields)))).toEqual([
    expect.stringContaining(`9 people[0].accounts[0].recurring[0].${field}: ${message}`),
  ]);
});
