import fc from "fast-check";
import { expect, test } from "vitest";
import {
  accountsOf,
  allTransactions,
  anyCountry,
  anyInstant,
  anySeed,
  bankOf,
  DAYS,
  sellerOf,
  settingAt,
  signed,
} from "./fixture.ts";
import { circleOf } from "./life/circle.ts";
import type { Account, Transaction, World } from "./model/index.ts";
import { testCountries } from "./testing/banks.ts";

interface Leg {
  readonly account: Account;
  readonly row: Transaction;
}

/** Rows with a transfer id of some accounts, by it. */
function legsOf(world: World, accounts: readonly Account[], from: number): Map<string, Leg[]> {
  const legs = new Map<string, Leg[]>();
  for (const account of accounts) {
    for (const row of allTransactions(world, account, { from })) {
      if (row.transferId === null) continue;
      legs.set(row.transferId, [...(legs.get(row.transferId) ?? []), { account, row }]);
    }
  }
  return legs;
}

/** Fails unless these are the two sides of one movement. */
function expectPair([one, other, ...more]: readonly Leg[]): void {
  if (!one || !other || more.length > 0) {
    expect.fail(`not two legs: ${JSON.stringify([one, other, ...more].map((leg) => leg?.row))}`);
  }
  expect(other.account.id).not.toBe(one.account.id);
  expect(other.row.postedAt).toBe(one.row.postedAt);
  expect(other.row.authorizedAt).toBe(one.row.authorizedAt);
  expect(other.row.direction).not.toBe(one.row.direction);
  if (one.account.currency === other.account.currency) expect(signed(one.row)).toBe(-signed(other.row));
}

test("whatever moves within a circle of friends is on both accounts: same instant, same amount, other way", async () => {
  let between = 0;
  let within = 0;
  const number = fc.integer({ min: 1, max: 1_000_000 });
  const run = fc.asyncProperty(
    anySeed,
    number,
    anyCountry,
    anyInstant,
    async (seed, customer, country, now) => {
      const { world } = await settingAt(now, seed);
      const circle = [customer, ...circleOf(customer)];
      const accounts = circle.flatMap((each) => accountsOf(world, each, country));
      for (const legs of legsOf(world, accounts, now - 150 * DAYS).values()) {
        expectPair(legs);
        if (legs[0]?.account.customer === legs[1]?.account.customer) within++;
        else between++;
      }
    },
  );
  await fc.assert(run, { numRuns: 4 });
  expect(within).toBeGreaterThan(100);
  expect(between).toBeGreaterThan(8);
});

test("cards, loans, savings, deposits, investments and wallets are paid from the main account and pay into it", async () => {
  const types = ["savings", "credit_card", "loan", "term_deposit", "investment", "wallet", "crypto"] as const;
  for (const country of testCountries) {
    for (const type of types) {
      const { world } = await settingAt("2026-03-15T12:00:00Z", 42, [sellerOf(country, "checking", type)]);
      let pairs = 0;
      for (let customer = 1; customer <= 2 || (pairs === 0 && customer <= 5); customer++) {
        const accounts = accountsOf(world, customer, country);
        // A loan may have been paid back years ago.
        const isAgreed = type === "term_deposit" || type === "loan";
        const from = isAgreed ? 0 : world.clock.now() - 400 * DAYS;
        for (const legs of legsOf(world, accounts, from).values()) {
          const isOurs = legs.every(({ row }) => row.detailedCategory !== "person_transfer");
          if (!isOurs) continue;
          expectPair(legs);
          if (legs.some(({ account }) => account.type === type)) pairs++;
        }
      }
      if (pairs === 0) expect.fail(`nothing moves between a ${type} and the main account in ${country}`);
    }
  }
});

test("of what is called a payment to or from an own account, both sides are there", async () => {
  const own = ["savings_transfer", "credit_card_payment", "personal_loan_payment", "car_loan_payment"];
  const run = fc.asyncProperty(
    anySeed,
    anyCountry,
    fc.integer({ min: 1, max: 500 }),
    async (seed, country, customer) => {
      const bank = bankOf(country);
      const { world } = await settingAt("2027-02-01T12:00:00Z", seed, [bank]);
      const accounts = accountsOf(world, customer, country);
      for (const account of accounts) {
        if (account.type !== "credit_card") continue;
        const hasMain = accounts.some(({ type, subtype }) => type === "checking" && subtype !== "business");
        const paid = allTransactions(world, account, { from: world.clock.now() - 300 * DAYS }).filter(
          ({ detailedCategory }) => own.includes(detailedCategory),
        );
        for (const { transferId } of paid) expect(transferId !== null).toBe(hasMain);
      }
    },
  );
  await fc.assert(run, { numRuns: 20 });
});

test("a card of somebody without a current account in the world is paid from outside", async () => {
  for (const country of testCountries) {
    const { world } = await settingAt("2026-03-15T12:00:00Z", 42, [sellerOf(country, "credit_card")]);
    for (let customer = 1; customer <= 4; customer++) {
      for (const account of accountsOf(world, customer, country)) {
        const payments = allTransactions(world, account).filter(
          ({ detailedCategory }) => detailedCategory === "credit_card_payment",
        );
        expect(payments.length).toBeGreaterThan(5);
        expect(payments.every(({ transferId }) => transferId === null)).toBe(true);
      }
    }
  }
});
