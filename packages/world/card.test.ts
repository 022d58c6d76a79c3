import { addDays, startOfDate } from "@sandbank/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { accountsOf, allTransactions, anybody, DAYS, sellerOf, settingAt } from "./fixture.ts";
import type { Account, Statement, Transaction, World } from "./model/index.ts";
import { banksOf, testCountries } from "./testing/banks.ts";

interface Cycle {
  readonly statement: Statement;
  /** What was paid between its close and the next. */
  readonly paid: readonly Transaction[];
}

function cardsOf(world: World, customer: number, country: string): Account[] {
  return accountsOf(world, customer, country).filter(({ type }) => type === "credit_card");
}

/** Statements of the last two years whose next one has closed, newest first, each with what was paid on it. */
function cyclesOf(world: World, account: Account): Cycle[] {
  const statements = world.statements(account, { from: world.clock.now() - 730 * DAYS });
  const payments = allTransactions(world, account, { from: world.clock.now() - 830 * DAYS }).filter(
    ({ detailedCategory, direction }) => detailedCategory === "credit_card_payment" && direction === "credit",
  );
  return statements.slice(1).map((statement, index) => {
    const from = startOfDate(addDays(statement.to, 1));
    const to = startOfDate(addDays(statements[index]?.to ?? "", 1));
    const paid = payments.filter(({ postedAt }) => postedAt !== null && postedAt >= from && postedAt < to);
    return { statement, paid };
  });
}

test("a card closes on its statement day, is due 25 days later and asks for no more than is owed", async () => {
  const run = fc.asyncProperty(anybody, async ({ seed, customer, country, now }) => {
    const { world } = await settingAt(now, seed, banksOf(country));
    for (const account of cardsOf(world, customer, country)) {
      for (const statement of world.statements(account, { limit: 20 })) {
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
  await fc.assert(run, { numRuns: 25 });
});

test("at least the minimum is paid before the next close, once, and never more than is owed", async () => {
  const run = fc.asyncProperty(anybody, async ({ seed, customer, country, now }) => {
    const { world } = await settingAt(now, seed, banksOf(country));
    for (const account of cardsOf(world, customer, country)) {
      for (const { statement, paid } of cyclesOf(world, account)) {
        const { closingMinor, minimumPaymentMinor, to } = statement;
        if (closingMinor >= 0) continue;
        if (paid.length !== 1) expect.fail(`${paid.length} payments on the statement of ${to}`);
        const amountMinor = paid[0]?.amountMinor ?? 0;
        expect(amountMinor).toBeGreaterThanOrEqual(minimumPaymentMinor ?? 0);
        expect(amountMinor).toBeLessThanOrEqual(-closingMinor);
      }
    }
  });
  await fc.assert(run, { numRuns: 25 });
});

test("most pay all of it, some carry a debt and are charged interest, some are late and pay for it", async () => {
  const seen = { full: 0, part: 0, late: 0, interest: 0, fees: 0 };
  const { world } = await settingAt("2026-03-15T12:00:00Z");
  for (const country of testCountries) {
    for (let customer = 1; customer <= 25; customer++) {
      for (const account of cardsOf(world, customer, country)) {
        for (const { statement, paid } of cyclesOf(world, account)) {
          const [payment] = paid;
          if (!payment?.postedAt) continue;
          seen[payment.amountMinor === -statement.closingMinor ? "full" : "part"]++;
          if (payment.postedAt >= startOfDate(addDays(statement.dueDate ?? "", 1))) seen.late++;
        }
        const rows = allTransactions(world, account, { from: world.clock.now() - 730 * DAYS });
        seen.interest += rows.filter(({ detailedCategory }) => detailedCategory === "interest_charge").length;
        seen.fees += rows.filter(({ detailedCategory }) => detailedCategory === "late_fee").length;
      }
    }
  }
  expect(seen.full).toBeGreaterThan(3 * seen.part);
  expect(seen.part).toBeGreaterThan(50);
  expect(seen.late).toBeGreaterThan(5);
  expect(seen.late).toBeLessThan(0.1 * seen.full);
  expect(seen.fees).toBeGreaterThan(0);
  expect(seen.fees).toBeLessThanOrEqual(seen.late + seen.full * 0.01);
  expect(seen.interest).toBeGreaterThan(seen.part / 2);
});

test("whoever carries a debt carries it from year to year, within the limit, and pays interest on it", async () => {
  let carrying = 0;
  for (const country of testCountries) {
    const { world } = await settingAt("2029-06-01T00:00:00Z", 7, [
      sellerOf(country, "checking", "credit_card"),
    ]);
    for (let customer = 1; customer <= 30; customer++) {
      for (const account of cardsOf(world, customer, country)) {
        const cycles = cyclesOf(world, account);
        const part = cycles.filter(
          ({ statement, paid }) => (paid[0]?.amountMinor ?? 0) < -statement.closingMinor,
        );
        if (part.length < 12) continue;
        carrying++;
        const rows = allTransactions(world, account, { from: world.clock.now() - 730 * DAYS });
        const interest = rows.filter(({ detailedCategory }) => detailedCategory === "interest_charge");
        expect(interest.length).toBeGreaterThanOrEqual(part.length - 1);
        for (const { statement } of cycles) {
          expect(-statement.closingMinor).toBeLessThan(account.creditLimitMinor ?? 0);
        }
      }
    }
  }
  expect(carrying).toBeGreaterThan(8);
});

test("a yearly fee comes every year, near the anniversary of the opening", async () => {
  for (const country of testCountries) {
    const { world } = await settingAt("2029-12-31T00:00:00Z", 42, banksOf(country));
    let cards = 0;
    for (let customer = 1; customer <= 25; customer++) {
      for (const account of cardsOf(world, customer, country)) {
        if (account.subtype !== "platinum") continue;
        const fees = allTransactions(world, account, { from: Date.UTC(2026, 0, 1) }).filter(
          ({ detailedCategory }) => detailedCategory === "account_fee",
        );
        expect(fees.map(({ authorizedAt }) => new Date(authorizedAt).getUTCFullYear())).toEqual([
          2029, 2028, 2027, 2026,
        ]);
        cards++;
      }
    }
    expect(cards).toBeGreaterThan(2);
  }
});
