import { fixedClock } from "@sandbank/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createWorld, MOST_ENTRIES_KEPT } from "./create-world.ts";
import {
  accountsOf,
  allTransactions,
  anyCustomer,
  anyInstant,
  anySeed,
  banks,
  fullBank,
  settingAt,
  signed,
} from "./fixture.ts";
import type { World } from "./model.ts";

function everythingOf(world: World, customer: number) {
  return accountsOf(world, customer).map((account) => ({
    account,
    balance: world.balance(account),
    transactions: allTransactions(world, account),
    statements: world.statements(account),
  }));
}

test("two worlds of one seed are the same whatever they are called and whoever was asked about first", async () => {
  const run = fc.asyncProperty(anySeed, anyCustomer, anyInstant, async (seed, customer, now) => {
    const first = await createWorld({ id: "a", seed, clock: fixedClock(now), banks });
    const second = await createWorld({ id: "b", seed, clock: fixedClock(now), banks });
    const early = everythingOf(first, customer);
    everythingOf(second, (customer % 1000) + 1);
    for (const account of accountsOf(second, customer).reverse()) second.statements(account);
    expect(everythingOf(second, customer)).toEqual(early);
  });
  await fc.assert(run, { numRuns: 15 });
});

test("a ledger seen at many instants is the one seen at the last only", async () => {
  const run = fc.asyncProperty(anySeed, anyCustomer, anyInstant, async (seed, customer, now) => {
    const { world, clock } = await settingAt(now - 500 * 86_400_000, seed);
    for (const account of accountsOf(world, customer)) world.transactions(account, { limit: 1 });
    clock.set(now + 90 * 86_400_000);
    for (const account of accountsOf(world, customer)) world.balance(account);
    clock.set(now);
    const fresh = await settingAt(now, seed);
    expect(everythingOf(world, customer)).toEqual(everythingOf(fresh.world, customer));
  });
  await fc.assert(run, { numRuns: 12 });
});

test("what was forgotten is made again the same", async () => {
  const { world } = await settingAt("2026-03-15T12:00:00Z");
  const before = everythingOf(world, 1);
  const perCustomer = before.reduce((sum, { transactions }) => sum + transactions.length, 0);
  for (let customer = 2; customer < 3 + (2 * MOST_ENTRIES_KEPT) / perCustomer; customer++) {
    for (const account of accountsOf(world, customer)) world.balance(account);
  }
  expect(everythingOf(world, 1)).toEqual(before);
});

test("another seed gives other people", async () => {
  const { world } = await settingAt("2026-03-15T12:00:00Z", 1);
  const other = await settingAt("2026-03-15T12:00:00Z", 2);
  const names = (of: World) => [1, 2, 3, 4].map((number) => of.customer(number).username);
  expect(names(world)).not.toEqual(names(other.world));
});

test("everybody has one to three accounts at every bank by 2026, open and with half a year of history", async () => {
  const { world } = await settingAt("2026-01-01T00:00:00Z");
  const run = fc.property(anyCustomer, fc.constantFrom(...banks), (customer, bank) => {
    const accounts = world.accounts({ bank: bank.id, customer });
    expect(accounts.length).toBeGreaterThanOrEqual(1);
    expect(accounts.length).toBeLessThanOrEqual(3);
    for (const account of accounts) {
      expect(account.openedOn < "2025-07-01").toBe(true);
      expect(world.account({ bank: bank.id, customer }, account.id)).toEqual(account);
      expect(account.lastFour).toMatch(/^\d{4}$/);
      expect(account.id).toMatch(/^[0-9a-z]{24}$/);
    }
  });
  fc.assert(run);
});

test("an account is not there before its opening day, and then has nothing on it", async () => {
  const { world, clock } = await settingAt("2026-01-01T00:00:00Z");
  const [account] = world.accounts({ bank: "harbor", customer: 3 });
  if (!account) throw new Error("nobody home");
  clock.set(`${account.openedOn}T00:00:00Z`);
  expect(accountsOf(world, 3).map(({ id }) => id)).toContain(account.id);
  clock.advance(-1);
  expect(accountsOf(world, 3).map(({ id }) => id)).not.toContain(account.id);
  expect(world.balance(account)).toMatchObject({ ledgerMinor: 0, holdsMinor: 0 });
  expect(world.transactions(account)).toEqual({ transactions: [], nextPageKey: null, total: 0 });
  expect(world.statements(account)).toEqual([]);
});

test("ids of accounts and transactions are unique in the world", async () => {
  const { world } = await settingAt("2026-03-15T12:00:00Z");
  const ids: string[] = [];
  for (let customer = 1; customer <= 25; customer++) {
    for (const account of accountsOf(world, customer)) {
      ids.push(account.id);
      for (const { id, pendingId } of allTransactions(world, account)) {
        ids.push(id);
        if (pendingId) ids.push(pendingId);
      }
    }
  }
  expect(ids.length).toBeGreaterThan(50_000);
  expect(new Set(ids).size).toBe(ids.length);
});

test("the far future is answered, with nothing new after 2099", async () => {
  const { world, clock } = await settingAt("2100-01-01T00:00:00Z", 42, [fullBank]);
  const [account] = world.accounts({ bank: "harbor", customer: 1 });
  if (!account) throw new Error("nobody home");
  const { total } = world.transactions(account);
  clock.set("+275000-01-01T00:00:00Z");
  expect(world.transactions(account).total).toBe(total);
  const sum = allTransactions(world, account).reduce(
    (all, row) => all + (row.status === "pending" ? 0 : signed(row)),
    0,
  );
  expect(world.balance(account).ledgerMinor).toBe(sum);
});

test("a world says what is wrong with what it was given", async () => {
  const clock = fixedClock("2026-01-01T00:00:00Z");
  await expect(createWorld({ clock, banks, seed: 0.5 })).rejects.toThrow(RangeError);
  await expect(createWorld({ clock, banks: [fullBank, fullBank] })).rejects.toThrow('called "harbor"');
  const abroad = { ...fullBank, country: "FR" };
  await expect(createWorld({ clock, banks: [abroad] })).rejects.toThrow(/"FR".*the world knows US/);
  const { world } = await settingAt("2026-01-01T00:00:00Z");
  expect(() => world.accounts({ bank: "nowhere", customer: 1 })).toThrow(/no bank "nowhere"; it has harbor/);
  expect(() => world.accounts({ bank: "harbor", customer: 0 })).toThrow(RangeError);
  const [account] = world.accounts({ bank: "harbor", customer: 1 });
  if (!account) throw new Error("nobody home");
  expect(() => world.balance({ ...account, id: "made-up" })).toThrow(/not one of this holder/);
});
