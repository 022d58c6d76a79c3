import { expect, test } from "vitest";
import * as answers from "../client/answers.ts";
import { mapAccount } from "../client/map-account.ts";
import { mapTransaction } from "../client/map-transaction.ts";
import * as published from "./published.ts";

test.each([
  ["a list of accounts", answers.accountsPage, published.accounts],
  ["the balances of an account", answers.accountBalances, published.balances],
  ["a page of transactions", answers.transactionsPage, published.transactions],
  ["consents", answers.providerConsents, published.providerConsents],
  ["credentials", answers.credentialsAnswer, published.credentials],
  ["a token", answers.tokenAnswer, published.token],
  ["an event of a refresh", answers.event, published.refreshFinished],
  ["an event of transactions", answers.event, published.transactionsModified],
  ["an event of an account", answers.event, published.accountCreated],
])("%s as published is understood", (_what, shape, document) => {
  expect(shape.safeParse(document).error).toBeUndefined();
});

const NOW = Date.parse("2026-06-15T14:00:00Z");
const accounts = answers.accountsPage.parse(published.accounts).accounts;
const balances = answers.accountBalances.parse(published.balances);

test("published accounts come out in minor units, what is owed on a card positive", () => {
  const mapped = accounts.map((each) => mapAccount(each, each.type === "CREDIT_CARD" ? balances : null, NOW));
  expect(
    mapped.map(({ type, mask, currency, currentMinor, availableMinor, creditLimitMinor, balanceAt }) => [
      type,
      mask,
      currency,
      currentMinor,
      availableMinor,
      creditLimitMinor,
      new Date(balanceAt).toISOString(),
    ]),
  ).toEqual([
    ["checking", "****5555", "GBP", 124_350, 119_350, null, "2026-06-15T09:15:00.000Z"],
    ["savings", "****7466", "SEK", 1_900_000, null, null, "2026-06-15T09:15:00.000Z"],
    ["credit_card", "****9010", "GBP", 25_050, 174_950, 200_000, "2026-06-15T14:00:00.000Z"],
    ["checking", "****7890", "GBP", 1_500_050, null, null, "2026-06-15T09:15:00.000Z"],
  ]);
});

test("published transactions come out with direction, instants and category", () => {
  const codes = new Map([["67f2000000000000000000000000000b", "income:salary.other"]]);
  const { transactions } = answers.transactionsPage.parse(published.transactions);
  expect(transactions.map((each) => mapTransaction(each, codes, NOW))).toMatchObject([
    {
      status: "posted",
      direction: "debit",
      amountMinor: 1_300,
      authorizedAt: Date.parse("2026-06-13T17:31:54Z"),
      postedAt: Date.parse("2026-06-14T06:02:11Z"),
      description: "TESCO STORES 3297",
      merchantName: "Tesco",
      category: "groceries",
    },
    {
      direction: "credit",
      amountMinor: 200_050,
      authorizedAt: Date.parse("2026-06-12T00:00:00Z"),
      postedAt: Date.parse("2026-06-12T00:00:00Z"),
      description: "Salary",
      category: "income",
    },
    {
      status: "pending",
      amountMinor: 400,
      authorizedAt: Date.parse("2026-06-15T00:00:00Z"),
      postedAt: null,
      description: "Transaction",
      category: "other",
    },
  ]);
});
