import { expect, test } from "vitest";
import { defineScenario, parseScenario, resolveScenario } from "./index.ts";
import { accountOf, anchor, at, checkingWith, options, personOf, readYaml } from "./test/reading.ts";

const typed = defineScenario({
  people: [
    {
      username: "ada",
      name: "Ada King Lovelace",
      email: "ada@example.com",
      phone: "+15035550100",
      birthDate: "1985-12-10",
      address: { line1: "1 Main St", city: "Portland", region: "OR", postalCode: "97201" },
      accounts: [
        {
          key: "card",
          bank: "alpha",
          product: "rewards",
          openedOn: "-1y",
          openingBalance: -320,
          numbers: { accountNumber: "4111000000001234" },
          parties: [{ name: "Ada Lovelace" }, { name: "Byron", role: "authorized_user" }],
          transactions: [
            {
              key: "lamp",
              authorized: "-9d",
              posted: "-7d",
              amount: "-89.50",
              held: "-100",
              description: "LUMENS.COM #1",
              merchant: "Lumens",
              mcc: "5712",
            },
            {
              date: "-2d 14:30",
              amount: 40.1,
              description: "RETURN",
              refundOf: "lamp",
              category: "furniture",
            },
            {
              date: "-1d",
              status: "pending",
              vanishes: "+3d",
              amount: "-50.00",
              description: "HOTEL HOLD",
              location: { city: "Seattle", region: "WA" },
            },
          ],
        },
      ],
    },
  ],
});

const yaml = `
$schema: scenario.schema.json
people:
  - username: ada
    name: Ada King Lovelace
    email: ada@example.com
    phone: "+15035550100"
    birthDate: 1985-12-10
    address: { line1: 1 Main St, city: Portland, region: OR, postalCode: "97201" }
    accounts:
      - key: card
        bank: alpha
        product: rewards
        openedOn: -1y
        openingBalance: -320
        numbers: { accountNumber: "4111000000001234" }
        parties:
          - name: Ada Lovelace
          - { name: Byron, role: authorized_user }
        transactions:
          - key: lamp
            authorized: -9d
            posted: -7d
            amount: -89.50
            held: -100
            description: "LUMENS.COM #1"
            merchant: Lumens
            mcc: "5712"
          - { date: -2d 14:30, amount: 40.10, description: RETURN, refundOf: lamp, category: furniture }
          - date: -1d
            status: pending
            vanishes: +3d
            amount: -50.00
            description: HOTEL HOLD
            location: { city: Seattle, region: WA }
`;

test("TypeScript, JSON and YAML say the same", () => {
  const fromTypes = resolveScenario(typed, options);
  const fromJson = parseScenario(JSON.stringify(typed, null, 2), { file: "demo.json", ...options });
  expect(fromTypes.ok).toBe(true);
  expect(fromJson).toEqual(fromTypes);
  expect(readYaml(yaml)).toEqual(fromTypes);
});

test("a scenario is resolved to instants, minor units and a product's terms", () => {
  expect(personOf(readYaml(yaml))).toEqual({
    username: "ada",
    country: "US",
    customer: null,
    persona: null,
    only: true,
    identity: {
      givenName: "Ada King",
      familyName: "Lovelace",
      email: "ada@example.com",
      phone: "+15035550100",
      birthDate: "1985-12-10",
      address: { line1: "1 Main St", city: "Portland", region: "OR", postalCode: "97201", country: "US" },
    },
    accounts: [expect.objectContaining({ key: "card" })],
  });
  expect(accountOf(readYaml(yaml), "card")).toEqual({
    key: "card",
    bank: "alpha",
    productId: "rewards",
    name: "Rewards Card",
    type: "credit_card",
    subtype: "rewards",
    currency: "USD",
    numbers: { accountNumber: "4111000000001234" },
    parties: [
      { name: "Ada Lovelace", role: "holder" },
      { name: "Byron", role: "authorized_user" },
    ],
    openedOn: "2025-03-15",
    closedOn: null,
    openingMinor: -32_000,
    creditLimitMinor: 900_000,
    aprBasisPoints: 2499,
    statementDay: 28,
    transactions: [
      {
        key: "lamp",
        authorizedAt: at("2026-03-06T12:00:00Z"),
        postedAt: at("2026-03-08T12:00:00Z"),
        vanishesAt: null,
        amountMinor: -8950,
        heldMinor: -10_000,
        description: "LUMENS.COM #1",
        merchantName: "Lumens",
        merchantCategoryCode: "5712",
        category: "furniture",
        channel: "online",
        location: null,
        refersTo: null,
        transferKey: null,
      },
      {
        key: "#2",
        authorizedAt: at("2026-03-13T14:30:00Z"),
        postedAt: at("2026-03-13T14:30:00Z"),
        vanishesAt: null,
        amountMinor: 4010,
        heldMinor: 4010,
        description: "RETURN",
        merchantName: null,
        merchantCategoryCode: null,
        category: "furniture",
        channel: "online",
        location: null,
        refersTo: { kind: "refund", key: "lamp" },
        transferKey: null,
      },
      {
        key: "#3",
        authorizedAt: at("2026-03-14T12:00:00Z"),
        postedAt: null,
        vanishesAt: at("2026-03-18T12:00:00Z"),
        amountMinor: -5000,
        heldMinor: -5000,
        description: "HOTEL HOLD",
        merchantName: null,
        merchantCategoryCode: null,
        category: "other",
        channel: "in_store",
        location: { city: "Seattle", region: "WA", country: "US" },
        refersTo: null,
        transferKey: null,
      },
    ],
  });
});

test("an account of no product says itself what it is", () => {
  const result = readYaml(`people:
  - username: ravi
    accounts:
      - key: nre
        bank: gamma
        name: NRE Account
        type: savings
        subtype: high_yield
        currency: JPY
        openedOn: 2020-01-01
        closedOn: today
        openingBalance: 500
        aprPercent: 3.5
`);
  expect(personOf(result).country).toBe("IN");
  expect(accountOf(result, "nre")).toMatchObject({
    productId: "custom",
    name: "NRE Account",
    subtype: "high_yield",
    currency: "JPY",
    openingMinor: 500,
    closedOn: "2026-03-15",
    aprBasisPoints: 350,
    creditLimitMinor: null,
    statementDay: null,
  });
});

test("a number in a file keeps digits that a floating-point number would lose", () => {
  expect(String(Number("70368744177664.13"))).toBe("70368744177664.12");
  const result = readYaml(checkingWith("openingBalance: 70368744177664.13"));
  expect(accountOf(result, "main").openingMinor).toBe(7_036_874_417_766_413);
});

test("a balance that is told is what the account holds at present", () => {
  const main = accountOf(
    readYaml(
      checkingWith(`balance: "100.00"
transactions:
  - { date: -3d, amount: "-30.00", description: spent }
  - { authorized: -1d, posted: +1d, amount: "-5.00", description: not yet }
  - { date: -1d, status: pending, amount: "-7.00", description: never }
recurring:
  - { every: week, from: -14d, amount: "10.00", description: pocket money }`),
    ),
    "main",
  );
  const posted = main.transactions.filter(({ postedAt }) => postedAt !== null && postedAt <= anchor);
  expect(posted.reduce((sum, { amountMinor }) => sum + amountMinor, main.openingMinor)).toBe(10_000);
  expect(main.openingMinor).toBe(10_000 + 3000 - 3 * 1000);
});

test.each([
  ["accounts: []", { only: false }],
  ["persona: overspender", { only: false, persona: "overspender" }],
  [
    "customer: 7\n    accounts: [{ key: a, bank: beta, product: saver, openedOn: -1d }]",
    { only: false, customer: 7 },
  ],
  ["accounts: [{ key: a, bank: beta, product: saver, openedOn: -1d }]", { only: true }],
  ["life: generated\n    accounts: [{ key: a, bank: beta, product: saver, openedOn: -1d }]", { only: false }],
  ["life: none", { only: true }],
])("a person with %j gets the life that goes with it", (fields, expected) => {
  expect(personOf(readYaml(`people:\n  - username: ada\n    ${fields}\n`))).toMatchObject(expected);
});

test("an exact name has as many words on each side as one likes", () => {
  const result = readYaml(
    "people: [{ username: m, country: IN, name: { given: María, family: García López } }]",
  );
  expect(personOf(result)).toMatchObject({
    country: "IN",
    identity: { givenName: "María", familyName: "García López" },
  });
});
