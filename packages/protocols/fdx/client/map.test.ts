import { expect, test } from "vitest";
import { accountWithDetails, transaction } from "../wire.ts";
import { mapAccount } from "./map-account.ts";
import { mapTransaction } from "./map-transaction.ts";

const now = Date.UTC(2026, 2, 1);
const account = { id: "acc", currency: "USD" };
const nothingPending: ReadonlySet<string> = new Set();

const purchase = transaction.parse({
  accountCategory: "LOC_ACCOUNT",
  transactionId: "t1",
  transactionTimestamp: "2026-02-03T17:05:00.000Z",
  postedTimestamp: "2026-02-05T06:00:00.000Z",
  description: "TRADER JOE'S #542 PORTLAND OR",
  debitCreditMemo: "DEBIT",
  status: "POSTED",
  amount: 54.1,
  category: "5411",
  subCategory: "MCC",
  transactionPayee: {
    merchantName: "Trader Joe's",
    address: { city: "Portland", region: "OR", country: "US" },
  },
});

test("a posted purchase: minor units, merchant, place, category from its code", () => {
  expect(mapTransaction(purchase, account, nothingPending)).toEqual({
    id: "t1",
    accountId: "acc",
    status: "posted",
    direction: "debit",
    amountMinor: 5_410,
    currency: "USD",
    authorizedAt: Date.UTC(2026, 1, 3, 17, 5),
    postedAt: Date.UTC(2026, 1, 5, 6),
    description: "TRADER JOE'S #542 PORTLAND OR",
    merchantName: "Trader Joe's",
    category: "groceries",
    location: { city: "Portland", region: "OR", country: "US" },
    pendingId: null,
    refundOf: null,
  });
});

test.each(["PENDING", "AUTHORIZATION", "MEMO"] as const)("%s counts as pending", (status) => {
  const mapped = mapTransaction({ ...purchase, status }, account, nothingPending);
  expect(mapped).toMatchObject({ status: "pending", postedAt: null });
});

test("MEMO is money leaving, as the specification says", () => {
  expect(mapTransaction({ ...purchase, debitCreditMemo: "MEMO" }, account, nothingPending).direction).toBe(
    "debit",
  );
});

test("a debit's reference is the pending transaction it replaces", () => {
  const mapped = mapTransaction({ ...purchase, referenceTransactionId: "p1" }, account, nothingPending);
  expect(mapped).toMatchObject({ pendingId: "p1", refundOf: null });
});

test("a credit's reference is the purchase it gives back, unless it is known as pending", () => {
  const credit = { ...purchase, debitCreditMemo: "CREDIT" as const, referenceTransactionId: "x" };
  expect(mapTransaction(credit, account, nothingPending)).toMatchObject({ pendingId: null, refundOf: "x" });
  expect(mapTransaction(credit, account, new Set(["x"]))).toMatchObject({ pendingId: "x", refundOf: null });
});

test("a debit that was never pending takes back the money its reference brought", () => {
  const debit = { ...purchase, referenceTransactionId: "x", postedTimestamp: purchase.transactionTimestamp };
  expect(mapTransaction(debit, account, nothingPending)).toMatchObject({ pendingId: null, refundOf: "x" });
});

test("an unknown category is other; one of ours is kept; no place without a city", () => {
  const bare = { ...purchase, category: "WHATEVER", subCategory: undefined, transactionPayee: undefined };
  expect(mapTransaction(bare, account, nothingPending)).toMatchObject({ category: "other", location: null });
  expect(mapTransaction({ ...bare, category: "interest" }, account, nothingPending).category).toBe(
    "interest",
  );
});

test("a card: what is owed is positive, the bill is its statement", () => {
  const card = accountWithDetails.parse({
    accountCategory: "LOC_ACCOUNT",
    accountType: "CREDITCARD",
    accountId: "c1",
    accountNumberDisplay: "1234",
    productName: "Blue Card",
    status: "OPEN",
    currency: { currencyCode: "USD" },
    currentBalance: 120.55,
    creditLine: 5000,
    availableCredit: 4879.45,
    fiAttributes: [{ name: "subtype", value: "rewards" }],
    bills: [
      { statementDate: "2026-02-20", statementBalance: 100, minimumPaymentDue: 25, dueDate: "2026-03-17" },
    ],
  });
  expect(mapAccount(card, now)).toEqual({
    id: "c1",
    name: "Blue Card",
    type: "credit_card",
    subtype: "rewards",
    status: "open",
    mask: "****1234",
    currency: "USD",
    currentMinor: 12_055,
    availableMinor: 487_945,
    creditLimitMinor: 500_000,
    balanceAt: now,
    statement: {
      statementDate: "2026-02-20",
      balanceMinor: 10_000,
      dueDate: "2026-03-17",
      minimumPaymentMinor: 2_500,
    },
  });
});

test("a deposit account: the nickname wins, an unknown subtype is none, the bank's date is the balance's", () => {
  const deposit = accountWithDetails.parse({
    accountCategory: "DEPOSIT_ACCOUNT",
    accountType: "SAVINGS",
    accountId: "d1",
    productName: "Savings",
    nickname: "Rainy days",
    status: "CLOSED",
    currency: { currencyCode: "JPY" },
    currentBalance: 1200,
    availableBalance: 1200,
    balanceAsOf: "2026-02-28T23:00:00Z",
    fiAttributes: [{ name: "subtype", value: "gold-plated" }],
  });
  expect(mapAccount(deposit, now)).toMatchObject({
    name: "Rainy days",
    type: "savings",
    subtype: null,
    status: "closed",
    currentMinor: 1_200,
    balanceAt: Date.UTC(2026, 1, 28, 23),
  });
});
