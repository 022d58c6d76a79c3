import fc from "fast-check";
import { expect, test } from "vitest";
import { accountsOf, allTransactions, anybody, DAYS, settingAt } from "./fixture.ts";
import type { Transaction } from "./model/index.ts";
import { testCountries } from "./testing/banks.ts";

const LONGEST_WAIT = 60 * DAYS;

/** Rows that give something back since an instant, each with the row it refers to. */
function givenBack(rows: readonly Transaction[], since: number) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rows.flatMap((row) =>
    row.refersTo && row.authorizedAt >= since
      ? [{ row, how: row.refersTo.kind, of: byId.get(row.refersTo.id) }]
      : [],
  );
}

test("what is given back was posted earlier on the account, and no more comes back than was paid", async () => {
  const run = fc.asyncProperty(anybody, async ({ seed, customer, country, now }) => {
    const { world } = await settingAt(now, seed);
    const since = now - 400 * DAYS;
    for (const account of accountsOf(world, customer, country)) {
      const rows = allTransactions(world, account, { from: since - LONGEST_WAIT });
      const back = new Map<Transaction, number>();
      const places = new Map(rows.map((row, index) => [row.id, index]));
      for (const { row, how, of } of givenBack(rows, since)) {
        if (!of) expect.fail(`the ${how} ${row.description} refers to nothing`);
        expect([row.direction, of.direction]).toEqual(["credit", "debit"]);
        expect(of.postedAt ?? Number.NaN).toBeLessThanOrEqual(row.postedAt ?? Number.NaN);
        expect(places.get(of.id)).toBeGreaterThan(places.get(row.id) ?? 0);
        if (how !== "reversal") expect(row.merchantName).toBe(of.merchantName);
        back.set(of, (back.get(of) ?? 0) + row.amountMinor);
      }
      for (const [of, amountMinor] of back) expect(amountMinor).toBeLessThanOrEqual(of.amountMinor);
    }
  });
  await fc.assert(run, { numRuns: 30 });
});

test("a purchase is called refunded when all of it came back, from that moment on", async () => {
  const run = fc.asyncProperty(anybody, async ({ seed, customer, country, now }) => {
    const { world } = await settingAt(now, seed);
    const since = now - 200 * DAYS;
    for (const account of accountsOf(world, customer, country)) {
      const rows = allTransactions(world, account, { from: since });
      const whole = new Set<string>();
      for (const { row, of } of givenBack(rows, 0)) if (of?.amountMinor === row.amountMinor) whole.add(of.id);
      for (const row of rows) expect(row.status === "refunded").toBe(whole.has(row.id));
    }
  });
  await fc.assert(run, { numRuns: 25 });
});

test("in every country there are refunds in whole and in part, reversals and chargebacks", async () => {
  for (const country of testCountries) {
    const { world } = await settingAt("2026-03-15T12:00:00Z");
    const seen = { full: 0, part: 0, refund: 0, reversal: 0, chargeback: 0 };
    for (let customer = 1; customer <= 20; customer++) {
      for (const account of accountsOf(world, customer, country)) {
        const rows = allTransactions(world, account, { from: world.clock.now() - 400 * DAYS });
        for (const { row, how, of } of givenBack(rows, 0)) {
          if (!of) continue;
          seen[how]++;
          if (how === "refund") seen[of.amountMinor === row.amountMinor ? "full" : "part"]++;
          if (how === "reversal") expect(row.authorizedAt - of.authorizedAt).toBeLessThan(DAYS);
          if (how === "chargeback") expect(row.authorizedAt - of.authorizedAt).toBeGreaterThan(10 * DAYS);
        }
      }
    }
    expect(seen.full).toBeGreaterThan(seen.part);
    expect(Math.min(seen.part, seen.reversal, seen.chargeback)).toBeGreaterThan(0);
  }
});
