import fc from "fast-check";
import { expect, test } from "vitest";
import { fromDate, toDate } from "../calendar.ts";
import { isBusinessDay } from "../countries/us/holidays.ts";
import { rootSeed, streamOf } from "../rng.ts";
import { type CardStatement, interestMinor, planPayment } from "./card-payment.ts";
import { levelPayment } from "./loan.ts";

const statement: CardStatement = {
  cycle: 3,
  closedDay: fromDate("2026-03-09"),
  owedMinor: 123_456,
  minimumMinor: 4000,
  dueDay: fromDate("2026-04-03"),
};
const nextClose = fromDate("2026-04-09");

function payments(habit: Parameters<typeof planPayment>[2], limitMinor: number | null = 500_000) {
  return Array.from({ length: 200 }, (_, index) => {
    const stream = streamOf(rootSeed(index), "payment");
    const payment = planPayment(statement, nextClose, habit, limitMinor, stream, isBusinessDay);
    if (!payment) throw new Error("nothing paid");
    return payment;
  });
}

test("interest is whole minor units: 1,000.00 at 24.99 % for 30 days is 20.54", () => {
  expect(interestMinor(100_000, 2499, 30)).toBe(2054);
  expect(interestMinor(0, 2499, 30)).toBe(0);
  expect(interestMinor(100_000, 0, 30)).toBe(0);
  fc.assert(
    fc.property(fc.nat(50_000_000), fc.nat(4000), fc.nat(366), (balance, apr, days) => {
      const exact = (BigInt(balance) * BigInt(apr) * BigInt(days) * 2n + 3_650_000n) / 7_300_000n;
      expect(interestMinor(balance, apr, days)).toBe(Number(exact));
    }),
  );
});

test("whoever pays in full does so on a business day by the due day", () => {
  for (const { day, amountMinor, late } of [...payments("autopay"), ...payments("in_full")]) {
    expect([amountMinor, late]).toEqual([123_456, false]);
    expect(day <= statement.dueDay && day > statement.closedDay && isBusinessDay(day)).toBe(true);
  }
  expect(new Set(payments("autopay").map(({ day }) => toDate(day)))).toEqual(new Set(["2026-04-03"]));
});

test("who revolves pays at least the minimum and rarely all, but a charge card in full", () => {
  for (const { amountMinor } of payments("revolver")) {
    expect(amountMinor).toBeGreaterThanOrEqual(statement.minimumMinor);
    expect(amountMinor).toBeLessThan(statement.owedMinor);
  }
  expect(payments("revolver", null).every(({ amountMinor }) => amountMinor === 123_456)).toBe(true);
});

test("who is forgetful is late now and then, yet pays before the next close", () => {
  const late = payments("late").filter((payment) => payment.late);
  expect(late.length).toBeGreaterThan(5);
  expect(late.length).toBeLessThan(80);
  for (const { day } of late) expect(day > statement.dueDay && day < nextClose).toBe(true);
});

test("where the next close leaves no business day to be late on, nobody is", () => {
  const tight = statement.dueDay + 3;
  for (let index = 0; index < 100; index++) {
    const stream = streamOf(rootSeed(index), "payment");
    const payment = planPayment(statement, tight, "late", 500_000, stream, isBusinessDay);
    expect(payment?.late).toBe(false);
  }
});

test("nothing is paid when nothing is owed", () => {
  const stream = streamOf(rootSeed(1), "payment");
  const credit = { ...statement, owedMinor: -500, minimumMinor: 0 };
  expect(planPayment(credit, nextClose, "autopay", 500_000, stream, isBusinessDay)).toBeNull();
});

test("level payments repay a loan in its term and not much sooner", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 10_000, max: 60_000_000 }),
      fc.nat(2500),
      fc.integer({ min: 6, max: 360 }),
      (principal, apr, months) => {
        const payment = levelPayment(principal, apr, months);
        const owedAfter = (monthly: number) => {
          let owed = principal;
          for (let i = 0; i < months && owed > 0; i++) owed += interestMinor(owed, apr, 31) - monthly;
          return owed;
        };
        expect(owedAfter(payment)).toBeLessThanOrEqual(0);
        expect(owedAfter(payment - 1)).toBeGreaterThan(0);
      },
    ),
  );
});
