import fc from "fast-check";
import { expect, test } from "vitest";
import { accountsOf, allTransactions, anybody, DAYS, found, sellerOf, settingAt } from "./fixture.ts";
import type { Account, World } from "./model/index.ts";
import { testCountries } from "./testing/banks.ts";
import { foldToAscii } from "./text.ts";

const INVESTING = ["investment", "pension", "crypto"] as const;

test("cash of an account that invests is never below zero, and its worth is that of its positions", async () => {
  const run = fc.asyncProperty(anybody, async ({ seed, customer, country, now }) => {
    const { world } = await settingAt(now, seed, [sellerOf(country, "checking", ...INVESTING)]);
    for (const account of accountsOf(world, customer, country)) {
      const positions = world.positions(account);
      const { investedMinor, ledgerMinor } = world.balance(account);
      expect(investedMinor).toBe(positions.reduce((sum, { valueMinor }) => sum + valueMinor, 0));
      if (account.type === "checking") {
        expect(positions).toEqual([]);
        continue;
      }
      expect(ledgerMinor).toBeGreaterThanOrEqual(0);
      for (const { authorizedAt } of allTransactions(world, account, { from: now - 300 * DAYS })) {
        expect(world.balance(account, authorizedAt).ledgerMinor).toBeGreaterThanOrEqual(0);
      }
      for (const { unitsScaled, unitDigits, priceMinor, valueMinor, costMinor, kind, isin } of positions) {
        expect([unitsScaled, priceMinor, valueMinor, costMinor].every(Number.isInteger)).toBe(true);
        expect(Math.min(unitsScaled, priceMinor, costMinor)).toBeGreaterThan(0);
        expect(Math.abs(valueMinor - (unitsScaled / 10 ** unitDigits) * priceMinor)).toBeLessThanOrEqual(1);
        expect([unitDigits === 8, isin === null]).toEqual([kind === "crypto", kind === "crypto"]);
      }
    }
  });
  await fc.assert(run, { numRuns: 20 });
});

test("positions change by what was traded and by nothing else, and cost what left the cash", async () => {
  for (const country of testCountries) {
    for (const type of INVESTING) {
      const { world } = await settingAt("2026-01-20T12:00:00Z", 42, [sellerOf(country, "checking", type)]);
      let trades = 0;
      for (let customer = 1; customer <= 2; customer++) {
        const account = accountsOf(world, customer, country).find((each) => each.type === type);
        if (!account) throw new Error(`nobody in ${country} has a ${type} account`);
        const costAt = (at: number) =>
          world.positions(account, at).reduce((sum, { costMinor }) => sum + costMinor, 0);
        const rows = allTransactions(world, account).filter(
          ({ detailedCategory }) => detailedCategory === "security_trade",
        );
        for (const { postedAt, amountMinor } of rows.slice(0, 30)) {
          trades++;
          const at = postedAt ?? 0;
          expect(costAt(at) - costAt(at - 1)).toBe(amountMinor);
        }
        const [newest, previous] = rows;
        expect(costAt((newest?.postedAt ?? 0) - 1)).toBe(costAt(previous?.postedAt ?? 0));
      }
      expect(trades).toBeGreaterThan(10);
    }
  }
});

interface Paid {
  readonly day: number;
  readonly paper: string;
  readonly units: number;
  readonly amountMinor: number;
}

/** What the papers somebody holds paid them. */
function paidTo(world: World, account: Account): Paid[] {
  return allTransactions(world, account).flatMap(
    ({ description, detailedCategory, postedAt, amountMinor }) => {
      if (detailedCategory !== "dividends" && detailedCategory !== "interest_earned") return [];
      const day = Math.floor((postedAt ?? 0) / DAYS);
      const paper = world
        .positions(account, (day - 3) * DAYS - 1)
        .find(({ name }) => description.toUpperCase().endsWith(foldToAscii(name).toUpperCase()));
      if (!paper) return [];
      const isBond = paper.kind === "bond";
      expect(isBond).toBe(detailedCategory === "interest_earned");
      return [{ day, paper: paper.name, units: paper.unitsScaled / 10 ** paper.unitDigits, amountMinor }];
    },
  );
}

test.each(testCountries)(
  "in %s a paper pays everybody the same for each share, on one day, and bonds pay interest",
  async (code) => {
    const { world } = await settingAt("2027-01-20T12:00:00Z", 42, [sellerOf(code, "checking", "investment")]);
    const days = new Map<string, Paid[]>();
    for (let customer = 1; customer <= 30; customer++) {
      const account = found(accountsOf(world, customer, code).find(({ type }) => type === "investment"));
      for (const paid of paidTo(world, account)) {
        const key = `${paid.paper}/${Math.floor(paid.day / 20)}`;
        days.set(key, [...(days.get(key) ?? []), paid]);
      }
    }
    const shared = [...days.values()].filter((list) => list.length > 1);
    expect(shared.length).toBeGreaterThan(5);
    for (const list of shared) {
      const [most, ...others] = list.sort((left, right) => right.units - left.units);
      for (const { day, units, amountMinor } of others) {
        if (!most || day !== most.day) continue;
        // Each sum is rounded down to a minor unit.
        const perUnit = most.amountMinor / most.units;
        expect(Math.abs(amountMinor - perUnit * units)).toBeLessThanOrEqual(1 + units / most.units);
      }
    }
  },
);

test("in Sweden and India shares and bonds are bought whole", async () => {
  for (const code of ["SE", "IN"]) {
    const { world } = await settingAt("2027-01-20T12:00:00Z", 42, [sellerOf(code, "checking", "investment")]);
    const shares = Array.from({ length: 20 }, (_, index) => index + 1)
      .flatMap((customer) => accountsOf(world, customer, code))
      .flatMap((account) => world.positions(account))
      .filter(({ kind }) => kind === "equity" || kind === "bond");
    expect(shares.length).toBeGreaterThan(10);
    expect(shares.filter(({ unitsScaled, unitDigits }) => unitsScaled % 10 ** unitDigits !== 0)).toEqual([]);
  }
});
