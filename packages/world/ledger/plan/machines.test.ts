import { expect, test } from "vitest";
import { fromDate } from "../../calendar.ts";
import { economy as indian } from "../../countries/in/economy.ts";
import { accountsOf, allTransactions, settingAt } from "../../fixture.ts";
import type { Transaction } from "../../model/index.ts";
import { WithdrawalCosts } from "./machines.ts";

const DAY = fromDate("2025-06-02");

test("in India five withdrawals at one's own bank and three elsewhere in a metro are free, then 23 rupees and tax", () => {
  const costs = new WithdrawalCosts(indian.atmFees);
  const elsewhere = [1, 2, 3, 4].map(() => costs.next(true, "Mumbai", DAY));
  const own = [1, 2, 3, 4, 5, 6].map(() => costs.next(false, "Mumbai", DAY));
  expect(elsewhere).toEqual([0, 0, 0, 2714]);
  expect(own).toEqual([0, 0, 0, 0, 0, 2714]);
  const before = new WithdrawalCosts(indian.atmFees);
  const inPatna = [1, 2, 3, 4, 5, 6].map(() => before.next(true, "Patna", fromDate("2025-04-30")));
  expect(inPatna).toEqual([0, 0, 0, 0, 0, 2478]);
});

async function cashIn(country: string): Promise<Transaction[]> {
  const { world } = await settingAt("2026-03-01T12:00:00Z");
  return Array.from({ length: 60 }, (_, index) => index + 1)
    .flatMap((customer) => accountsOf(world, customer, country))
    .filter(({ type }) => type === "checking")
    .flatMap((account) => allTransactions(world, account, { from: Date.parse("2025-03-01") }))
    .filter(({ channel, detailedCategory }) => channel === "atm" || detailedCategory === "atm_fee");
}

test("a machine has one number for everybody in its town", async () => {
  const rows = await cashIn("IN");
  const numbers = new Map<string, Set<string>>();
  for (const { description, location, accountId } of rows) {
    const [, number] = /^ATM WDL\/\d{6}\/(S1AN\d{4})\//.exec(description) ?? [];
    if (!number) continue;
    const at = `${location?.city}`;
    numbers.set(at, (numbers.get(at) ?? new Set()).add(number));
    expect(accountId).toBeTruthy();
  }
  expect(numbers.size).toBeGreaterThan(10);
  // There are two banks.
  for (const [city, found] of numbers) expect([city, found.size <= 2]).toEqual([city, true]);
});

test.each([
  ["US", /^NON-NETWORK ATM WITHDRAWAL/],
  ["DE", / BLZ\d{8} /],
] as const)("in %s a fee is charged at others' machines and only there", async (country, elsewhere) => {
  const rows = await cashIn(country);
  const charged = new Set(
    rows
      .filter((row) => row.detailedCategory === "atm_fee")
      .map((row) => `${row.accountId}/${row.authorizedAt}`),
  );
  expect(charged.size).toBeGreaterThan(20);
  for (const { channel, accountId, authorizedAt, description } of rows) {
    if (channel !== "atm") continue;
    expect([description, charged.has(`${accountId}/${authorizedAt}`)]).toEqual([
      description,
      elsewhere.test(description),
    ]);
  }
});
