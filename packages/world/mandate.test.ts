import { dateOf, startOfDate } from "@sandbank/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { accountsOf, allTransactions, anyCountry, anyInstant, anySeed, DAYS, settingAt } from "./fixture.ts";
import type { Account, Mandate, World } from "./model/index.ts";
import { banksOf, testCountries } from "./testing/banks.ts";

/** What may follow on a state. */
const NEXT: Readonly<Record<Mandate["status"], readonly Mandate["status"][]>> = {
  pending: ["live"],
  live: ["paused", "revoked", "completed"],
  paused: ["live", "revoked"],
  revoked: [],
  completed: [],
};

const anyNumber = fc.integer({ min: 1, max: 100_000 });

function mandatesOf(world: World, customer: number, country: string): [Account, Mandate][] {
  return accountsOf(world, customer, country).flatMap((account) =>
    world.mandates(account).map((mandate): [Account, Mandate] => [account, mandate]),
  );
}

test("a mandate goes from state to state in order as the clock moves, and nothing else of it changes its name", async () => {
  const moved = new Set<string>();
  const run = fc.asyncProperty(anySeed, anyNumber, anyCountry, async (seed, customer, country) => {
    const { world, clock } = await settingAt("2012-01-01T00:00:00Z", seed, banksOf(country));
    const states = new Map<string, Mandate>();
    for (let at = Date.UTC(2018, 0, 20); at < Date.UTC(2027, 0, 1); at += 13 * DAYS) {
      clock.set(at);
      const now = mandatesOf(world, customer, country).map(([, mandate]) => mandate);
      const ids = now.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of states.keys()) expect(ids).toContain(id);
      for (const mandate of now) {
        const { id, status, since, reference, payee, startsOn } = mandate;
        const was = states.get(id);
        expect(since).toBeLessThanOrEqual(at);
        expect(startOfDate(startsOn)).toBeLessThanOrEqual(since);
        if (was) {
          expect({ reference, payee, startsOn }).toEqual({
            reference: was.reference,
            payee: was.payee,
            startsOn: was.startsOn,
          });
          if (was.since !== since) {
            expect(since).toBeGreaterThan(was.since);
            const between = was.status === "live" && status === "live" ? "paused" : was.status;
            if (!NEXT[between].includes(status)) expect.fail(`${was.status} became ${status}`);
            moved.add(`${was.status} ${status}`);
          } else expect(status).toBe(was.status);
        }
        states.set(id, mandate);
      }
    }
  });
  const examples: [number, number, string][] = [
    [42, 1, "IN"],
    [42, 2, "GB"],
    [42, 5, "IN"],
  ];
  await fc.assert(run, { numRuns: 5, examples });
  expect(moved).toContain("live revoked");
});

test("a new direct debit is pending for minutes before it is live", async () => {
  let pending = 0;
  for (let customer = 1; customer <= 6; customer++) {
    const { world, clock } = await settingAt("2029-01-01T00:00:00Z", 42, banksOf("IN"));
    for (const [account, { id, kind, startsOn }] of mandatesOf(world, customer, "IN")) {
      if (kind === "standing_order") continue;
      clock.set(startOfDate(startsOn) + 10 * 3_600_000);
      const find = () => world.mandates(account).find((each) => each.id === id);
      expect(find()).toMatchObject({ status: "pending", since: clock.now(), lastDebitAt: null });
      clock.advance(-1);
      expect(find()).toBeUndefined();
      clock.advance(3_600_000);
      expect(find()?.status).toBe("live");
      clock.set("2029-01-01T00:00:00Z");
      pending++;
    }
  }
  expect(pending).toBeGreaterThan(4);
});

test("the last debit of a mandate is a row of its account, no larger than what was allowed", async () => {
  const seen = { debit: 0, none: 0 };
  const run = fc.asyncProperty(
    anySeed,
    anyNumber,
    anyCountry,
    anyInstant,
    async (seed, customer, country, now) => {
      const { world } = await settingAt(now, seed, banksOf(country));
      for (const [account, mandate] of mandatesOf(world, customer, country)) {
        const { lastDebitAt, amountMinor, payee, amountRule, kind, nextDebitOn, status } = mandate;
        if (nextDebitOn !== null) expect(nextDebitOn > dateOf(now)).toBe(true);
        if (status === "revoked") expect(nextDebitOn).toBeNull();
        if (lastDebitAt === null) {
          seen.none++;
          continue;
        }
        seen.debit++;
        expect(lastDebitAt).toBeLessThanOrEqual(now);
        const rows = allTransactions(world, account, { from: lastDebitAt, to: lastDebitAt + 1 }).filter(
          ({ direction, merchantName, channel }) =>
            direction === "debit" && (merchantName === payee || channel === "standing_order"),
        );
        if (rows.length === 0) expect.fail(`no row of the ${kind} to ${payee}`);
        const least = Math.min(...rows.map((row) => row.amountMinor));
        if (least > amountMinor) expect.fail(`${payee} took ${least}, ${amountRule} ${amountMinor}`);
      }
    },
  );
  await fc.assert(run, { numRuns: 25 });
  expect(seen.debit).toBeGreaterThan(seen.none);
});

test("on the day a mandate says it is debited next, it is", async () => {
  let debited = 0;
  for (const country of testCountries) {
    const { world, clock } = await settingAt("2026-05-12T12:00:00Z", 42, banksOf(country));
    for (let customer = 1; customer <= 4; customer++) {
      for (const [account, { id, nextDebitOn, status, kind }] of mandatesOf(world, customer, country)) {
        if (nextDebitOn === null || status !== "live") continue;
        clock.set(startOfDate(nextDebitOn) + DAYS - 1);
        const later = world.mandates(account).find((each) => each.id === id);
        // A standing order to oneself waits for money.
        if (kind !== "standing_order") expect(dateOf(later?.lastDebitAt ?? 0)).toBe(nextDebitOn);
        debited++;
        clock.set("2026-05-12T12:00:00Z");
      }
    }
  }
  expect(debited).toBeGreaterThan(50);
});

test("every country has standing permissions, India's in the words of UPI", async () => {
  for (const country of testCountries) {
    const { world } = await settingAt("2026-03-15T12:00:00Z", 42, banksOf(country));
    const all = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((customer) => mandatesOf(world, customer, country));
    expect(all.length).toBeGreaterThan(8);
    for (const [account, { accountId, kind, rail, reference, frequency, endsOn, startsOn }] of all) {
      expect(accountId).toBe(account.id);
      if (kind === "upi_autopay")
        expect([rail, reference]).toEqual(["upi", expect.stringMatching(/^[0-9a-f]{32}@/)]);
      else expect(reference).toMatch(/^[0-9A-Z]{12}$/);
      expect(frequency).toBeTruthy();
      if (endsOn !== null) expect(endsOn >= startsOn).toBe(true);
    }
    expect(all.some(([, { kind }]) => kind === "upi_autopay")).toBe(country === "IN");
  }
});
