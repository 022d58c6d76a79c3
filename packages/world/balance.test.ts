import fc from "fast-check";
import { expect, test } from "vitest";
import {
  accountsOf,
  allTransactions,
  anyCustomer,
  anyInstant,
  anySeed,
  settingAt,
  signed,
} from "./fixture.ts";

const DAYS = 86_400_000;

test("between any two instants the balance changes by what posted between them", async () => {
  const span = fc.integer({ min: 0, max: 400 * DAYS });
  const run = fc.asyncProperty(anySeed, anyCustomer, anyInstant, span, async (seed, customer, later, ms) => {
    const { world } = await settingAt(later, seed);
    const earlier = later - ms;
    for (const account of accountsOf(world, customer)) {
      const posted = allTransactions(world, account).filter(
        ({ postedAt }) => postedAt !== null && postedAt > earlier,
      );
      const change = posted.reduce((sum, row) => sum + signed(row), 0);
      expect(world.balance(account).ledgerMinor - world.balance(account, earlier).ledgerMinor).toBe(change);
    }
  });
  await fc.assert(run, { numRuns: 25 });
});

test("at the very instant something posts it is in the list and in the balance", async () => {
  const { world, clock } = await settingAt("2026-03-15T12:00:00Z");
  const [account] = world.accounts({ bank: "harbor", customer: 2 });
  if (!account) throw new Error("nobody home");
  for (const row of allTransactions(world, account).slice(0, 40)) {
    if (row.postedAt === null) continue;
    clock.set(row.postedAt);
    const posted = allTransactions(world, account).filter(({ status }) => status !== "pending");
    expect(posted[0]?.postedAt).toBe(row.postedAt);
    expect(world.balance(account).ledgerMinor).toBe(posted.reduce((sum, each) => sum + signed(each), 0));
  }
});

test("holds are the pending debits, and available is ledger − holds, with the limit on a card", async () => {
  const run = fc.asyncProperty(anySeed, anyCustomer, anyInstant, async (seed, customer, now) => {
    const { world } = await settingAt(now, seed);
    for (const account of accountsOf(world, customer)) {
      const { ledgerMinor, availableMinor, holdsMinor, at } = world.balance(account);
      expect(at).toBe(now);
      const pending = allTransactions(world, account).filter(({ status }) => status === "pending");
      const shown = account.bank !== "quiet";
      if (shown) expect(holdsMinor).toBe(pending.reduce((sum, row) => sum - Math.min(0, signed(row)), 0));
      else expect(pending).toEqual([]);
      if (account.type === "loan" || (account.type === "credit_card" && account.creditLimitMinor === null)) {
        expect(availableMinor).toBeNull();
      } else {
        expect(availableMinor).toBe(ledgerMinor - holdsMinor + (account.creditLimitMinor ?? 0));
      }
    }
  });
  await fc.assert(run, { numRuns: 25 });
});

test("nobody overdraws an account or a limit, at any instant something changes", async () => {
  const run = fc.asyncProperty(anySeed, anyCustomer, async (seed, customer) => {
    const { world } = await settingAt("2028-01-01T00:00:00Z", seed);
    for (const account of accountsOf(world, customer)) {
      if (account.type === "loan") continue;
      for (const { authorizedAt, postedAt } of allTransactions(world, account)) {
        for (const instant of [authorizedAt, (postedAt ?? authorizedAt) - 1, postedAt ?? authorizedAt]) {
          const { availableMinor } = world.balance(account, instant);
          if (availableMinor !== null && availableMinor < 0) {
            expect.fail(`${account.name}: ${availableMinor} at ${instant}`);
          }
        }
      }
    }
  });
  await fc.assert(run, { numRuns: 12 });
});

test("ten years on nobody is buried in debt or in money", async () => {
  const { world } = await settingAt("2034-12-31T00:00:00Z");
  for (let customer = 1; customer <= 25; customer++) {
    for (const account of accountsOf(world, customer)) {
      const { ledgerMinor } = world.balance(account);
      if (account.type === "checking") expect(ledgerMinor).toBeLessThan(6_000_000);
      if (account.type === "savings") expect(ledgerMinor).toBeLessThan(25_000_000);
      if (account.type === "credit_card") expect(ledgerMinor).toBeGreaterThan(-2_500_000);
    }
  }
});
