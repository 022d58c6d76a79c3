import { dateOf, startOfDate } from "@sandbank/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf } from "./calendar.ts";
import { isBusinessDay } from "./countries/us/holidays.ts";
import { places } from "./countries/us/places.ts";
import { accountsOf, allTransactions, anyCustomer, anyInstant, anySeed, settingAt } from "./fixture.ts";
import type { Account, Transaction } from "./model.ts";

function isSalary({ description }: Transaction): boolean {
  return description.includes("PAYROLL");
}

/** Everything in an account that names another account of the same holder and bank, by what the two share. */
function legsNaming(rows: readonly Transaction[], other: Account): string[] {
  const name = `${other.name.toUpperCase()} ...${other.lastFour}`;
  return rows
    .filter(({ description }) => description.includes(name))
    .map(({ postedAt, amountMinor, direction }) => `${postedAt} ${amountMinor} ${direction}`)
    .sort();
}

function turned(leg: string): string {
  return leg.endsWith("debit") ? leg.replace("debit", "credit") : leg.replace("credit", "debit");
}

test("what moves between two accounts of a bank is on both: same instant, same amount, other direction", async () => {
  let found = 0;
  const run = fc.asyncProperty(anySeed, anyCustomer, anyInstant, async (seed, customer, now) => {
    const { world } = await settingAt(now, seed);
    for (const { id } of world.banks) {
      const accounts = world.accounts({ bank: id, customer });
      const rows = new Map(accounts.map((account) => [account, allTransactions(world, account)]));
      for (const one of accounts) {
        for (const two of accounts) {
          // A loan and an investment do not print where a payment came from.
          const silent = ["loan", "investment"];
          if (one === two || silent.includes(one.type) || silent.includes(two.type)) continue;
          const here = legsNaming(rows.get(one) ?? [], two);
          expect(here.map(turned)).toEqual(legsNaming(rows.get(two) ?? [], one));
          found += here.length;
        }
      }
    }
  });
  await fc.assert(run, { numRuns: 20 });
  expect(found).toBeGreaterThan(200);
});

test("payments into loans and investments leave the checking account of the bank the same instant", async () => {
  let found = 0;
  for (let customer = 1; customer <= 60; customer++) {
    const { world } = await settingAt("2026-03-15T12:00:00Z");
    const accounts = world.accounts({ bank: "harbor", customer });
    const [checking] = accounts.filter(({ type, subtype }) => type === "checking" && subtype === "personal");
    for (const account of accounts) {
      if (!checking || (account.type !== "loan" && account.type !== "investment")) continue;
      const paid = allTransactions(world, account).filter(
        ({ category, direction, postedAt }) =>
          category === "transfer" && direction === "credit" && dateOf(postedAt ?? 0) > checking.openedOn,
      );
      const legs = legsNaming(allTransactions(world, checking), account);
      expect(legs).toEqual(
        paid.map(({ postedAt, amountMinor }) => `${postedAt} ${amountMinor} debit`).sort(),
      );
      found += legs.length;
    }
  }
  expect(found).toBeGreaterThan(100);
});

test("a card of a bank without a checking account is paid from outside", async () => {
  const { world } = await settingAt("2026-03-15T12:00:00Z");
  for (let customer = 1; customer <= 10; customer++) {
    for (const account of world.accounts({ bank: "summit", customer })) {
      const payments = allTransactions(world, account).filter(({ category }) => category === "card_payment");
      expect(payments.length).toBeGreaterThan(5);
      expect(new Set(payments.map(({ description }) => description))).toEqual(
        new Set(["ONLINE PAYMENT - THANK YOU"]),
      );
    }
  }
});

test("salaries reach deposit accounts only, on business days, twice a month or every other week", async () => {
  const run = fc.asyncProperty(anySeed, anyCustomer, anyInstant, async (seed, customer, now) => {
    const { world } = await settingAt(now, seed);
    for (const account of accountsOf(world, customer)) {
      const salaries = allTransactions(world, account).filter(isSalary);
      if (account.type !== "checking") expect(salaries).toEqual([]);
      for (const { postedAt, direction, category } of salaries) {
        expect([direction, category]).toEqual(["credit", "income"]);
        expect(isBusinessDay(dayOf(postedAt ?? 0))).toBe(true);
      }
    }
    const yearAgo = now - 365 * 86_400_000;
    for (const account of accountsOf(world, customer)) {
      if (account.productId !== "everyday" || startOfDate(account.openedOn) > yearAgo - 15 * 86_400_000)
        continue;
      const lastYear = allTransactions(world, account, { from: yearAgo }).filter(isSalary);
      expect(lastYear.length).toBeGreaterThanOrEqual(23);
      expect(lastYear.length).toBeLessThanOrEqual(27);
    }
  });
  await fc.assert(run, { numRuns: 20 });
});

test("two banks tell one story: the same employer on the same days, and rent paid once", async () => {
  const two = { withRent: 0, people: 0 };
  for (let customer = 1; customer <= 80; customer++) {
    const { world } = await settingAt("2026-03-15T12:00:00Z");
    const [one, other] = world.banks
      .filter(({ id }) => id !== "summit")
      .flatMap(({ id }) =>
        world.accounts({ bank: id, customer }).filter(({ productId }) => productId === "everyday"),
      );
    if (!one || !other) continue;
    two.people++;
    const from = Date.UTC(2025, 8, 1);
    const rows = [one, other].map((account) => allTransactions(world, account, { from }));
    const [here, there] = rows.map((list) =>
      list.filter(isSalary).map(({ postedAt, merchantName }) => `${dateOf(postedAt ?? 0)} ${merchantName}`),
    );
    expect(here).toEqual(there);
    const rents = rows.map((list) => list.filter(({ category }) => category === "housing").length);
    expect(Math.min(...rents)).toBe(0);
    if (Math.max(...rents) > 0) two.withRent++;
  }
  expect(two.people).toBeGreaterThan(30);
  expect(two.withRent).toBeGreaterThan(5);
});

test("what is bought in a shop is bought at home, or on a journey in another town of the country", async () => {
  const towns = new Map(places.map(({ city, region }) => [city, region]));
  let away = 0;
  let all = 0;
  for (let customer = 1; customer <= 15; customer++) {
    const { world } = await settingAt("2026-03-15T12:00:00Z");
    const home = world.customer(customer).address;
    for (const account of accountsOf(world, customer)) {
      for (const { location, description } of allTransactions(world, account)) {
        if (!location) continue;
        all++;
        if (location.city !== home.city) away++;
        expect(location.country).toBe("US");
        if (towns.get(location.city) !== location.region)
          expect.fail(`${location.city} is not in ${location.region}`);
        const town = `${location.city} ${location.region}`.toUpperCase();
        if (!description.endsWith(town)) expect.fail(`"${description}" is not in ${town}`);
      }
    }
  }
  expect(away / all).toBeGreaterThan(0.01);
  expect(away / all).toBeLessThan(0.08);
});

test("purchases are no round sums, and every text is printable ASCII with nothing left to fill in", async () => {
  const { world } = await settingAt("2026-03-15T12:00:00Z");
  let purchases = 0;
  let round = 0;
  for (let customer = 1; customer <= 15; customer++) {
    for (const account of accountsOf(world, customer)) {
      for (const { description, amountMinor, pendingId, merchantCategoryCode, category } of allTransactions(
        world,
        account,
      )) {
        if (!/^[\x20-\x7e]+$/.test(description) || /[{}]|undefined|null/.test(description))
          expect.fail(description);
        if (merchantCategoryCode !== null && !/^\d{4}$/.test(merchantCategoryCode))
          expect.fail(merchantCategoryCode);
        if (pendingId === null || category === "software" || category === "fitness") continue;
        purchases++;
        if (amountMinor % 100 === 0) round++;
      }
    }
  }
  expect(round / purchases).toBeLessThan(0.02);
});

test("nobody goes to one shop for most of what they buy", async () => {
  for (let customer = 1; customer <= 15; customer++) {
    const { world } = await settingAt("2026-03-15T12:00:00Z");
    for (const account of accountsOf(world, customer)) {
      const bought = allTransactions(world, account).filter(({ pendingId }) => pendingId !== null);
      if (bought.length < 100) continue;
      const visits = new Map<string | null, number>();
      for (const { merchantName } of bought) visits.set(merchantName, (visits.get(merchantName) ?? 0) + 1);
      expect(Math.max(...visits.values()) / bought.length).toBeLessThan(0.35);
    }
  }
});
