import { expect, test } from "vitest";
import * as wire from "../wire.ts";
import * as published from "./published.ts";

test.each([
  ["an error with a numeric code", wire.fdxError, published.errorWithNumericCode],
  ["an error with a textual code", wire.fdxError, published.errorWithTextCode],
  ["a list of accounts", wire.accountsPage, published.accounts],
  ["a card in full", wire.accountWithDetails, published.creditCard],
  ["a checking account in full", wire.accountWithDetails, published.checking],
  ["a page of transactions", wire.transactionsPage, published.transactions],
  ["a list of statements", wire.statementsPage, published.statements],
  ["a customer", wire.customer, published.customer],
  ["an account's contacts", wire.accountContact, published.contact],
  ["a consent", wire.consent, published.consent],
  ["a request to revoke", wire.consentRevocationRequest, published.revocationRequest],
  ["the revocations of a consent", wire.consentRevocations, published.revocations],
])("%s as published is understood", (_what, schema, payload) => {
  expect(schema.safeParse(payload).error).toBeUndefined();
});

test("both spellings of an error's code come out as text", () => {
  expect(wire.fdxError.parse(published.errorWithNumericCode).code).toBe("705");
  expect(wire.fdxError.parse(published.errorWithTextCode).code).toBe("701");
});

test("what no document allows is refused", () => {
  const [pending] = published.transactions.transactions;
  expect(wire.transaction.safeParse({ ...pending, amount: -1 }).success).toBe(false);
  expect(wire.transaction.safeParse({ ...pending, amount: "38.90" }).success).toBe(false);
  expect(wire.transaction.safeParse({ ...pending, status: "SETTLED" }).success).toBe(false);
  expect(
    wire.accountWithDetails.safeParse({ ...published.checking, availableBalance: undefined }).success,
  ).toBe(false);
});
