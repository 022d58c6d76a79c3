import { expect, test } from "vitest";
import type { Account } from "../../lib/api.ts";
import { exampleAccount, exampleBalance } from "../../lib/example-account.ts";
import { bankShares } from "./bank-shares.ts";

const account = (bank: string, current: string, changes: Partial<Account> = {}) =>
  exampleAccount(bank, { balance: exampleBalance(current), ...changes });

const named = (shares: ReturnType<typeof bankShares>) =>
  shares.map((share) => [share.bank.id, share.amountMinor]);

test("what lies at each bank is summed in minor units, largest first", () => {
  const accounts = [account("Chase", "10.10"), account("Amex", "99.99"), account("Chase", "90.20")];
  expect(named(bankShares(accounts, "USD", "held"))).toEqual([
    ["Chase", 10_030],
    ["Amex", 9_999],
  ]);
});

test("other currencies, the other side and accounts no longer shared do not count", () => {
  const accounts = [
    account("Chase", "1.00"),
    account("HDFC", "500.00", { currency: "INR" }),
    account("Amex", "70.00", { liability: true, type: "credit_card" }),
    account("Wells", "20.00", { shared: false }),
  ];
  expect(named(bankShares(accounts, "USD", "held"))).toEqual([["Chase", 100]]);
  expect(named(bankShares(accounts, "USD", "owed"))).toEqual([["Amex", 7_000]]);
});

test("an overdrawn bank has no share", () => {
  expect(bankShares([account("Chase", "-5.00")], "USD", "held")).toEqual([]);
});
