import fc from "fast-check";
import { expect, test } from "vitest";
import { accountsOf, allTransactions, anybody, DAYS, found, settingAt, shownAt } from "./fixture.ts";
import type { Account, World } from "./model/index.ts";

async function oneAccount(now = "2026-01-03T12:00:00Z") {
  const { world, clock } = await settingAt(now);
  return { world, clock, account: busiest(world) };
}

function busiest(world: World): Account {
  const total = (account: Account) => world.transactions(account).total;
  return found(accountsOf(world, 2).sort((a, b) => total(b) - total(a))[0]);
}

test("pages of any size give every transaction once, newest first, and say how many there are", async () => {
  const limits = fc.integer({ min: 1, max: 500 });
  const run = fc.asyncProperty(anybody, limits, async ({ seed, customer, country, now }, limit) => {
    const { world } = await settingAt(now, seed);
    for (const account of accountsOf(world, customer, country)) {
      const query = { from: now - 100 * DAYS, to: now - 3 * DAYS };
      const whole = allTransactions(world, account, query);
      expect(allTransactions(world, account, { ...query, limit })).toEqual(whole);
      expect(world.transactions(account, query).total).toBe(whole.length);
      expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
      const instants = whole.map(shownAt);
      expect(instants).toEqual([...instants].sort((left, right) => right - left));
      expect(instants.every((at) => at >= query.from && at < query.to)).toBe(true);
    }
  });
  await fc.assert(run, { numRuns: 25 });
});

test("a window is the whole list cut at its ends", async () => {
  const { world, account } = await oneAccount();
  const all = allTransactions(world, account);
  const now = world.clock.now();
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 900 * DAYS }),
      fc.integer({ min: 0, max: 60 * DAYS }),
      (ago, span) => {
        const from = now - ago;
        const expected = all.filter((row) => shownAt(row) >= from && shownAt(row) < from + span);
        expect(allTransactions(world, account, { from, to: from + span })).toEqual(expected);
      },
    ),
  );
});

test("pending and posted transactions asked for apart are those of the whole list, in its order", async () => {
  const limits = fc.integer({ min: 1, max: 40 });
  const run = fc.asyncProperty(anybody, limits, async ({ seed, customer, country, now }, limit) => {
    const { world } = await settingAt(now, seed);
    for (const account of accountsOf(world, customer, country)) {
      const query = { from: now - 60 * DAYS, limit };
      const whole = allTransactions(world, account, query);
      for (const status of ["pending", "posted"] as const) {
        const expected = whole.filter(({ postedAt }) => (postedAt === null) === (status === "pending"));
        expect(allTransactions(world, account, { ...query, status })).toEqual(expected);
        expect(world.transactions(account, { ...query, status }).total).toBe(expected.length);
      }
    }
  });
  await fc.assert(run, { numRuns: 8 });
});

test("the window includes its start and excludes its end", async () => {
  const { world, account } = await oneAccount();
  const row = allTransactions(world, account).at(-3);
  if (!row) throw new Error("an empty account");
  const at = shownAt(row);
  expect(allTransactions(world, account, { from: at, to: at + 1 })).toEqual([row]);
  expect(allTransactions(world, account, { from: at - 1, to: at })).toEqual([]);
  expect(world.transactions(account, { from: at, to: at - 1 })).toMatchObject({
    transactions: [],
    nextPageKey: null,
    total: 0,
  });
});

test("pages read while the clock moves on show the moment of the first page", async () => {
  const { world, clock, account } = await oneAccount();
  const before = allTransactions(world, account);
  const first = world.transactions(account, { limit: 7 });
  const rows = [...first.transactions];
  let after = first.nextPageKey;
  while (after) {
    clock.advance(2 * DAYS);
    const page = world.transactions(account, { limit: 31, after });
    expect(page.total).toBe(first.total);
    rows.push(...page.transactions);
    after = page.nextPageKey;
  }
  expect(rows).toEqual(before);
});

test("a page key from the future of a clock set back shows nothing that has not happened", async () => {
  const { world, clock, account } = await oneAccount();
  const { nextPageKey } = world.transactions(account, { limit: 1 });
  clock.advance(-200 * DAYS);
  const { transactions } = world.transactions(account, { after: nextPageKey ?? "" });
  expect(transactions.length).toBeGreaterThan(0);
  expect(transactions.every((row) => shownAt(row) <= clock.now())).toBe(true);
});

test("what is no page key of the account is refused", async () => {
  const { world, account } = await oneAccount();
  const other = accountsOf(world, 3)[0];
  const key = world.transactions(account, { limit: 1 }).nextPageKey ?? "";
  if (!other) throw new Error("nobody home");
  expect(key).toMatch(/^[\w-]+$/);
  expect(() => world.transactions(other, { after: key })).toThrow(RangeError);
  for (const made of ["", "x", `${key}0`, "1-2-3-4", "../../etc", "NaN-NaN-NaN-NaN"]) {
    expect(() => world.transactions(account, { after: made })).toThrow(/not a page key/);
  }
});

test("a limit outside 1 to 500 is refused", async () => {
  const { world, account } = await oneAccount();
  for (const limit of [0, -1, 501, 1.5, Number.NaN]) {
    expect(() => world.transactions(account, { limit })).toThrow(RangeError);
  }
  expect(world.transactions(account).transactions).toHaveLength(100);
});

test("a clock between two milliseconds pages like any other", async () => {
  const { world, clock, account } = await oneAccount();
  const before = allTransactions(world, account, { limit: 50 });
  clock.advance(0.5);
  expect(allTransactions(world, account, { limit: 50 })).toEqual(before);
});

test("a page stays as it is until it says, and what the account shows is another then", async () => {
  const run = fc.asyncProperty(anybody, async ({ seed, customer, country, now }) => {
    const { world, clock } = await settingAt(now, seed);
    for (const account of accountsOf(world, customer, country)) {
      clock.set(now);
      const shown = () => {
        const { transactions, total } = world.transactions(account);
        return { transactions, total };
      };
      const { unchangedUntil } = world.transactions(account);
      const before = shown();
      expect(unchangedUntil).toBeGreaterThan(now);
      clock.set(unchangedUntil - 1);
      expect(shown()).toEqual(before);
      const isNewYear = new Date(unchangedUntil).toISOString().slice(4, 10) === "-01-01";
      const bank = found(world.banks.find(({ id }) => id === account.bank));
      if (isNewYear || !bank.showsPending || account.status === "closed") continue;
      clock.set(unchangedUntil);
      expect(shown()).not.toEqual(before);
    }
  });
  await fc.assert(run, { numRuns: 10 });
});

test("a page after another never changes", async () => {
  const { world, account } = await oneAccount();
  const after = found(world.transactions(account, { limit: 5 }).nextPageKey);
  expect(world.transactions(account, { limit: 5, after }).unchangedUntil).toBe(Number.POSITIVE_INFINITY);
});

test("a page as it was seen at an earlier instant is what was shown then, and stays so", async () => {
  const ago = fc.integer({ min: 0, max: 40 * DAYS });
  const run = fc.asyncProperty(anybody, ago, async ({ seed, customer, country, now }, ms) => {
    const { world, clock } = await settingAt(now, seed);
    for (const account of accountsOf(world, customer, country)) {
      clock.set(now - ms);
      const then = allTransactions(world, account, { limit: 60 });
      clock.set(now);
      expect(allTransactions(world, account, { limit: 60, at: now - ms })).toEqual(then);
      if (ms > 0)
        expect(world.transactions(account, { at: now - ms }).unchangedUntil).toBe(Number.POSITIVE_INFINITY);
      expect(world.transactions(account, { at: now + ms })).toEqual(world.transactions(account));
    }
  });
  await fc.assert(run, { numRuns: 8 });
});
