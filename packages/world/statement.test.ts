import { addDays, startOfDate } from "@sandbank/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { accountsOf, allTransactions, anybody, DAYS, found, settingAt, signed } from "./fixture.ts";

test("statements follow on from each other: opening + entries = closing, and the next opens with it", async () => {
  const run = fc.asyncProperty(anybody, async ({ seed, customer, country, now }) => {
    const { world } = await settingAt(now, seed);
    for (const account of accountsOf(world, customer, country)) {
      const oldestFirst = [...world.statements(account, { limit: 16 })].reverse();
      const [first] = oldestFirst;
      if (!first) continue;
      const rows = allTransactions(world, account, { from: startOfDate(first.from) });
      let expectedFrom = first.from;
      let expectedOpening = first.openingMinor;
      for (const { from, to, openingMinor, closingMinor, accountId } of oldestFirst) {
        expect([accountId, from, openingMinor]).toEqual([account.id, expectedFrom, expectedOpening]);
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
  await fc.assert(run, { numRuns: 25 });
});

test("the first statement begins with the account, and every day since is in one", async () => {
  const { world } = await settingAt("2026-01-01T00:00:00Z");
  for (const country of ["US", "IN", "GB", "SE", "DE"]) {
    for (let customer = 1; customer <= 3; customer++) {
      for (const account of accountsOf(world, customer, country)) {
        const statements = world.statements(account);
        const first = found(statements.at(-1));
        expect([first.from, first.openingMinor]).toEqual([account.openedOn, 0]);
        statements.forEach(({ to }, index) => {
          const next = statements[index - 1];
          if (next) expect(next.from).toBe(addDays(to, 1));
        });
      }
    }
  }
});

test("accounts other than cards close with the calendar month and ask for nothing", async () => {
  const { world } = await settingAt("2027-05-20T08:00:00Z");
  for (let customer = 1; customer <= 20; customer++) {
    for (const account of accountsOf(world, customer)) {
      if (account.type === "credit_card") continue;
      for (const statement of world.statements(account, { limit: 24 })) {
        expect(statement).toMatchObject({ dueDate: null, minimumPaymentMinor: null });
        expect(addDays(statement.to, 1)).toMatch(/-01$/);
      }
    }
  }
});

test("asking since an instant, or for so many, gives the newest of all statements", async () => {
  const { world } = await settingAt("2026-01-10T00:00:00Z");
  for (let customer = 1; customer <= 6; customer++) {
    for (const account of accountsOf(world, customer)) {
      const all = world.statements(account);
      expect(world.statements(account, { limit: 3 })).toEqual(all.slice(0, 3));
      expect(world.statements(account, { limit: 0 })).toEqual([]);
      const from = world.clock.now() - 100 * DAYS;
      const since = all.filter(({ to }) => startOfDate(addDays(to, 1)) >= from);
      expect(world.statements(account, { from })).toEqual(since);
      const newest = found(all[0]);
      const closedAt = startOfDate(addDays(newest.to, 1));
      expect(world.statements(account, { from: closedAt })).toEqual([newest]);
      expect(world.statements(account, { from: closedAt + 1 })).toEqual([]);
    }
  }
});
