import fc from "fast-check";
import { expect, test } from "vitest";
import { accountsOf, allTransactions, anybody, DAYS, found, settingAt } from "./fixture.ts";

test("the events of a span lead from what was seen before it to what is seen after it", async () => {
  const span = fc.integer({ min: 1, max: 60 * DAYS });
  const run = fc.asyncProperty(anybody, span, async ({ seed, customer, country, now }, ms) => {
    const { world, clock } = await settingAt(now, seed);
    for (const account of accountsOf(world, customer, country).slice(0, 4)) {
      clock.set(now);
      const seen = new Set(allTransactions(world, account).map(({ id }) => id));
      const events = world.events(account, { from: now, to: now + ms });
      let before = now;
      for (const { at, kind, transaction } of events) {
        expect(at).toBeGreaterThanOrEqual(before);
        before = at;
        if (kind === "gone") expect(seen.delete(transaction.id)).toBe(true);
        else seen.add(transaction.id);
        if (kind === "posted" && transaction.pendingId) expect(seen.delete(transaction.pendingId)).toBe(true);
      }
      expect(before).toBeLessThanOrEqual(now + ms);
      clock.set(now + ms);
      expect(seen).toEqual(new Set(allTransactions(world, account).map(({ id }) => id)));
    }
  });
  await fc.assert(run, { numRuns: 25 });
});

test("two spans that follow on from each other have the events of both together", async () => {
  const { world } = await settingAt("2026-12-20T00:00:00Z");
  const [account] = accountsOf(world, 1);
  const [from, middle, to] = [0, 12, 30].map((days) => Date.UTC(2026, 11, 20) + days * DAYS);
  const between = (a: number | undefined, b: number | undefined) =>
    world.events(found(account), { from: found(a), to: found(b) });
  expect([...between(from, middle), ...between(middle, to)]).toEqual(between(from, to));
  expect(between(from, to).length).toBeGreaterThan(10);
});

test("statements of a later moment are those seen when the clock is there", async () => {
  const { world, clock } = await settingAt("2026-03-10T00:00:00Z");
  for (const account of accountsOf(world, 1)) {
    clock.set("2026-03-10T00:00:00Z");
    const ahead = world.statements(account, { at: Date.UTC(2026, 5, 1), limit: 4 });
    clock.set("2026-06-01T00:00:00Z");
    expect(world.statements(account, { limit: 4 })).toEqual(ahead);
  }
});
