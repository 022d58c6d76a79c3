import { expect, test } from "vitest";
import { dayFrom, dayOf, partsOf } from "../../calendar.ts";
import { accountsOf, allTransactions, found, sellerOf, settingAt } from "../../fixture.ts";
import { testCountries } from "../../testing/banks.ts";

const PEOPLE = 40;

test.each(testCountries)(
  "in %s people put their money in order on different days before the year ends, in round sums, and not all of them",
  async (code) => {
    const { world } = await settingAt("2027-01-10T12:00:00Z", 42, [sellerOf(code, "checking", "savings")]);
    const dates = new Set<number>();
    let round = 0;
    let last = 0;
    let without = 0;
    for (let customer = 1; customer <= PEOPLE; customer++) {
      const main = found(accountsOf(world, customer, code).find(({ type }) => type === "checking"));
      const moved = allTransactions(world, main, {
        from: Date.parse("2026-12-01"),
        to: Date.parse("2027-01-01"),
      }).filter(({ channel, detailedCategory }) => {
        return channel === "transfer" && detailedCategory === "savings_transfer";
      });
      const rounds = moved.filter(({ amountMinor }) => amountMinor % 1000 === 0);
      for (const { authorizedAt } of rounds) dates.add(partsOf(dayOf(authorizedAt)).day);
      round += rounds.length;
      if (rounds.length === 0) without++;
      last += moved.filter(({ authorizedAt }) => dayOf(authorizedAt) === dayFrom(2026, 12, 31)).length;
    }
    expect(dates.size).toBeGreaterThan(5);
    expect(round).toBeGreaterThan(PEOPLE / 3);
    expect(without).toBeGreaterThan(0);
    // Whose money does not suffice for it earlier.
    expect(last).toBeLessThan(PEOPLE / 3);
  },
);
