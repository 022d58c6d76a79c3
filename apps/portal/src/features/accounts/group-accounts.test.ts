import { expect, test } from "vitest";
import { exampleAccount } from "../../lib/example-account.ts";
import { groupAccounts } from "./group-accounts.ts";

test("accounts come together by bank, in the order they came", () => {
  const groups = groupAccounts([
    exampleAccount("Amex", { id: "a" }),
    exampleAccount("Chase", { id: "b" }),
    exampleAccount("Amex", { id: "c" }),
  ]);
  expect(groups.map(({ bank, accounts }) => [bank.name, accounts.map(({ id }) => id)])).toEqual([
    ["Amex", ["a", "c"]],
    ["Chase", ["b"]],
  ]);
});

test("no accounts are no groups", () => {
  expect(groupAccounts([])).toEqual([]);
});
