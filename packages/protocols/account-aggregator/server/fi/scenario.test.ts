import { accountType, DAY_MS } from "@sandbank/domain";
import type { ScenarioAccount, ScenarioPerson, ScenarioTransaction } from "@sandbank/world";
import { expect, test } from "vitest";
import { documentOf, elementOf, elementsOf, indianWorld, sharedOf } from "./testing/indian-world.ts";

const NOW = Date.parse("2026-01-06T12:00:00Z");

const salary: ScenarioTransaction = {
  key: "salary",
  authorizedAt: NOW - 3 * DAY_MS,
  postedAt: NOW - 3 * DAY_MS,
  vanishesAt: null,
  amountMinor: 4_200_050,
  heldMinor: 4_200_050,
  description: "NEFT CR-TEST MILLS-ASHA RAO-SALARY-N000000000000001",
  merchantName: null,
  merchantCategoryCode: null,
  category: "salary",
  channel: "payroll",
  location: null,
  refersTo: null,
  transferKey: null,
};

const accounts = accountType.options.map(
  (type): ScenarioAccount => ({
    key: type,
    bank: "hdfc",
    productId: type,
    name: `My ${type}`,
    type,
    subtype: "standard",
    currency: "INR",
    numbers: {},
    parties: null,
    openedOn: "2025-11-30",
    closedOn: null,
    openingMinor: type === "credit_card" ? 0 : 1_000_000,
    creditLimitMinor: type === "credit_card" ? 5_000_000 : null,
    aprBasisPoints: null,
    statementDay: type === "credit_card" ? 12 : null,
    transactions: [salary],
  }),
);

const asha: ScenarioPerson = {
  username: "asha",
  country: "IN",
  customer: null,
  persona: null,
  only: true,
  identity: { givenName: "Asha", familyName: "Rao", phone: "+919000000001", birthDate: "1990-01-15" },
  accounts,
};

const { world } = await indianWorld("2026-01-06T12:00:00Z", [{ people: [asha] }]);
const shared = sharedOf(world, "asha");

test("accounts somebody wrote down are shared like any others; those without an FI type are not", () => {
  expect(shared.map(({ fiType, account }) => [account.type, fiType])).toEqual([
    ["checking", "DEPOSIT"],
    ["savings", "DEPOSIT"],
    ["credit_card", "OTHER"],
    ["investment", "EQUITIES"],
    ["pension", "NPS"],
    ["term_deposit", "TERM_DEPOSIT"],
    ["recurring_deposit", "RECURRING_DEPOSIT"],
  ]);
  for (const each of shared) {
    for (const version of ["v1", "v2"] as const) {
      const xml = documentOf(world, each, { version });
      expect(elementOf(xml, "Holder")).toMatchObject({
        name: "Asha Rao",
        dob: "1990-01-15",
        mobile: "9000000001",
      });
      expect(xml).not.toMatch(/NaN|undefined|null|Infinity/);
    }
  }
});

test("a row written down comes out as it was written, with the balance after it", () => {
  const savings = shared.find(({ account }) => account.type === "savings");
  if (!savings) throw new Error("she has no savings account");
  const second = elementsOf(documentOf(world, savings, { version: "v2" }), "Transaction").at(-1);
  expect(second?.mode).toBe("NEFT");
  expect(elementsOf(documentOf(world, savings), "Transaction").at(-1)).toMatchObject({
    type: "CREDIT",
    mode: "FT",
    amount: "42000.50",
    currentBalance: "52000.50",
    transactionTimestamp: "2026-01-03T17:30:00+05:30",
    valueDate: "2026-01-03",
    narration: salary.description,
    reference: "N000000000000001",
  });
});

test("a range that has not come yet, or before the opening, has nothing", () => {
  for (const each of shared) {
    for (const from of [NOW + DAY_MS, Date.parse("2019-01-01")]) {
      const xml = documentOf(world, each, { range: { from, to: from + DAY_MS } });
      expect(elementsOf(xml, "Transaction")).toEqual([]);
    }
  }
});
