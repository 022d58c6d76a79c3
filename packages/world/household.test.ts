import { expect, test } from "vitest";
import { accountsOf, allTransactions, found, settingAt } from "./fixture.ts";
import type { Transaction, World } from "./model/index.ts";
import { personaNumber } from "./personas/registry.ts";
import { testCountries } from "./testing/banks.ts";

const { world } = await settingAt("2026-03-01T12:00:00Z");
const EVERYDAY = new Set(["checking", "savings"]);

function rowsOf(customer: number, country: string, from = "2025-01-01"): Transaction[] {
  return accountsOf(world, customer, country)
    .filter(({ type }) => EVERYDAY.has(type))
    .flatMap((account) => allTransactions(world, account, { from: Date.parse(from) }));
}

function ageOf(from: World, customer: number, country: string): number {
  return 2025 - Number(from.customer(customer, country).birthDate.slice(0, 4));
}

const people = Array.from({ length: 90 }, (_, index) => index + 1);
const OF_A_HOUSEHOLD = ["electricity_and_gas", "water", "housing_fees", "home_insurance", "mortgage_payment"];

test.each(testCountries)("in %s students pay no household's bills", (country) => {
  for (let copy = 1; copy <= 8; copy++) {
    const rows = rowsOf(found(personaNumber(`student.${copy}`)), country);
    expect(rows.length).toBeGreaterThan(20);
    const paid = rows.filter(({ direction }) => direction === "debit").map((row) => row.detailedCategory);
    expect(OF_A_HOUSEHOLD.filter((bill) => paid.some((detail) => detail === bill))).toEqual([]);
  }
});

test.each(testCountries)(
  "in %s pensioners owe no student loan, and nobody under 25 repays a home",
  (country) => {
    let old = 0;
    for (const customer of [
      ...people,
      found(personaNumber("pensioner")),
      found(personaNumber("pensioner.2")),
    ]) {
      const age = ageOf(world, customer, country);
      if (age >= 25 && age < 67) continue;
      old++;
      const paid = new Set(rowsOf(customer, country).map((row) => row.detailedCategory));
      if (age >= 67) expect([customer, paid.has("student_loan_payment")]).toEqual([customer, false]);
      if (age < 25) expect([customer, paid.has("mortgage_payment")]).toEqual([customer, false]);
    }
    expect(old).toBeGreaterThan(4);
  },
);

test.each(testCountries)("in %s nobody opens four accounts on one day", (country) => {
  for (const customer of people) {
    const days = accountsOf(world, customer, country).map(({ openedOn }) => openedOn);
    for (const day of days) expect(days.filter((other) => other === day).length).toBeLessThan(3);
  }
});

test("Swedish tenants pay neither the waterworks nor an owners' association, owners of flats no waterworks", () => {
  let tenants = 0;
  for (const customer of people) {
    const paid = new Set(rowsOf(customer, "SE").map((row) => row.detailedCategory));
    expect(paid.has("water") && paid.has("housing_fees")).toBe(false);
    if (!paid.has("rent")) continue;
    tenants++;
    expect([customer, paid.has("water"), paid.has("housing_fees")]).toEqual([customer, false, false]);
  }
  expect(tenants).toBeGreaterThan(10);
});

test("Swedish unions and unemployment funds draw their dues every month", () => {
  const dues = /^Autogiro (.*A-KASSA|ALFA-KASSAN|UNIONEN|IF METALL|KOMMUNAL|VISION|HANDELS)$/i;
  let payers = 0;
  for (const customer of people) {
    const rows = rowsOf(customer, "SE").filter(({ description }) => dues.test(description));
    for (const payee of new Set(rows.map(({ description }) => description))) {
      const paid = rows.filter(({ description }) => description === payee);
      payers++;
      expect(paid.length).toBeGreaterThanOrEqual(13);
    }
  }
  expect(payers).toBeGreaterThan(20);
});

test("the German broadcasting fee is 55.08 euros in the middle of every quarter", () => {
  const rows = people
    .flatMap((customer) => rowsOf(customer, "DE"))
    .filter(({ description }) => description.startsWith("RUNDFUNK"));
  expect(rows.length).toBeGreaterThan(50);
  for (const { amountMinor, authorizedAt } of rows) {
    const day = new Date(authorizedAt);
    expect([amountMinor, [1, 4, 7, 10].includes(day.getUTCMonth())]).toEqual([5508, true]);
    expect(day.getUTCDate()).toBeGreaterThanOrEqual(15);
    expect(day.getUTCDate()).toBeLessThanOrEqual(18);
  }
});

test("no German direct debit of a shop runs over a card reader that takes none", () => {
  const rows = people.slice(0, 50).flatMap((customer) => rowsOf(customer, "DE"));
  const signed = rows.filter(({ description }) => / ELV\d{8}/.test(description));
  expect(signed.length).toBeGreaterThan(30);
  for (const { description } of signed) expect(description).not.toMatch(/SUMUP|ZETTLE/);
});

test("numbers of cheques rise from rent to rent", () => {
  let payers = 0;
  for (const customer of people) {
    const numbers = rowsOf(customer, "US", "2023-01-01")
      .filter(({ channel }) => channel === "check")
      .sort((left, right) => left.authorizedAt - right.authorizedAt)
      .map(({ description }) => Number(/(\d+)$/.exec(description)?.[1]));
    if (numbers.length < 2) continue;
    payers++;
    numbers.slice(1).forEach((number, index) => {
      expect(number).toBeGreaterThan(numbers[index] ?? 0);
    });
  }
  expect(payers).toBeGreaterThan(0);
});
