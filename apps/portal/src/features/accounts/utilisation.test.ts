import { expect, test } from "vitest";
import { exampleAccount, exampleBalance } from "../../lib/example-account.ts";
import { utilisationOf } from "./utilisation.ts";

const card = (current: string, creditLimit: string | null, liability = true) =>
  exampleAccount("Amex", { liability, balance: exampleBalance(current, creditLimit) });

test("a card uses the part of its limit that is owed", () => {
  expect(utilisationOf(card("1234.56", "5000.00"))).toBe(25);
});

test("a card over its limit says so, and one with money on it uses nothing", () => {
  expect(utilisationOf(card("5100.00", "5000.00"))).toBe(102);
  expect(utilisationOf(card("-20.00", "5000.00"))).toBe(0);
});

test("where there is no limit there is no utilisation", () => {
  expect(utilisationOf(card("1234.56", null))).toBeNull();
  expect(utilisationOf(card("1234.56", "0.00"))).toBeNull();
  expect(utilisationOf(card("1234.56", "5000.00", false))).toBeNull();
});
