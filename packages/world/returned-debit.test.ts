import { expect, test } from "vitest";
import { accountsOf, allTransactions, found, settingAt } from "./fixture.ts";
import type { Account, Transaction, World } from "./model/index.ts";
import { personaNumber } from "./personas/registry.ts";
import { testCountries } from "./testing/banks.ts";

interface Returned {
  readonly world: World;
  readonly account: Account;
  readonly back: Transaction;
  readonly debit: Transaction;
}

/** Direct debits that went back in two years of those who live in the overdraft. */
async function returnedIn(code: string): Promise<Returned[]> {
  const { world } = await settingAt("2027-01-01T12:00:00Z");
  return Array.from({ length: 16 }, (_, copy) => found(personaNumber(`overspender.${copy + 1}`))).flatMap(
    (customer) =>
      accountsOf(world, customer, code).flatMap((account) => {
        const rows = allTransactions(world, account, { from: Date.parse("2025-01-01") });
        const byId = new Map(rows.map((row) => [row.id, row]));
        return rows
          .filter(({ refersTo, channel }) => refersTo?.kind === "reversal" && channel === "adjustment")
          .map((back) => ({ world, account, back, debit: found(byId.get(back.refersTo?.id ?? "")) }));
      }),
  );
}

test("a direct debit goes back only where it finds no room in the account, on hold or overdrawn", async () => {
  let count = 0;
  for (const code of testCountries) {
    for (const { world, account, debit } of await returnedIn(code)) {
      count++;
      const { availableMinor } = world.balance(account, (debit.postedAt ?? 0) - 1000);
      expect(availableMinor).toBeLessThan(debit.amountMinor);
    }
  }
  expect(count).toBeGreaterThan(10);
});

test("what goes back names the creditor, the reference and the mandate of the debit", async () => {
  let references = 0;
  for (const code of testCountries) {
    for (const { back, debit } of await returnedIn(code)) {
      expect(back.merchantName).toBe(debit.merchantName);
      const words = debit.description.split(" ");
      const missing = words.filter((word) => !back.description.includes(word));
      expect(missing).toEqual([]);
      if (/\d{6}/.test(debit.description)) references++;
    }
  }
  expect(references).toBeGreaterThan(3);
});

test("in Sweden nobody pays for a direct debit that found no money", async () => {
  const returned = await returnedIn("SE");
  for (const { world, account } of returned) {
    const fees = allTransactions(world, account, { from: Date.parse("2025-01-01") }).filter(
      ({ detailedCategory }) => detailedCategory === "insufficient_funds_fee",
    );
    expect(fees).toEqual([]);
  }
  expect(returned.length).toBeGreaterThan(0);
});
