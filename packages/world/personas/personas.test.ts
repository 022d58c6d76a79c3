import type { Bank, Product } from "@sandbank/domain";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadCountry } from "../countries/registry.ts";
import { accountsOf, settingAt } from "../fixture.ts";
import { banksOf, testCountries } from "../testing/banks.ts";
import { scenarioTransaction } from "../testing/scenario-transaction.ts";
import { doSell } from "../wishes.ts";
import { checkPersona } from "./check-persona.ts";
import { cadenceOf, documentedPatterns } from "./documented-patterns.ts";
import { MOST_COPIES, personaNumber, personas } from "./registry.ts";
import { averageInterval, chargesByMerchant } from "./subscription-collector.ts";
import { viewOf } from "./view.ts";

const NEW_YEAR = "2026-01-01T00:00:00Z";
const anyInstant = fc.integer({ min: Date.parse(NEW_YEAR), max: Date.UTC(2029, 0, 1) });
const anySeed = fc.integer({ min: 0, max: 2 ** 31 });

describe.each(testCountries)("in %s", (country) => {
  const banks = banksOf(country);

  test("every persona keeps what it promises, on the first day and on any other", async () => {
    const run = fc.asyncProperty(anySeed, anyInstant, async (seed, instant) => {
      const { world, clock } = await settingAt(NEW_YEAR, seed, banks);
      const broken = () => personas.flatMap(({ id }) => checkPersona(world, id, { copies: 1 }));
      expect(broken()).toEqual([]);
      clock.set(instant);
      expect(broken()).toEqual([]);
    });
    await fc.assert(run, { numRuns: 2 });
  });

  test("the collector is charged for every private subscription of the country as often as it says", async () => {
    const { world } = await settingAt("2027-02-11T09:00:00Z", 7, banks);
    const collector = world.findCustomer("subscription_collector", country);
    const view = viewOf(world, collector ?? world.customer(1));
    const charges = [...chargesByMerchant(view).values()];
    const { subscriptions } = await loadCountry(country);
    const cadences = { 1: "monthly", 3: "quarterly", 6: null, 12: "yearly" } as const;
    for (const { name, business, prices, everyMonths = 1, local } of subscriptions) {
      if (business || local) continue;
      const price = prices.findLast(([from]) => from <= "2026-01-01")?.[1] ?? prices[0]?.[1];
      const rows = charges.find(([row]) => row?.merchantName === name && row.amountMinor === price) ?? [];
      if (rows.length < 2) expect.fail(`${name} is charged ${rows.length} times`);
      expect([name, cadenceOf(averageInterval(rows))]).toEqual([name, cadences[everyMonths]]);
    }
  });
});

test("a promise that is broken is found, with whose and what was found instead", async () => {
  const { world } = await settingAt("2026-05-04T12:00:00Z", 3, banksOf("GB"));
  const customer = world.findCustomer("thin_file.2")?.number ?? 0;
  const [account] = accountsOf(world, customer, "GB");
  if (!account) expect.fail("no account");
  expect(checkPersona(world, "thin_file", { copies: 2 })).toEqual([]);
  world.overlay.apply(account, {
    kind: "add",
    transaction: scenarioTransaction("extra", Date.parse("2026-05-01T12:00:00Z")),
  });
  expect(checkPersona(world, "thin_file", { copies: 2 })).toEqual([
    {
      persona: "thin_file",
      customer: "thin_file.2",
      sentence: "it has three transactions: what was paid in, and two purchases",
      found: expect.stringContaining("4 on"),
    },
  ]);
});

test("a persona nobody knows is refused, naming those there are", async () => {
  const { world } = await settingAt(NEW_YEAR, 1, banksOf("SE"));
  expect(() => checkPersona(world, "spendthrift")).toThrow(/no persona "spendthrift".*overspender/);
});

test("there are eighteen kinds at least, each with a sentence and something to rely on", () => {
  expect(personas.length).toBeGreaterThanOrEqual(18);
  for (const { id, title, description, invariants } of personas) {
    expect(id).toMatch(/^[a-z]+(_[a-z]+)*$/);
    expect(Math.min(title.length, description.length, invariants.length)).toBeGreaterThan(0);
  }
  const sentences = personas.flatMap(({ id, invariants }) =>
    invariants.map((each) => `${id} ${each.sentence}`),
  );
  expect(new Set(sentences).size).toBe(sentences.length);
});

test("in a bank that sells savings accounts only, India's everyday account is one, with the thirteen subscriptions", async () => {
  const products: Product[] = [
    { id: "savings", name: "Savings Account", type: "savings", subtype: "standard", share: 1 },
  ];
  const bank: Bank = {
    id: "mock",
    name: "Mock",
    country: "IN",
    currency: "INR",
    showsPending: false,
    products,
  };
  const { world } = await settingAt("2026-04-30T10:00:00Z", 5, [bank]);
  expect(personas.flatMap(({ id }) => checkPersona(world, id, { copies: 1 }))).toEqual([]);
  const collector = world.findCustomer("subscription_collector");
  if (!collector) expect.fail("nobody");
  const charged = chargesByMerchant(viewOf(world, collector));
  for (const [merchant, amountMinor, category, cadence] of documentedPatterns) {
    const rows = charged.get(`${merchant}/${amountMinor}`) ?? [];
    expect([merchant, rows[0]?.category, cadenceOf(averageInterval(rows))]).toEqual([
      merchant,
      category,
      cadence,
    ]);
  }
});

test("where the banks sell little, personas promise no more than that", async () => {
  const [full, second] = banksOf("US");
  if (!full || !second) expect.fail("no banks");
  const cards = { ...full, products: full.products.filter(({ type }) => type === "credit_card") };
  const hidden = { ...second, showsPending: false };
  expect(doSell([cards], ["checking"])).toBe(false);
  expect(doSell([cards, second], ["checking", "credit_card"])).toBe(true);
  expect(doSell([second], ["checking", "checking"])).toBe(false);
  for (const banks of [[cards], [hidden], [cards, second]]) {
    const { world } = await settingAt("2026-11-30T23:00:00Z", 11, banks);
    expect(personas.flatMap(({ id }) => checkPersona(world, id, { copies: 1 }))).toEqual([]);
  }
});

test("no ordinary customer is a persona or signs in like one", async () => {
  const { world } = await settingAt(NEW_YEAR, 42, banksOf("DE"));
  const numbers = personas.map(({ id }) => personaNumber(id) ?? 0);
  expect(new Set(numbers).size).toBe(personas.length);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(2 ** 40);
  const run = fc.property(fc.integer({ min: 1, max: 2 ** 40 - 1 }), (number) => {
    const customer = world.customer(number);
    expect(customer.persona).toBeNull();
    expect(personaNumber(customer.username)).toBeUndefined();
    expect(world.findCustomer(customer.username)).toEqual(customer);
  });
  fc.assert(run, { numRuns: 60 });
  for (const { id } of personas) {
    expect(world.findCustomer(`${id.toUpperCase()}.3`)).toMatchObject({ persona: id, username: `${id}.3` });
  }
});

test("a persona has as many copies as anybody can name, each somebody of its own", async () => {
  const { world } = await settingAt(NEW_YEAR, 9, banksOf("US"));
  const last = personas.map(({ id }) => world.findCustomer(`${id}.${MOST_COPIES}`));
  expect(last.map((customer) => customer?.persona)).toEqual(personas.map(({ id }) => id));
  expect(new Set(last.map((customer) => customer?.number)).size).toBe(personas.length);
  const anyCopy = fc.property(fc.integer({ min: 1, max: MOST_COPIES }), (copy) => {
    const customer = world.findCustomer(`gig_worker.${copy}`);
    expect(customer).toMatchObject({ persona: "gig_worker" });
    expect(world.findCustomer(customer?.username ?? "")).toEqual(customer);
  });
  fc.assert(anyCopy, { numRuns: 40 });
  expect(world.findCustomer(`gig_worker.${MOST_COPIES + 1}`)).toBeUndefined();
});
