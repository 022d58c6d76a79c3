import type { Bank, Product } from "@sandbank/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { allTransactions, anyCustomer, anySeed, banks, cardBank, fullBank, settingAt } from "./fixture.ts";
import type { Account, World } from "./model.ts";

const NOW = "2026-03-15T12:00:00Z";

function seen(world: World, account: Account) {
  return {
    account,
    balance: world.balance(account),
    transactions: allTransactions(world, account),
    statements: world.statements(account),
  };
}

test("a bank shows the same whichever other banks there are, wherever they stand in the list", async () => {
  const run = fc.asyncProperty(
    anySeed,
    anyCustomer,
    fc.shuffledSubarray([...banks]),
    async (seed, customer, some) => {
      const all = await settingAt(NOW, seed);
      const { world } = await settingAt(NOW, seed, some);
      expect(world.customer(customer)).toEqual(all.world.customer(customer));
      for (const { id } of some) {
        const accounts = world.accounts({ bank: id, customer });
        expect(accounts.map((account) => seen(world, account))).toEqual(
          all.world.accounts({ bank: id, customer }).map((account) => seen(all.world, account)),
        );
      }
    },
  );
  await fc.assert(run, { numRuns: 25 });
});

test("a product appended to a bank changes no account that does not pay it or is paid by it", async () => {
  const extras: Product[] = [
    {
      id: "new-card",
      name: "New Card",
      type: "credit_card",
      subtype: "travel",
      share: 1,
      creditLimitMinor: [500_000, 900_000],
    },
    { id: "new-savings", name: "New Savings", type: "savings", subtype: "standard", share: 1 },
    { id: "new-loan", name: "New Loan", type: "loan", subtype: "standard", share: 1, aprBasisPoints: 800 },
    { id: "new-charge", name: "New Charge", type: "credit_card", subtype: "charge", share: 1 },
  ];
  const balancing = new Set(["transfer", "card_payment"]);
  const changing = { direct: 0, linked: 0 };
  const run = fc.asyncProperty(
    anySeed,
    anyCustomer,
    fc.constantFrom(fullBank, cardBank),
    fc.constantFrom(...extras),
    async (seed, customer, bank, extra) => {
      const before = await settingAt(NOW, seed, [bank]);
      const grown: Bank = { ...bank, products: [...bank.products, extra] };
      const after = await settingAt(NOW, seed, [grown]);
      const old = before.world.accounts({ bank: bank.id, customer });
      const now = after.world.accounts({ bank: bank.id, customer });
      expect(now.slice(0, old.length)).toEqual(old);
      for (const account of old) {
        if (account.type === "credit_card" || account.type === "loan") {
          expect(seen(after.world, account)).toEqual(seen(before.world, account));
          changing.direct++;
          continue;
        }
        const ofItsOwn = (world: World) =>
          allTransactions(world, account).filter(
            ({ category }) => !balancing.has(category) && category !== "interest",
          );
        expect(ofItsOwn(after.world)).toEqual(ofItsOwn(before.world));
        changing.linked++;
      }
    },
  );
  await fc.assert(run, { numRuns: 40 });
  expect(Math.min(changing.direct, changing.linked)).toBeGreaterThan(0);
});

test("whoever is asked about first, a customer is the same", async () => {
  const run = fc.asyncProperty(
    anySeed,
    fc.array(anyCustomer, { minLength: 2, maxLength: 4 }),
    async (seed, customers) => {
      const there = await settingAt(NOW, seed, [fullBank]);
      const back = await settingAt(NOW, seed, [fullBank]);
      const all = (world: World, customer: number) =>
        world.accounts({ bank: "harbor", customer }).map((account) => seen(world, account));
      const first = customers.map((customer) => all(there.world, customer));
      const second = customers.toReversed().map((customer) => all(back.world, customer));
      expect(second.toReversed()).toEqual(first);
    },
  );
  await fc.assert(run, { numRuns: 15 });
});
