import { dateOf } from "@sandbank/domain";
import { expect, test } from "vitest";
import { dayOf, monthOf } from "./calendar.ts";
import { loadCountry } from "./countries/registry.ts";
import { createPerson } from "./customer.ts";
import { accountsOf, allTransactions, DAYS, found, sellerOf, settingAt } from "./fixture.ts";
import { openBooks } from "./ledger/person-books.ts";
import { bookingDay } from "./ledger/plan/plan.ts";
import { createLife } from "./life/life.ts";
import { portfolioOf } from "./portfolio.ts";
import { rootSeed } from "./rng.ts";
import { testCountries } from "./testing/banks.ts";

const PEOPLE = Array.from({ length: 30 }, (_, index) => index + 1);

test.each(testCountries)(
  "in %s a standing order into savings is called one, and comes on its business day",
  async (code) => {
    const country = await loadCountry(code);
    const { world } = await settingAt("2027-01-10T12:00:00Z", 42, [sellerOf(code, "checking", "savings")]);
    let count = 0;
    for (const customer of PEOPLE) {
      for (const account of accountsOf(world, customer, code)) {
        const [order] = world.mandates(account).filter(({ kind, payee }) => {
          return (
            kind === "standing_order" && accountsOf(world, customer, code).some(({ name }) => name === payee)
          );
        });
        if (!order) continue;
        const rows = allTransactions(world, account, { from: Date.parse("2025-01-01") }).filter(
          ({ channel, transferId }) => channel === "standing_order" && transferId !== null,
        );
        for (const { postedAt } of rows) {
          const day = dayOf(postedAt ?? 0);
          expect(country.isBusinessDay(day)).toBe(true);
          expect(day).toBe(bookingDay(monthOf(day), order.dayOfMonth ?? 0, country));
          expect(Number(dateOf(postedAt ?? 0).slice(8))).toBeGreaterThanOrEqual(order.dayOfMonth ?? 0);
          count++;
        }
      }
    }
    expect(count).toBeGreaterThan(100);
  },
);

test.each(testCountries)("in %s nobody puts aside what they took back days before", async (code) => {
  const { world } = await settingAt("2027-01-10T12:00:00Z", 42, [sellerOf(code, "checking", "savings")]);
  let drawn = 0;
  let again = 0;
  for (const customer of PEOPLE) {
    const savings = found(accountsOf(world, customer, code).find(({ type }) => type === "savings"));
    const rows = allTransactions(world, savings, { from: Date.parse("2024-01-01") })
      .filter(
        ({ transferId, authorizedAt }) => transferId !== null && dateOf(authorizedAt).slice(5, 7) < "12",
      )
      .reverse();
    rows.forEach(({ direction, authorizedAt }, index) => {
      if (direction !== "debit") return;
      drawn++;
      const next = rows[index + 1];
      if (next?.direction === "credit" && next.authorizedAt - authorizedAt < 10 * DAYS) again++;
    });
  }
  expect(drawn).toBeGreaterThan(20);
  expect(again).toBe(0);
});

test("whoever has savings draws on them before an overdraft costs anything", async () => {
  const country = await loadCountry("US");
  const root = rootSeed(7);
  let inTheRed = 0;
  let fees = 0;
  for (const number of PEOPLE) {
    const person = createPerson(root, country, number);
    const traits = { ...person.traits, livesOn: "salary", beyondMeans: 0.3, overdraftMonths: 0.7 } as const;
    const life = createLife({ ...person, traits }, country);
    const holdings = portfolioOf(life, [sellerOf("US", "checking", "savings")]);
    const books = openBooks({
      life,
      root,
      holdings,
      acquaintance: () => ({ name: "", mainOpenedDay: null }),
    });
    const main = found(books.find(({ holding }) => holding.role === "main")).chapter(2025);
    const savings = found(books.find(({ holding }) => holding.role === "savings")).chapter(2025);
    for (const { particulars, postedAt } of main.posted) {
      // In December accounts are put in order one after the other.
      const isCounted = savings.openingMinor > 0 && dateOf(postedAt).slice(5, 7) < "12";
      if (particulars.detail !== "overdraft_fee" || !isCounted) continue;
      fees++;
      const owedMinor = -main.balanceAt(postedAt - 1000);
      // What is on hold is not there to be seen.
      if (owedMinor <= 0) continue;
      const { transferStepMinor } = country.economy;
      // All that is left is a last reserve.
      const most = savings.openingMinor * 0.25 + owedMinor + transferStepMinor + life.incomeMinor * 0.02;
      if (savings.balanceAt(postedAt) > most) inTheRed++;
    }
  }
  expect(fees).toBeGreaterThan(20);
  expect(inTheRed).toBe(0);
});
