import { dateOf } from "@sandbank/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf } from "./calendar.ts";
import { isBusinessDay } from "./countries/us/holidays.ts";
import { accountsOf, allTransactions, anyCustomer, anyInstant, anySeed, settingAt } from "./fixture.ts";
import type { Transaction } from "./model.ts";

const DAYS = 86_400_000;
const LONGEST_PENDING_DAYS = 14;

test("advancing the clock rewrites nothing that was posted, except that a purchase becomes refunded", async () => {
  const advance = fc.integer({ min: 1, max: 120 * DAYS });
  const run = fc.asyncProperty(anySeed, anyCustomer, anyInstant, advance, async (seed, customer, now, ms) => {
    const { world, clock } = await settingAt(now, seed);
    const accounts = accountsOf(world, customer);
    const before = accounts.map((account) => allTransactions(world, account));
    clock.advance(ms);
    accounts.forEach((account, index) => {
      const posted = (before[index] ?? []).filter(({ status }) => status !== "pending");
      const after = new Map(allTransactions(world, account).map((row) => [row.id, row]));
      expect(posted.map(({ id }) => ({ ...after.get(id), status: "" }))).toEqual(
        posted.map((row) => ({ ...row, status: "" })),
      );
      const refunded = posted.filter(({ status }) => status === "refunded");
      expect(refunded.every(({ id }) => after.get(id)?.status === "refunded")).toBe(true);
    });
  });
  await fc.assert(run, { numRuns: 20 });
});

test("everything pending posts under a new id or vanishes, within two weeks", async () => {
  let posted = 0;
  let vanished = 0;
  for (let customer = 1; customer <= 40; customer++) {
    const { world, clock } = await settingAt("2026-02-14T20:00:00Z");
    const pending = accountsOf(world, customer).flatMap((account) =>
      allTransactions(world, account)
        .filter(({ status }) => status === "pending")
        .map((row) => ({ account, row })),
    );
    clock.advance(LONGEST_PENDING_DAYS * DAYS);
    for (const { account, row } of pending) {
      const later = allTransactions(world, account, { from: row.authorizedAt });
      expect(later.map(({ id }) => id)).not.toContain(row.id);
      const became = later.find(({ pendingId }) => pendingId === row.id);
      if (became) {
        posted++;
        expect(became).toMatchObject({ authorizedAt: row.authorizedAt, description: row.description });
        expect(became.postedAt).toBeGreaterThan(row.authorizedAt);
      } else vanished++;
    }
  }
  expect(posted).toBeGreaterThan(200);
  expect(vanished).toBeGreaterThan(0);
});

test("purchases post on business days, one to six days after they were made", async () => {
  const { world } = await settingAt("2026-03-15T12:00:00Z");
  for (let customer = 1; customer <= 12; customer++) {
    for (const account of accountsOf(world, customer)) {
      for (const { pendingId, postedAt, authorizedAt } of allTransactions(world, account)) {
        if (pendingId === null || postedAt === null) continue;
        const days = dayOf(postedAt) - dayOf(authorizedAt);
        if (days < 1 || days > 6 || !isBusinessDay(dayOf(postedAt))) expect.fail(`posted at ${postedAt}`);
      }
    }
  }
});

test("restaurants post more than they held, pumps something else, most others the same", async () => {
  const seen = { tipped: 0, pumped: 0, same: 0 };
  for (let customer = 1; customer <= 60; customer++) {
    const { world, clock } = await settingAt("2026-03-14T22:00:00Z");
    for (const account of accountsOf(world, customer)) {
      const pending = allTransactions(world, account).filter(({ status }) => status === "pending");
      clock.advance(LONGEST_PENDING_DAYS * DAYS);
      const later = allTransactions(world, account, { from: clock.now() - 20 * DAYS });
      clock.advance(-LONGEST_PENDING_DAYS * DAYS);
      for (const row of pending) {
        const became = later.find(({ pendingId }) => pendingId === row.id);
        if (!became) continue;
        if (became.amountMinor === row.amountMinor) seen.same++;
        else if (became.merchantCategoryCode === "5542") seen.pumped++;
        else if (became.amountMinor > row.amountMinor) seen.tipped++;
      }
    }
  }
  expect(seen.same).toBeGreaterThan(seen.tipped);
  expect(seen.tipped).toBeGreaterThan(20);
  expect(seen.pumped).toBeGreaterThan(10);
});

test("a bank that shows nothing pending gives posted rows no pending id, and still holds the money", async () => {
  const { world } = await settingAt("2026-03-14T22:00:00Z");
  let holds = 0;
  for (let customer = 1; customer <= 20; customer++) {
    for (const account of world.accounts({ bank: "quiet", customer })) {
      const rows = allTransactions(world, account);
      expect(rows.every(({ status, pendingId }) => status !== "pending" && pendingId === null)).toBe(true);
      holds += world.balance(account).holdsMinor;
    }
  }
  expect(holds).toBeGreaterThan(0);
});

test("a refund gives back no more than an earlier posted purchase of the account, at the same merchant", async () => {
  const found: { full: number; part: number } = { full: 0, part: 0 };
  const run = fc.asyncProperty(anySeed, anyCustomer, anyInstant, async (seed, customer, now) => {
    const { world } = await settingAt(now, seed);
    for (const account of accountsOf(world, customer)) {
      const rows = new Map(allTransactions(world, account).map((row) => [row.id, row]));
      const refunded = new Set<Transaction>();
      for (const refund of rows.values()) {
        if (refund.refundOf === null) continue;
        const purchase = rows.get(refund.refundOf);
        expect(purchase).toMatchObject({ direction: "debit", merchantName: refund.merchantName });
        if (!purchase) continue;
        expect(refund.direction).toBe("credit");
        expect(purchase.amountMinor).toBeGreaterThanOrEqual(refund.amountMinor);
        expect(purchase.postedAt ?? Number.NaN).toBeLessThan(refund.authorizedAt);
        if (purchase.amountMinor === refund.amountMinor) refunded.add(purchase);
        found[purchase.amountMinor === refund.amountMinor ? "full" : "part"]++;
      }
      for (const row of rows.values()) expect(row.status === "refunded").toBe(refunded.has(row));
    }
  });
  await fc.assert(run, { numRuns: 20 });
  expect(found.full).toBeGreaterThan(found.part);
  expect(found.part).toBeGreaterThan(0);
});

test("dates fall where the calendar of the world says", async () => {
  const { world } = await settingAt("2026-03-14T22:00:00Z");
  const [account] = world.accounts({ bank: "harbor", customer: 1 });
  if (!account) throw new Error("nobody home");
  for (const row of allTransactions(world, account)) {
    expect(dateOf(row.authorizedAt) >= account.openedOn).toBe(true);
    expect(row.postedAt ?? row.authorizedAt).toBeLessThanOrEqual(world.clock.now());
  }
});
