import fc from "fast-check";
import { expect, test } from "vitest";
import { accountsOf, anyCountry, anyCustomer, anySeed, DAYS, seen, settingAt } from "./fixture.ts";
import { circleOf } from "./life/circle.ts";
import type { Scenario, ScenarioAccount, ScenarioPerson, World } from "./model/index.ts";
import { personaNumber, personaOf, personas } from "./personas/registry.ts";
import { allBanks, banksOf } from "./testing/banks.ts";

const NOW = "2026-01-05T12:00:00Z";
const FROM = Date.parse(NOW) - 150 * DAYS;

/** Everything of somebody's as JSON, by account. */
function everything(world: World, customer: number, country: string): Map<string, string> {
  const accounts = accountsOf(world, customer, country);
  return new Map(
    accounts.map((account) => [account.id, JSON.stringify(seen(world, account, { from: FROM }))]),
  );
}

test("the order of the banks changes nobody's rows, nor do banks of other countries", async () => {
  const run = fc.asyncProperty(
    anySeed,
    anyCustomer,
    anyCountry,
    fc.shuffledSubarray([...allBanks], { minLength: allBanks.length }),
    async (seed, customer, country, shuffled) => {
      const { world } = await settingAt(NOW, seed);
      const before = everything(world, customer, country);
      const turned = await settingAt(NOW, seed, shuffled);
      const alone = await settingAt(NOW, seed, banksOf(country));
      for (const other of [turned.world, alone.world]) {
        expect(other.customer(customer, country)).toEqual(world.customer(customer, country));
        const after = everything(other, customer, country);
        for (const [id, rows] of before) if (after.get(id) !== rows) expect.fail(`account ${id} is another`);
        expect(after.size).toBe(before.size);
      }
    },
  );
  await fc.assert(run, { numRuns: 8 });
});

test("whoever is asked about first, a customer is the same", async () => {
  const someNumbers = fc.array(anyCustomer, { minLength: 2, maxLength: 4 });
  const run = fc.asyncProperty(anySeed, anyCountry, someNumbers, async (seed, country, customers) => {
    const there = await settingAt(NOW, seed);
    const back = await settingAt(NOW, seed);
    const first = customers.map((customer) => everything(there.world, customer, country));
    const second = customers.toReversed().map((customer) => everything(back.world, customer, country));
    expect(second.toReversed()).toEqual(first);
  });
  await fc.assert(run, { numRuns: 4 });
});

function scenarioAccount(key: string, bank: string, isCard: boolean): ScenarioAccount {
  return {
    key,
    bank,
    productId: isCard ? "cashback" : "current",
    name: isCard ? "Cashback Card" : "Everyday Account",
    type: isCard ? "credit_card" : "checking",
    subtype: isCard ? "cash_back" : "personal",
    currency: "USD",
    numbers: {},
    parties: null,
    openedOn: "2025-01-10",
    closedOn: null,
    openingMinor: 5000,
    creditLimitMinor: isCard ? 100_000 : null,
    aprBasisPoints: null,
    statementDay: isCard ? 12 : null,
    transactions: [],
  };
}

function scenario(person: Partial<ScenarioPerson>): Scenario {
  const common = { country: "US", customer: null, persona: null, only: false, identity: {}, accounts: [] };
  return { people: [{ ...common, username: "sam.scenario", ...person }] };
}

test("an added person changes nobody else's rows", async () => {
  const persona = fc.constantFrom(null, ...personas.map(({ id }) => id));
  const run = fc.asyncProperty(
    anySeed,
    anyCustomer,
    fc.boolean(),
    persona,
    async (seed, customer, only, kind) => {
      const accounts = [scenarioAccount("a", "harborline", false), scenarioAccount("b", "prairie", true)];
      const added = scenario({ only, persona: only ? null : kind, accounts });
      const plain = await settingAt(NOW, seed);
      const { world } = await settingAt(NOW, seed, allBanks, [added]);
      expect(everything(world, customer, "US")).toEqual(everything(plain.world, customer, "US"));
      expect(world.customer(customer)).toEqual(plain.world.customer(customer));
      const found = world.findCustomer("Sam.Scenario");
      const held = accountsOf(world, found?.number ?? 0);
      expect(held.length).toBe(only ? 2 : Math.max(3, held.length));
      expect(plain.world.findCustomer("sam.scenario")).toBeUndefined();
    },
  );
  await fc.assert(run, { numRuns: 6 });
});

test("an account added to somebody changes none of their rows, nor their friends'", async () => {
  const number = fc.integer({ min: 1, max: 10_000 });
  const run = fc.asyncProperty(anySeed, number, async (seed, customer) => {
    const accounts = [scenarioAccount("extra", "harborline", true)];
    const { world } = await settingAt(NOW, seed, allBanks, [scenario({ customer, accounts })]);
    const plain = await settingAt(NOW, seed);
    for (const each of [customer, ...circleOf(customer)]) {
      const after = everything(world, each, "US");
      const before = everything(plain.world, each, "US");
      for (const [id, rows] of before) expect(after.get(id)).toBe(rows);
      expect(after.size).toBe(before.size + (each === customer ? 1 : 0));
    }
  });
  await fc.assert(run, { numRuns: 2 });
});

test("a scenario that contradicts the banks makes no world at all", async () => {
  const made = (person: Partial<ScenarioPerson>) => settingAt(NOW, 42, allBanks, [scenario(person)]);
  await expect(made({ accounts: [scenarioAccount("a", "nowhere", false)] })).rejects.toThrow(
    'The scenario\'s account "a" of "sam.scenario" is at "nowhere"; this world\'s banks of US are ',
  );
  await expect(
    made({ country: "GB", accounts: [scenarioAccount("a", "harborline", false)] }),
  ).rejects.toThrow('is at "harborline"; this world\'s banks of GB are ');
  await expect(made({ persona: "astronaut" })).rejects.toThrow(
    'The scenario makes "sam.scenario" a "astronaut"; the personas are stable_income, ',
  );
});

test("somebody whose accounts a scenario replaces has those only, and their friends' rows stay as they were", async () => {
  const accounts = [scenarioAccount("only", "harborline", false)];
  let paid = 0;
  for (const customer of [3, 12, 29]) {
    const { world } = await settingAt(NOW, 42, allBanks, [scenario({ customer, only: true, accounts })]);
    const plain = await settingAt(NOW, 42);
    expect(accountsOf(world, customer).map(({ name }) => name)).toEqual(["Everyday Account"]);
    const { givenName, familyName } = plain.world.customer(customer, "US");
    for (const friend of circleOf(customer)) {
      const rows = everything(world, friend, "US");
      expect(rows).toEqual(everything(plain.world, friend, "US"));
      const name = `${givenName} ${familyName}`.toUpperCase();
      paid += [...rows.values()].filter((text) => text.toUpperCase().includes(name)).length;
    }
  }
  expect(paid).toBeGreaterThan(2);
});

test("who a persona is follows from its name and from nothing else: another one changes nobody", () => {
  const numbers = personas.map(({ id }) => personaNumber(id) ?? Number.NaN);
  expect(new Set(numbers).size).toBe(personas.length);
  personas.forEach((persona, index) => {
    const number = numbers[index] ?? Number.NaN;
    // Out of reach of everybody's numbers, so that no plain customer ever turns into one.
    expect(number).toBeGreaterThanOrEqual(2 ** 40);
    expect(number).toBeLessThan(2 ** 52);
    expect(personaOf(number)).toMatchObject({ persona, copy: 1, username: persona.id });
    expect(personaOf(number + 1)).toMatchObject({ persona, copy: 2, username: `${persona.id}.2` });
  });
});
