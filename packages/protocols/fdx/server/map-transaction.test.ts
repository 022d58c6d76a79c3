import { expect, test } from "vitest";
import { transaction } from "../wire.ts";
import { mapTransaction } from "./map-transaction.ts";
import { movements } from "./testing/fixture-world.ts";

function mapped(id: string, category: "LOC_ACCOUNT" | "DEPOSIT_ACCOUNT" = "LOC_ACCOUNT") {
  const movement = movements.find((candidate) => candidate.id === id);
  if (!movement) throw new Error(`no movement ${id}`);
  return transaction.parse(mapTransaction(movement, category));
}

test("a pending transaction is PENDING and has no posting time", () => {
  const pending = mapped("pending-1");
  expect(pending.status).toBe("PENDING");
  expect(pending).not.toHaveProperty("postedTimestamp");
});

test("a posted transaction references the pending one it replaces", () => {
  expect(mapped("posted-2")).toMatchObject({
    status: "POSTED",
    postedTimestamp: "2026-03-08T15:00:00.000Z",
    transactionTimestamp: "2026-03-07T15:00:00.000Z",
    referenceTransactionId: "pending-2",
    debitCreditMemo: "DEBIT",
    amount: 19.99,
  });
});

test("a refund is a CREDIT that references the purchase, even where it had been pending itself", () => {
  expect(mapped("refund")).toMatchObject({
    debitCreditMemo: "CREDIT",
    referenceTransactionId: "posted-9",
    transactionType: "ADJUSTMENT",
  });
});

test("the merchant's code is the category; without a merchant it is our own word", () => {
  expect(mapped("posted-4")).toMatchObject({
    category: "5411",
    subCategory: "MCC",
    transactionPayee: {
      merchantName: "Trader Joe's",
      address: { city: "Portland", region: "OR", country: "US" },
    },
    transactionType: "PURCHASE",
  });
  const interest = mapped("interest");
  expect(interest).toMatchObject({ category: "interest", transactionType: "INTEREST" });
  expect(interest).not.toHaveProperty("subCategory");
  expect(interest).not.toHaveProperty("transactionPayee");
});

test("only a line of credit says what kind of movement it is", () => {
  expect(mapped("posted-4", "DEPOSIT_ACCOUNT")).not.toHaveProperty("transactionType");
});
