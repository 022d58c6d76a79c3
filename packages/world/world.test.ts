import { fixedClock } from "@sandbank/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createWorld, MOST_ENTRIES_KEPT } from "./create-world.ts";
import {
  accountsOf,
  allTransactions,
  anybody,
  anyCountry,
  anyCustomer,
  bankOf,
  DAYS,
  found,
  seen,
  settingAt,
  signed,
} from "./fixture.ts";
import type { World } from "./model/index.ts";
import { allBanks, testCountries } from "./testing/banks.ts";

const NOW = "2026-03-15T12:00:00Z";

function everythingOf(world: World, customer: number, country: string, from?: number): string {
  const query = from === undefined ? {} : { from };
  return JSON.stringify(accountsOf(world, customer, country).map((account) => seen(world, account, query)));
}

test("two worlds of one seed are the same to the byte, whatever they are called and whoever was asked first", async () => {
  const run = fc.asyncProperty(anybody, async ({ seed, customer, country, now }) => {
    const first = await createWorld({ id: "a", seed, clock: fixedClock(now), banks: allBanks });
    const second = await createWorld({ id: "b", seed, clock: fixedClock(now), banks: allBanks });
    const early = everythingOf(first, customer, country);
    everythingOf(second, (customer % 1000) + 1, country, now - 100 * DAYS);
    for (const account of accountsOf(second, customer, country).reverse()) {
      second.statements(account, { limit: 2 });
      second.positions(account, now - 900 * DAYS);
      second.balance(account, now + 500 * DAYS);
    }
    if (everythingOf(second, customer, country) !== early) expect.fail("the second world is another");
  });
  await fc.assert(run, { numRuns: 3 });
});

test("a ledger seen at many instants is the one seen at the last only", async () => {
  const instants = fc.array(fc.integer({ min: -1500 * DAYS, max: 700 * DAYS }), {
    minLength: 1,
    maxLength: 4,
  });
  const run = fc.asyncProperty(anybody, instants, async ({ seed, customer, country, now }, others) => {
    const { world, clock } = await settingAt(now, seed);
    for (const ms of others) {
      clock.set(now + ms);
      for (const account of accountsOf(world, customer, country)) {
        world.transactions(account, { limit: 1 });
        world.mandates(account);
        world.balance(account);
      }
    }
    clock.set(now);
    const fresh = await settingAt(now, seed);
    const from = now - 400 * DAYS;
    expect(everythingOf(world, customer, country, from)).toBe(
      everythingOf(fresh.world, customer, country, from),
    );
  });
  await fc.assert(run, { numRuns: 12 });
});

test("what was forgotten is made again the same", async () => {
  const { world } = await settingAt(NOW);
  const year = Date.parse(NOW) - 365 * DAYS;
  const before = everythingOf(world, 1, "US", year);
  let touched = 0;
  for (let customer = 2; touched < 1.1 * MOST_ENTRIES_KEPT; customer++) {
    for (const account of accountsOf(world, customer))
      touched += world.transactions(account, { from: year }).total;
  }
  expect(everythingOf(world, 1, "US", year)).toBe(before);
});

test("another seed gives other people, and another country others", async () => {
  const { world } = await settingAt(NOW, 1);
  const other = await settingAt(NOW, 2);
  const names = (of: World, country: string) =>
    [1, 2, 3, 4].map((number) => of.customer(number, country).username);
  for (const country of testCountries) {
    expect(names(world, country)).not.toEqual(names(other.world, country));
    if (country !== "US") expect(names(world, country)).not.toEqual(names(world, "US"));
  }
});

test("everybody has a current account and more, open and with half a year of history by 2026", async () => {
  const { world } = await settingAt("2026-01-01T00:00:00Z");
  const number = fc.integer({ min: 1, max: 2 ** 39 });
  const run = fc.property(number, anyCountry, (customer, country) => {
    const accounts = accountsOf(world, customer, country);
    expect(accounts.length).toBeGreaterThanOrEqual(2);
    expect(accounts.some(({ type, subtype }) => type === "checking" && subtype !== "business")).toBe(true);
    for (const account of accounts) {
      expect(account.openedOn < "2025-07-01").toBe(true);
      expect(world.account({ bank: account.bank, customer }, account.id)).toEqual(account);
      expect(account.numbers.accountNumber.slice(-4)).toBe(account.lastFour);
      expect(account.id).toMatch(/^[0-9a-z]{24}$/);
    }
  });
  fc.assert(run);
});

test("an account is not there before its opening day, and then has nothing on it", async () => {
  const { world, clock } = await settingAt("2026-01-01T00:00:00Z");
  const run = fc.property(anyCustomer, anyCountry, (customer, country) => {
    clock.set("2026-01-01T00:00:00Z");
    const [account] = accountsOf(world, customer, country);
    if (!account) return;
    const ids = () => accountsOf(world, customer, country).map(({ id }) => id);
    clock.set(`${account.openedOn}T00:00:00Z`);
    expect(ids()).toContain(account.id);
    clock.advance(-1);
    expect(ids()).not.toContain(account.id);
    expect(world.balance(account)).toMatchObject({ ledgerMinor: 0, holdsMinor: 0, investedMinor: 0 });
    expect(world.transactions(account)).toMatchObject({ transactions: [], nextPageKey: null, total: 0 });
    expect(world.statements(account)).toEqual([]);
    expect(world.mandates(account)).toEqual([]);
    expect(world.positions(account)).toEqual([]);
  });
  fc.assert(run, { numRuns: 40 });
});

test("the far future is answered, with nothing new after 2099", async () => {
  const { world, clock } = await settingAt("2100-01-01T00:00:00Z", 42, [bankOf("US")]);
  const account = found(accountsOf(world, 1)[0]);
  const { total } = world.transactions(account);
  clock.set("+275000-01-01T00:00:00Z");
  expect(world.transactions(account).total).toBe(total);
  const from = Date.UTC(2095, 0, 1);
  const change = allTransactions(world, account, { from }).reduce(
    (all, row) => all + (row.status === "pending" ? 0 : signed(row)),
    0,
  );
  expect(world.balance(account).ledgerMinor - world.balance(account, from - 1).ledgerMinor).toBe(change);
});

test("a world says what is wrong with what it was given", async () => {
  const clock = fixedClock("2026-01-01T00:00:00Z");
  const bank = bankOf("US");
  await expect(createWorld({ clock, banks: allBanks, seed: 0.5 })).rejects.toThrow(RangeError);
  await expect(createWorld({ clock, banks: [bank, bank] })).rejects.toThrow(`called "${bank.id}"`);
  await expect(createWorld({ clock, banks: [{ ...bank, country: "FR" }] })).rejects.toThrow(/"FR".*knows US/);
  const { world } = await settingAt("2026-01-01T00:00:00Z", 42, [bank]);
  expect(() => world.accounts({ bank: "nowhere", customer: 1 })).toThrow(
    /no bank "nowhere"; it has harborline/,
  );
  expect(() => world.accounts({ bank: bank.id, customer: 0 })).toThrow(RangeError);
  expect(() => world.customer(1, "SE")).toThrow(/No bank of this world is in "SE"; there are some in US/);
  const account = found(accountsOf(world, 1)[0]);
  expect(() => world.balance({ ...account, id: "made-up" })).toThrow(/not one of customer 1/);
});

test("a world without banks has people but no accounts", async () => {
  const { world } = await settingAt("2026-01-01T00:00:00Z", 42, []);
  expect(world.customer(1).number).toBe(1);
  expect(() => world.accounts({ bank: "any", customer: 1 })).toThrow(/it has none/);
});
