import { addDays, startOfDate } from "@sandbank/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  accountsOf,
  allTransactions,
  anyCustomer,
  anyInstant,
  anySeed,
  cardBank,
  settingAt,
  signed,
} from "./fixture.ts";

test("statements follow on from each other from the opening on: opening + entries = closing", async () => {
  const run = fc.asyncProperty(anySeed, anyCustomer, anyInstant, async (seed, customer, now) => {
    const { world } = await settingAt(now, seed);
    for (const account of accountsOf(world, customer)) {
      const oldestFirst = [...world.statements(account)].reverse();
      const rows = allTransactions(world, account);
      let expectedFrom = account.openedOn;
      let expectedOpening = 0;
      for (const { from, to, openingMinor, closingMinor, accountId } of oldestFirst) {
        expect(accountId).toBe(account.id);
        expect([from, openingMinor]).toEqual([expectedFrom, expectedOpening]);
        const start = startOfDate(from);
        const end = startOfDate(addDays(to, 1));
        const within = rows.filter(
          ({ postedAt }) => postedAt !== null && postedAt >= start && postedAt < end,
        );
        expect(openingMinor + within.reduce((sum, row) => sum + signed(row), 0)).toBe(closingMinor);
        expectedFrom = addDays(to, 1);
        expectedOpening = closingMinor;
        expect(end).toBeLessThanOrEqual(now);
      }
      expect(new Set(oldestFirst.map(({ id }) => id)).size).toBe(oldestFirst.length);
    }
  });
  await fc.assert(run, { numRuns: 30 });
});

test("a card closes on its statement day, is due 25 days later and asks for no more than is owed", async () => {
  const run = fc.asyncProperty(anySeed, anyCustomer, async (seed, customer) => {
    const { world } = await settingAt("2027-05-20T08:00:00Z", seed);
    for (const account of accountsOf(world, customer)) {
      for (const statement of world.statements(account)) {
        if (account.type !== "credit_card") {
          expect(statement).toMatchObject({ dueDate: null, minimumPaymentMinor: null });
          expect(addDays(statement.to, 1)).toMatch(/-01$/);
          continue;
        }
        expect(Number(statement.to.slice(8))).toBe(account.statementDay);
        expect(statement.dueDate).toBe(addDays(statement.to, 25));
        const owed = Math.max(0, -statement.closingMinor);
        const minimum = statement.minimumPaymentMinor ?? Number.NaN;
        expect(minimum).toBeLessThanOrEqual(owed);
        expect(minimum > 0).toBe(owed > 0);
        if (account.creditLimitMinor === null) expect(minimum).toBe(owed);
      }
    }
  });
  await fc.assert(run, { numRuns: 30 });
});

test("at least the minimum is paid before the next close; most pay all, some revolve, some are late", async () => {
  const seen = { full: 0, part: 0, late: 0, interest: 0, fees: 0 };
  for (let customer = 1; customer <= 60; customer++) {
    const { world } = await settingAt("2026-03-15T12:00:00Z");
    for (const account of accountsOf(world, customer)) {
      if (account.type !== "credit_card") continue;
      const rows = allTransactions(world, account);
      const statements = world.statements(account);
      statements.forEach(({ to, closingMinor, dueDate, minimumPaymentMinor }, index) => {
        const next = statements[index - 1];
        if (closingMinor >= 0 || !dueDate || !next) return;
        const from = startOfDate(addDays(to, 1));
        const end = startOfDate(addDays(next.to, 1));
        const payment = rows.find(
          ({ category, postedAt }) =>
            category === "card_payment" && (postedAt ?? 0) >= from && (postedAt ?? 0) < end,
        );
        if (!payment?.postedAt) throw new Error(`nothing was paid on the statement of ${to}`);
        expect(payment.amountMinor).toBeGreaterThanOrEqual(minimumPaymentMinor ?? 0);
        seen[payment.amountMinor === -closingMinor ? "full" : "part"]++;
        if (payment.postedAt >= startOfDate(addDays(dueDate, 1))) seen.late++;
      });
      seen.interest += rows.filter(({ category }) => category === "interest").length;
      seen.fees += rows.filter(({ description }) => description === "LATE PAYMENT FEE").length;
    }
  }
  expect(seen.full).toBeGreaterThan(4 * seen.part);
  expect(seen.part).toBeGreaterThan(50);
  expect(seen.late).toBeGreaterThan(5);
  expect(seen.late).toBeLessThan(0.05 * seen.full);
  expect(seen.fees).toBeGreaterThanOrEqual(seen.late);
  expect(seen.interest).toBeGreaterThan(seen.part / 2);
});

test("a yearly fee comes every year, near the anniversary of the opening", async () => {
  const { world } = await settingAt("2029-12-31T00:00:00Z", 42, [cardBank]);
  let cards = 0;
  for (let customer = 1; customer <= 40; customer++) {
    for (const account of world.accounts({ bank: cardBank.id, customer })) {
      if (account.subtype !== "platinum") continue;
      cards++;
      const fees = allTransactions(world, account).filter(
        ({ description }) => description === "ANNUAL MEMBERSHIP FEE",
      );
      const years = 2029 - Number(account.openedOn.slice(0, 4));
      expect(fees.length).toBeGreaterThanOrEqual(years);
      expect(fees.length).toBeLessThanOrEqual(years + 1);
    }
  }
  expect(cards).toBeGreaterThan(5);
});
