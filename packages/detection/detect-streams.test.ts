import { DAY_MS, startOfDate } from "@sandbank/domain";
import { expect, test } from "vitest";
import { detectStreams, type Movement, type Stream } from "./index.ts";

let count = 0;

function movement(
  date: string,
  amountMinor: number,
  description: string,
  more: Partial<Movement> = {},
): Movement {
  const at = startOfDate(date) + 3 * 3_600_000;
  return {
    id: `m${count++}`,
    accountId: "main",
    at,
    amountMinor,
    currency: "USD",
    direction: "debit",
    description,
    ...more,
  };
}

/** On a day of each month from one on, moved by some days. */
function monthly(
  from: string,
  months: number,
  amount: number | ((n: number) => number),
  text: string,
  drift = (_: number) => 0,
) {
  return Array.from({ length: months }, (_, n) => {
    const date = new Date(startOfDate(from));
    date.setUTCMonth(date.getUTCMonth() + n);
    const day = new Date(date.getTime() + drift(n) * DAY_MS).toISOString().slice(0, 10);
    return movement(
      day,
      typeof amount === "number" ? amount : amount(n),
      text.replaceAll("{n}", `00${47_113 + count * 977}`),
    );
  });
}

function everyDays(
  from: string,
  days: number,
  times: number,
  amount: (n: number) => number,
  text: string,
  more = {},
) {
  return Array.from({ length: times }, (_, n) =>
    movement(
      new Date(startOfDate(from) + n * days * DAY_MS).toISOString().slice(0, 10),
      amount(n),
      text,
      more,
    ),
  );
}

const detect = (movements: readonly Movement[], asOf = "2026-03-01"): Stream[] =>
  detectStreams(movements, { asOf: startOfDate(asOf) });

const told = (streams: readonly Stream[]) =>
  streams.map(({ name, frequency, kind, movementIds }) => [name, frequency, kind, movementIds.length]);

test("a subscription on the same day every month is found with its next date", () => {
  const [found, ...others] = detect(monthly("2025-09-11", 6, 1549, "NETFLIX.COM LOS GATOS CA"));
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    name: "Netflix",
    kind: "subscription",
    category: "streaming",
    frequency: "monthly",
    state: "active",
    amountMinor: 1549,
    isFixedAmount: true,
    firstSeen: "2025-09-11",
    lastSeen: "2026-02-11",
    nextExpected: "2026-03-11",
  });
  expect(found?.confidence).toBeGreaterThan(0.9);
  expect(found?.confidence).toBeLessThan(1);
});

test("a rise in price is one stream with both prices", () => {
  const [found, ...others] = detect(
    monthly("2025-03-11", 12, (n) => (n < 7 ? 1549 : 1799), "NETFLIX.COM LOS GATOS CA"),
  );
  expect(others).toEqual([]);
  expect(found?.prices).toEqual([
    { from: "2025-03-11", amountMinor: 1549 },
    { from: "2025-10-11", amountMinor: 1799 },
  ]);
  expect(found?.amountMinor).toBe(1799);
});

test("a bill by use is another sum each time and one stream all the same", () => {
  const [found, ...others] = detect(
    monthly("2025-03-12", 12, (n) => 5800 + ((n * 3_191) % 9_000), "DTE ENERGY BILL PAYMT {n} WEB"),
  );
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    frequency: "monthly",
    kind: "bill",
    isFixedAmount: false,
    category: "utilities",
  });
  expect(found?.prices).toHaveLength(1);
});

test("what a foreign price makes of another rate each month is one stream", () => {
  const found = detect(monthly("2025-06-04", 8, (n) => 1040 + ((n * 17) % 30), "GITHUB, INC. GITHUB.COM CA"));
  expect(told(found)).toEqual([["Github", "monthly", "subscription", 8]]);
});

test("weekends and holidays move a direct debit, and it stays one stream", () => {
  const found = detect(
    monthly("2025-03-08", 12, 3549, "DD OVO ENERGY 448616893870", (n) => [0, 0, 2, 0, 1, 3][n % 6] ?? 0),
  );
  expect(told(found)).toEqual([["Ovo Energy", "monthly", "bill", 12]]);
});

test("the last day of a month is the last of each", () => {
  const days = [
    "2025-08-31",
    "2025-09-30",
    "2025-10-31",
    "2025-11-30",
    "2025-12-31",
    "2026-01-31",
    "2026-02-28",
  ];
  const [found] = detect(days.map((day) => movement(day, 990, "DISNEY PLUS BURBANK CA")));
  expect(found).toMatchObject({ frequency: "monthly", nextExpected: "2026-03-31" });
});

test.each([
  ["weekly", 7, 20],
  ["fortnightly", 14, 14],
  ["four_weekly", 28, 10],
] as const)("%s is every %i days, not every month", (frequency, days, times) => {
  const found = detect(
    everyDays("2025-05-02", days, times, () => 200_000, "ACME PAYROLL PPD ID: 9111036170", {
      direction: "credit",
    }),
  );
  expect(told(found)).toEqual([[expect.any(String), frequency, "income", times]]);
});

test("pay on the fifteenth and the last day, before where those are no working days, is twice a month", () => {
  const days = [
    "2025-09-15",
    "2025-09-30",
    "2025-10-15",
    "2025-10-31",
    "2025-11-14",
    "2025-11-28",
    "2025-12-15",
    "2025-12-31",
  ];
  const found = detect(
    days.map((day) => movement(day, 241_822, "ACME PAYROLL PPD ID: 9111036170", { direction: "credit" })),
    "2026-01-02",
  );
  expect(told(found)).toEqual([[expect.any(String), "twice_monthly", "income", 8]]);
});

test.each([
  ["quarterly", 3, 6],
  ["half_yearly", 6, 4],
  ["yearly", 12, 2],
] as const)("%s is found from every %i months on", (frequency, months, times) => {
  const dates = Array.from({ length: times }, (_, n) =>
    new Date(Date.UTC(2024, 1 + n * months, 9)).toISOString().slice(0, 10),
  );
  const found = detect(
    dates.map((date) => movement(date, 14_428, "ERGO VERSICHERUNG AG HAUSRATVERSICHERUNG MREF+4111591132")),
  );
  expect(told(found)).toEqual([[expect.any(String), frequency, "bill", times]]);
});

test("two subscriptions at one company are two, told apart by what they cost", () => {
  const found = detect([
    ...monthly("2025-06-05", 9, 299, "APPLE.COM/BILL 866-712-7753 CA"),
    ...monthly("2025-06-19", 9, 1099, "APPLE.COM/BILL 866-712-7753 CA"),
  ]);
  expect(found.map(({ amountMinor, movementIds }) => [amountMinor, movementIds.length]).sort()).toEqual([
    [1099, 9],
    [299, 9],
  ]);
  expect(new Set(found.map(({ key }) => key)).size).toBe(2);
});

test("two contracts at one company are told apart by a reference that stays the same", () => {
  const found = detect([
    ...monthly("2025-06-05", 6, (n) => 3000 + n, "DD AVIVA 1234567890"),
    ...monthly("2025-06-07", 6, (n) => 3100 - n, "DD AVIVA 9876543210"),
  ]);
  expect(found.map(({ movementIds }) => movementIds.length)).toEqual([6, 6]);
});

test("a code of letters that differs each time does not hide a stream", () => {
  const codes = ["XK4PL", "QWERT", "7TZ2M", "BNMHK", "P0L3K", "ZZTOP"];
  const found = detect(
    codes.map((code, n) =>
      movement(
        new Date(Date.UTC(2025, 8 + n, 17)).toISOString().slice(0, 10),
        799,
        `PEACOCK TV ${code} NEW YORK NY`,
      ),
    ),
  );
  expect(told(found)).toEqual([[expect.stringContaining("Peacock"), "monthly", "subscription", 6]]);
});

test("groceries every Saturday and a coffee on most days are no subscriptions", () => {
  const sums = [8_312, 4_190, 12_755, 6_033, 9_471, 7_268, 10_902, 5_517];
  const groceries = everyDays(
    "2025-03-01",
    7,
    50,
    (n) => (sums[n % 8] ?? 0) + ((n * 37) % 501),
    "TRADER JOE'S #542 PORTLAND OR",
  );
  const coffee = Array.from({ length: 160 }, (_, n) =>
    movement(
      new Date(startOfDate("2025-03-01") + ((n * n * 7 + n * 3) % 360) * DAY_MS).toISOString().slice(0, 10),
      n % 3 ? 495 : 650,
      "STARBUCKS STORE 2901 PORTLAND OR",
    ),
  );
  expect(detect([...groceries, ...coffee])).toEqual([]);
});

test("a subscription stands out from shopping at the same company", () => {
  const shopping = Array.from({ length: 40 }, (_, n) =>
    movement(
      new Date(startOfDate("2025-03-01") + ((n * 131) % 360) * DAY_MS).toISOString().slice(0, 10),
      1_000 + n * 137,
      "PLAYSTATION NETWORK 800-345-7669 CA",
    ),
  );
  const found = detect([
    ...shopping,
    ...monthly("2025-03-14", 12, 1799, "PLAYSTATION NETWORK 800-345-7669 CA"),
  ]);
  expect(
    found.map(({ amountMinor, frequency, movementIds }) => [amountMinor, frequency, movementIds.length]),
  ).toEqual([[1799, "monthly", 12]]);
});

test("one loan after the other at one lender are as many plans", () => {
  const found = detect([
    ...monthly("2025-03-16", 3, 51_134, "BRIGIT REPAYMENT {n} PPD"),
    ...monthly("2025-04-02", 3, 88_500, "BRIGIT REPAYMENT {n} PPD"),
    ...monthly("2025-09-20", 3, 41_300, "BRIGIT REPAYMENT {n} PPD"),
  ]);
  expect(found.map(({ amountMinor, movementIds }) => [amountMinor, movementIds.length]).sort()).toEqual([
    [41_300, 3],
    [51_134, 3],
    [88_500, 3],
  ]);
});

test("what is not paid for a month or two is paused, and what stays away longer is cancelled", () => {
  const charges = monthly("2025-01-11", 8, 1549, "NETFLIX.COM LOS GATOS CA");
  const at = (asOf: string) => detect(charges, asOf).map(({ state, nextExpected }) => [state, nextExpected]);
  expect(at("2025-08-20")).toEqual([["active", "2025-09-11"]]);
  expect(at("2025-10-01")).toEqual([["paused", "2025-10-11"]]);
  expect(at("2026-01-01")).toEqual([["cancelled", null]]);
});

test("a pause in the middle does not end a stream", () => {
  const charges = monthly("2025-01-11", 13, 1549, "NETFLIX.COM LOS GATOS CA").filter(
    (_, n) => n < 5 || n > 7,
  );
  expect(told(detect(charges))).toEqual([["Netflix", "monthly", "subscription", 10]]);
});

test("what cost nothing so far is on trial, and what is paid after it is one stream with it", () => {
  const [trial] = detect(monthly("2025-12-11", 3, 0, "DUOLINGO, INC. PITTSBURGH PA"));
  expect(trial?.state).toBe("trial");
  const [paid] = detect(
    monthly("2025-09-11", 6, (n) => (n === 0 ? 0 : 1299), "DUOLINGO, INC. PITTSBURGH PA"),
  );
  expect(paid).toMatchObject({ state: "active", amountMinor: 1299, firstSeen: "2025-09-11" });
});

test("money moved between own accounts is a transfer, a loan's instalment a bill", () => {
  const out = monthly("2025-06-03", 8, 20_000, "PAYMENT TO SOMEBODY ELSE PPD");
  const into = out.map((one) => ({
    ...one,
    id: `${one.id}-in`,
    accountId: "saver",
    direction: "credit" as const,
    description: "FROM SOMEBODY PPD",
  }));
  expect(new Set(detect([...out, ...into]).map(({ kind }) => kind))).toEqual(new Set(["transfer"]));
  const loan = monthly("2025-06-03", 8, 20_949, "PAYMENT TO PERSONAL LOAN ...1714");
  expect(told(detect(loan))).toEqual([[expect.any(String), "monthly", "bill", 8]]);
});

test("interest, fees, cash and refunds are no streams however regular they are", () => {
  const texts = [
    "INTEREST PAYMENT",
    "MONTHLY SERVICE FEE",
    "ATM WITHDRAWAL 123456 PORTLAND OR",
    "PURCHASE REVERSAL SHOP",
  ];
  expect(detect(texts.flatMap((text) => monthly("2025-03-31", 12, 500, text)))).toEqual([]);
});

test("the same movements in any order give the same streams", () => {
  const all = [
    ...monthly("2025-06-05", 9, 299, "APPLE.COM/BILL CA"),
    ...monthly("2025-03-12", 12, 5_000, "DTE ENERGY BILL PAYMT {n} WEB"),
  ];
  const keyed = (streams: readonly Stream[]) =>
    streams.map(({ key, movementIds }) => [key, movementIds]).sort();
  expect(keyed(detect(all.toReversed()))).toEqual(keyed(detect(all)));
});

test("nothing in, nothing out", () => {
  expect(detect([])).toEqual([]);
  expect(detect([movement("2025-01-01", 100, "")])).toEqual([]);
});
