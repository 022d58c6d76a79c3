import { dateOf, startOfDate } from "@sandbank/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { accountsOf, allTransactions, anybody, found, sellerOf, settingAt, signed } from "./fixture.ts";
import { testCountries } from "./testing/banks.ts";

test("a loan or mortgage is paid out, repaid month by month as agreed, and closed when nothing is owed", async () => {
  for (const country of testCountries) {
    for (const type of ["loan", "mortgage"] as const) {
      const { world, clock } = await settingAt("2026-03-15T12:00:00Z", 42, [sellerOf(country, type)]);
      for (let customer = 1; customer <= 4; customer++) {
        clock.set("2026-03-15T12:00:00Z");
        const account = found(accountsOf(world, customer, country).find((each) => each.type === type));
        expect(account).toMatchObject({ creditLimitMinor: null, statementDay: null });
        const terms = found(world.loanTerms(account));
        expect(world.balance(account, startOfDate(account.openedOn) + 86_400_000).ledgerMinor).toBe(
          -terms.principalMinor,
        );
        clock.set(`${terms.endsOn}T12:00:00Z`);
        expect(found(accountsOf(world, customer, country)[0])).toEqual({
          ...account,
          status: "closed",
          closedOn: terms.endsOn,
        });
        expect(world.balance(account)).toMatchObject({ ledgerMinor: 0, availableMinor: null });
        expect(found(world.loanTerms(account)).nextPaymentOn).toBeNull();
        const rows = allTransactions(world, account);
        const payments = rows.filter(({ direction }) => direction === "credit");
        expect(payments).toHaveLength(terms.termMonths);
        for (const { amountMinor } of payments.slice(1)) expect(amountMinor).toBe(terms.paymentMinor);
        const [last] = payments;
        expect(last?.amountMinor).toBeLessThanOrEqual(terms.paymentMinor);
        clock.set((last?.postedAt ?? 0) - 1);
        expect(found(accountsOf(world, customer, country)[0]).status).toBe("open");
        clock.set("2099-01-01T00:00:00Z");
        expect(world.transactions(account).total).toBe(rows.length);
      }
    }
  }
});

test("what is owed on a loan falls with every payment, and the next one comes on the day it says", async () => {
  const run = fc.asyncProperty(anybody, async ({ seed, customer, country, now }) => {
    const { world, clock } = await settingAt(now, seed, [sellerOf(country, "checking", "loan", "mortgage")]);
    for (const account of accountsOf(world, customer, country)) {
      const terms = world.loanTerms(account);
      expect(terms === null).toBe(account.type !== "loan" && account.type !== "mortgage");
      if (!terms?.nextPaymentOn) continue;
      expect(terms.nextPaymentOn >= dateOf(now)).toBe(true);
      const owed = world.balance(account).ledgerMinor;
      expect(owed).toBeLessThan(0);
      clock.set(startOfDate(terms.nextPaymentOn) + 86_400_000);
      const paid = allTransactions(world, account).find(({ direction }) => direction === "credit");
      expect(dateOf(found(paid).postedAt ?? 0)).toBe(terms.nextPaymentOn);
      expect(world.balance(account).ledgerMinor).toBeGreaterThan(owed);
      clock.set(now);
    }
  });
  await fc.assert(run, { numRuns: 30 });
});

test("a deposit matures on its day with what was promised, interest less tax, and is closed", async () => {
  const found_: Record<string, number> = { term_deposit: 0, recurring_deposit: 0 };
  for (const country of testCountries) {
    const types =
      country === "IN" ? (["term_deposit", "recurring_deposit"] as const) : (["term_deposit"] as const);
    const { world, clock } = await settingAt("2026-03-15T12:00:00Z", 42, [
      sellerOf(country, "checking", ...types),
    ]);
    for (let customer = 1; customer <= 6; customer++) {
      clock.set("2026-03-15T12:00:00Z");
      for (const account of accountsOf(world, customer, country)) {
        const terms = world.depositTerms(account);
        if (!terms) continue;
        found_[account.type] = (found_[account.type] ?? 0) + 1;
        expect(terms.maturityMinor).toBeGreaterThan(terms.principalMinor);
        expect(terms.instalmentMinor === null).toBe(account.type === "term_deposit");
        clock.set(startOfDate(terms.maturesOn) + 86_400_000);
        const rows = allTransactions(world, account);
        const [last, ...before] = rows;
        expect(last).toMatchObject({ direction: "debit", amountMinor: terms.maturityMinor });
        expect(dateOf(last?.postedAt ?? 0)).toBe(terms.maturesOn);
        expect(world.balance(account)).toMatchObject({ ledgerMinor: 0, availableMinor: null });
        expect(world.balance(account, (last?.postedAt ?? 0) - 1).ledgerMinor).toBe(terms.maturityMinor);
        const paidIn = before.filter(({ detailedCategory }) => detailedCategory === "savings_transfer");
        expect(paidIn.reduce((sum, row) => sum + signed(row), 0)).toBe(terms.principalMinor);
        const interest = before.filter(({ detailedCategory }) => detailedCategory === "interest_earned");
        expect(interest.length).toBeGreaterThan(terms.termMonths / 3 - 2);
        const now = accountsOf(world, customer, country).find(({ id }) => id === account.id);
        expect(now).toMatchObject({ status: "closed", closedOn: terms.maturesOn });
      }
    }
  }
  expect(Math.min(...Object.values(found_))).toBeGreaterThan(3);
});

test("nobody has a product from before it was sold, and who has one that was always sold has the same", async () => {
  const always = sellerOf("IN", "savings", "term_deposit");
  const soldSince = "2024-06-01";
  const since = {
    ...always,
    products: always.products.map((each) => (each.type === "term_deposit" ? { ...each, soldSince } : each)),
  };
  const openingsAt = async (bank: typeof always) => {
    const { world } = await settingAt("2026-01-06T12:00:00Z", 42, [bank]);
    const accounts = Array.from({ length: 60 }, (_, index) => accountsOf(world, index + 1, "IN")).flat();
    const of = (type: string) =>
      accounts.filter((account) => account.type === type).map(({ openedOn }) => openedOn);
    return { savings: of("savings"), deposits: of("term_deposit") };
  };
  const [before, after] = [await openingsAt(always), await openingsAt(since)];
  expect(after.savings).toEqual(before.savings);
  expect(before.deposits.some((date) => date < soldSince)).toBe(true);
  expect(after.deposits.length).toBeGreaterThan(40);
  expect(after.deposits.filter((date) => date < soldSince)).toEqual([]);
});
