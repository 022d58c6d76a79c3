import fc from "fast-check";
import { expect, test } from "vitest";
import {
  accountsOf,
  allTransactions,
  anybody,
  anyCountry,
  anyCustomer,
  anySeed,
  bankOf,
  DAYS,
  found,
  quietBank,
  settingAt,
  signed,
} from "./fixture.ts";

test("between any two instants the balance changes by what posted between them", async () => {
  const span = fc.integer({ min: 0, max: 800 * DAYS });
  const run = fc.asyncProperty(anybody, span, async ({ seed, customer, country, now }, ms) => {
    const { world } = await settingAt(now, seed);
    const earlier = now - ms;
    for (const account of accountsOf(world, customer, country)) {
      const change = allTransactions(world, account, { from: earlier + 1 })
        .filter(({ status }) => status !== "pending")
        .reduce((sum, row) => sum + signed(row), 0);
      expect(world.balance(account).ledgerMinor - world.balance(account, earlier).ledgerMinor).toBe(change);
    }
  });
  await fc.assert(run, { numRuns: 20 });
});

test("a balance is everything that ever posted on the account", async () => {
  const run = fc.asyncProperty(anybody, async ({ seed, customer, country, now }) => {
    const { world } = await settingAt(now, seed);
    for (const account of accountsOf(world, customer, country)) {
      const posted = allTransactions(world, account).filter(({ status }) => status !== "pending");
      expect(world.balance(account).ledgerMinor).toBe(posted.reduce((sum, row) => sum + signed(row), 0));
    }
  });
  await fc.assert(run, { numRuns: 6 });
});

test("at the very instant something posts it is in the list and in the balance", async () => {
  const { world, clock } = await settingAt("2026-01-03T12:00:00Z");
  const account = found(accountsOf(world, 2)[0]);
  const before = world.balance(account, clock.now() - 60 * DAYS).ledgerMinor;
  const query = { from: clock.now() - 60 * DAYS + 1 };
  for (const row of allTransactions(world, account, query)) {
    if (row.postedAt === null) continue;
    clock.set(row.postedAt);
    const posted = allTransactions(world, account, query).filter(({ status }) => status !== "pending");
    expect(posted[0]?.postedAt).toBe(row.postedAt);
    expect(world.balance(account).ledgerMinor - before).toBe(
      posted.reduce((sum, each) => sum + signed(each), 0),
    );
  }
});

test("holds are the pending debits, and available is ledger − holds, with the limit on a card", async () => {
  const silent = ["loan", "mortgage", "pension", "term_deposit", "recurring_deposit"];
  const run = fc.asyncProperty(anybody, async ({ seed, customer, country, now }) => {
    const { world } = await settingAt(now, seed);
    for (const account of accountsOf(world, customer, country)) {
      const { ledgerMinor, availableMinor, holdsMinor, at } = world.balance(account);
      expect(at).toBe(now);
      const pending = allTransactions(world, account, { from: now - 30 * DAYS }).filter(
        ({ status }) => status === "pending",
      );
      expect(holdsMinor).toBe(pending.reduce((sum, row) => sum - Math.min(0, signed(row)), 0));
      const isChargeCard = account.type === "credit_card" && account.creditLimitMinor === null;
      if (silent.includes(account.type) || isChargeCard) {
        expect(availableMinor).toBeNull();
        continue;
      }
      const beyond = (availableMinor ?? Number.NaN) - (ledgerMinor - holdsMinor);
      if (account.type === "credit_card") expect(beyond).toBe(account.creditLimitMinor);
      else expect(beyond >= 0 && (beyond === 0 || account.type === "checking")).toBe(true);
    }
  });
  await fc.assert(run, { numRuns: 20 });
});

test("a bank that shows nothing pending still holds the money", async () => {
  const { world } = await settingAt("2026-03-14T22:00:00Z", 42, [quietBank]);
  let holds = 0;
  for (let customer = 1; customer <= 20; customer++) {
    for (const account of accountsOf(world, customer)) {
      const rows = allTransactions(world, account, { from: world.clock.now() - 60 * DAYS });
      expect(rows.every(({ status, pendingId }) => status !== "pending" && pendingId === null)).toBe(true);
      holds += world.balance(account).holdsMinor;
    }
  }
  expect(holds).toBeGreaterThan(0);
});

test("nobody overdraws an account or a limit, at any instant something changes", async () => {
  const years = fc.integer({ min: 2025, max: 2029 });
  const run = fc.asyncProperty(
    anySeed,
    anyCustomer,
    anyCountry,
    years,
    async (seed, customer, country, year) => {
      const { world } = await settingAt(Date.UTC(year, 5, 1), seed);
      for (const account of accountsOf(world, customer, country)) {
        if (world.balance(account).availableMinor === null) continue;
        const rows = allTransactions(world, account, { from: Date.UTC(year - 1, 8, 1) });
        for (const { authorizedAt, postedAt } of rows) {
          for (const instant of new Set([authorizedAt, postedAt ?? authorizedAt])) {
            const { availableMinor } = world.balance(account, instant);
            if (availableMinor !== null && availableMinor < 0) {
              expect.fail(`${account.name}: ${availableMinor} at ${new Date(instant).toISOString()}`);
            }
          }
        }
      }
    },
  );
  await fc.assert(run, { numRuns: 20 });
});

test("ten years on nobody is buried in debt or in money", async () => {
  const { world } = await settingAt("2034-12-31T00:00:00Z");
  for (const country of ["US", "IN", "GB", "SE", "DE"]) {
    const limit = found(bankOf(country).products.find(({ id }) => id === "rewards")).creditLimitMinor;
    const [, much] = found(limit);
    for (let customer = 1; customer <= 12; customer++) {
      for (const account of accountsOf(world, customer, country)) {
        const { ledgerMinor } = world.balance(account);
        if (account.type === "checking") expect(ledgerMinor).toBeLessThan(much * 6);
        if (account.type === "savings") expect(ledgerMinor).toBeLessThan(much * 25);
        if (account.creditLimitMinor !== null) expect(ledgerMinor).toBeGreaterThan(-account.creditLimitMinor);
      }
    }
  }
});
