import { expect, test } from "vitest";
import * as wire from "../wire/index.ts";
import * as published from "./data-v2.ts";

test.each([
  ["a list of accounts", wire.listAccountsResponse, published.listAccounts],
  ["an account's balances", wire.accountBalances, published.accountBalances],
  ["an account's parties", wire.accountParties, published.accountParties],
  ["a list of identities", wire.listIdentitiesResponse, published.identities],
  ["a list of transactions", wire.listTransactionsResponse, published.listTransactions],
  ["a list of investment accounts", wire.listInvestmentAccountsResponse, published.investmentAccounts],
  ["a list of holdings", wire.listHoldingsResponse, published.holdings],
  ["a list of loan accounts", wire.listLoanAccountsResponse, published.loanAccounts],
  ["a list of accounts of v1", wire.accountListResponse, published.accountsV1],
  ["the categories", wire.listCategoriesResponse, published.categories],
])("%s as published is understood", (_what, schema, payload) => {
  expect(schema.safeParse(payload).error).toBeUndefined();
});

test("the two encodings of money are not taken for each other", () => {
  const [account] = published.listAccounts.accounts;
  const numbers = { amount: { currencyCode: "EUR", value: { unscaledValue: 19, scale: -3 } } };
  const wrong = { ...account, balances: { booked: numbers } };
  expect(wire.dataAccount.safeParse(wrong).success).toBe(false);
  const { balances } = published.accountBalances;
  const strings = {
    amount: { currencyCode: "EUR", value: { unscaledValue: "1", scale: "2" }, valueInMinorUnit: 1 },
  };
  const others = { ...published.accountBalances, balances: { ...balances, bookedBalance: strings } };
  expect(wire.accountBalances.safeParse(others).success).toBe(false);
});
