import { dateOf } from "@sandbank/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf } from "./calendar.ts";
import { loadCountry } from "./countries/registry.ts";
import { accountsOf, allTransactions, anybody, DAYS, found, quietBank, settingAt } from "./fixture.ts";
import { testCountries } from "./testing/banks.ts";

const LONGEST_PENDING = 14 * DAYS;

test("advancing the clock rewrites nothing that was posted, except that a purchase becomes refunded", async () => {
  const advance = fc.integer({ min: 1, max: 150 * DAYS });
  const run = fc.asyncProperty(anybody, advance, async ({ seed, customer, country, now }, ms) => {
    const { world, clock } = await settingAt(now, seed);
    const query = { from: now - 400 * DAYS };
    const accounts = accountsOf(world, customer, country);
    const before = accounts.map((account) => allTransactions(world, account, query));
    clock.advance(ms);
    accounts.forEach((account, index) => {
      const posted = (before[index] ?? []).filter(({ status }) => status !== "pending");
      const after = new Map(allTransactions(world, account, query).map((row) => [row.id, row]));
      expect(posted.map(({ id }) => ({ ...after.get(id), status: "" }))).toEqual(
        posted.map((row) => ({ ...row, status: "" })),
      );
      const refunded = posted.filter(({ status }) => status === "refunded");
      expect(refunded.every(({ id }) => after.get(id)?.status === "refunded")).toBe(true);
    });
  });
  await fc.assert(run, { numRuns: 14 });
});

test("everything pending posts under a new id or vanishes, within two weeks", async () => {
  const seen = { posted: 0, vanished: 0 };
  const run = fc.asyncProperty(anybody, async ({ seed, customer, country, now }) => {
    const { world, clock } = await settingAt(now, seed);
    const accounts = accountsOf(world, customer, country);
    const pending = accounts.map((account) =>
      allTransactions(world, account, { from: now - 60 * DAYS }).filter(({ status }) => status === "pending"),
    );
    clock.advance(LONGEST_PENDING);
    accounts.forEach((account, index) => {
      const later = allTransactions(world, account, { from: now - 60 * DAYS });
      for (const row of pending[index] ?? []) {
        expect(row.postedAt).toBeNull();
        expect(now - row.authorizedAt).toBeLessThan(LONGEST_PENDING);
        expect(later.map(({ id }) => id)).not.toContain(row.id);
        const became = later.find(({ pendingId }) => pendingId === row.id);
        if (!became) {
          seen.vanished++;
          continue;
        }
        seen.posted++;
        expect(became).toMatchObject({ authorizedAt: row.authorizedAt, description: row.description });
        expect(became.postedAt).toBeGreaterThan(now);
      }
    });
  });
  await fc.assert(run, { numRuns: 70 });
  expect(seen.posted).toBeGreaterThan(80);
  expect(seen.vanished).toBeGreaterThan(0);
});

test("purchases post on business days of the country, one day to two weeks after they were made", async () => {
  const { world } = await settingAt("2026-01-08T12:00:00Z");
  for (const code of testCountries) {
    const { isBusinessDay } = await loadCountry(code);
    for (let customer = 1; customer <= 8; customer++) {
      for (const account of accountsOf(world, customer, code)) {
        const rows = allTransactions(world, account, { from: world.clock.now() - 300 * DAYS });
        for (const { pendingId, postedAt, authorizedAt } of rows) {
          if (pendingId === null || postedAt === null) continue;
          const days = dayOf(postedAt) - dayOf(authorizedAt);
          if (days < 1 || days > 14 || !isBusinessDay(dayOf(postedAt))) {
            expect.fail(`${code}: made ${dateOf(authorizedAt)}, posted ${dateOf(postedAt)}`);
          }
        }
      }
    }
  }
});

test("some purchases post more or less than was held: tips, pumps, hotels; most post the same", async () => {
  const changed = new Map<string | null, number>();
  let same = 0;
  for (let customer = 1; customer <= 60; customer++) {
    const { world, clock } = await settingAt("2026-03-14T22:00:00Z");
    for (const account of accountsOf(world, customer)) {
      const now = clock.now();
      const query = { from: now - 20 * DAYS };
      const pending = allTransactions(world, account, query).filter(({ status }) => status === "pending");
      clock.advance(LONGEST_PENDING);
      const later = allTransactions(world, account, query);
      clock.set(now);
      for (const row of pending) {
        const became = later.find(({ pendingId }) => pendingId === row.id);
        if (!became) continue;
        if (became.amountMinor === row.amountMinor) same++;
        else changed.set(row.detailedCategory, (changed.get(row.detailedCategory) ?? 0) + 1);
      }
    }
  }
  expect(changed.get("restaurants")).toBeGreaterThan(5);
  expect(changed.get("fuel")).toBeGreaterThan(5);
  expect(same).toBeGreaterThan([...changed.values()].reduce((sum, count) => sum + count, 0));
});

test("a bank that shows nothing pending names the rows it posts as any other, without a pending id", async () => {
  const { world } = await settingAt("2026-03-14T22:00:00Z", 42, [quietBank]);
  const account = found(accountsOf(world, 1)[0]);
  const rows = allTransactions(world, account);
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.every(({ pendingId, postedAt }) => pendingId === null && postedAt !== null)).toBe(true);
});

test("nothing is dated before the account was opened or after the clock", async () => {
  const { world } = await settingAt("2026-03-14T22:00:00Z");
  for (const country of ["US", "SE"]) {
    for (const account of accountsOf(world, 1, country)) {
      for (const row of allTransactions(world, account)) {
        expect(dateOf(row.authorizedAt) >= account.openedOn).toBe(true);
        expect(row.postedAt ?? row.authorizedAt).toBeLessThanOrEqual(world.clock.now());
        expect(row.postedAt ?? row.authorizedAt).toBeGreaterThanOrEqual(row.authorizedAt);
      }
    }
  }
});
