import { expect, test } from "vitest";
import { mapAccount } from "../document/map-account.ts";
import { mapTransactions } from "../document/map-transactions.ts";
import { payeeOf } from "../document/payee-of.ts";
import { readDocument } from "../document/read-document.ts";
import { readAmount, readDate, readInstant } from "../document/read-values.ts";
import { depositDirtyJson, depositV1Xml, depositV2Json } from "./documents.ts";

const now = Date.parse("2025-01-10T12:00:00+05:30");
const linked = {
  id: "link-1",
  fipId: "MOCK-FIP",
  maskedAccNumber: "XXXXXX4373",
  fiType: "DEPOSIT",
};
const accountOf = (document: unknown) => mapAccount(readDocument(document), linked, now);
const transactionsOf = (document: unknown) => mapTransactions(readDocument(document), linked, now);

const forms = [
  ["version 1 in XML", depositV1Xml],
  ["version 2 in JSON", depositV2Json],
  ["version 2 in JSON as text", JSON.stringify(depositV2Json)],
  ["JSON with everything feeds do to it", depositDirtyJson],
] as const;

test.each(forms)("an account is the same from %s", (_, document) => {
  expect(accountOf(document)).toEqual({
    id: "link-1",
    name: "Savings Account",
    type: "savings",
    subtype: "standard",
    status: "open",
    mask: "****4373",
    currency: "INR",
    currentMinor: 4_821_150,
    availableMinor: 4_800_000,
    creditLimitMinor: null,
    balanceAt: Date.parse("2025-01-10T09:00:00+05:30"),
    statement: null,
  });
});

test.each(forms)("transactions come oldest first and exact from %s", (_, document) => {
  const { transactions, unreadable } = transactionsOf(document);
  expect(unreadable).toBe(0);
  expect(transactions).toMatchObject([
    {
      id: "M2",
      direction: "credit",
      amountMinor: 8_500_000,
      merchantName: "ACME & SONS PVT LTD",
      status: "posted",
    },
    {
      id: "M1",
      direction: "debit",
      amountMinor: 24_900,
      authorizedAt: Date.parse("2025-01-09T18:22:10+05:30"),
      merchantName: "grocery",
    },
  ]);
});

const withTransactions = (...transaction: object[]) => ({
  account: { type: "deposit", summary: { currentBalance: "1" }, transactions: { transaction } },
});
const row = {
  type: "DEBIT",
  amount: "10.00",
  transactionTimestamp: "2025-01-02T00:00:00Z",
  narration: "TEA",
};

test("transactions without an id get one from what they say, the same each time, and two alike stay two", () => {
  const once = transactionsOf(
    withTransactions(row, row, { ...row, txnId: " " }, { ...row, narration: "MILK" }),
  );
  const again = transactionsOf(
    withTransactions(row, row, { ...row, txnId: " " }, { ...row, narration: "MILK" }),
  );
  expect(new Set(once.transactions.map(({ id }) => id)).size).toBe(4);
  expect(again).toEqual(once);
});

test("what comes twice under one id counts once, and another under the same id is another", () => {
  const ids = transactionsOf(
    withTransactions({ ...row, txnId: "T" }, { ...row, txnId: "T" }, { ...row, txnId: "T", amount: "11.00" }),
  ).transactions.map(({ id }) => id);
  expect(ids).toHaveLength(2);
  expect(ids).toContain("T");
});

test("a transaction that says neither when nor how much is left out and counted", () => {
  const nothing = { type: "DEBIT", narration: "?" };
  const finer = { ...row, amount: "10.005" };
  expect(transactionsOf(withTransactions(nothing, finer, row))).toMatchObject({
    unreadable: 2,
    transactions: [{ amountMinor: 1_000 }],
  });
});

test("what a bank dates into the future happened by now", () => {
  const [future] = transactionsOf(
    withTransactions({ ...row, transactionTimestamp: "2026-01-01" }),
  ).transactions;
  expect(future).toMatchObject({ authorizedAt: now, postedAt: now });
});

test("a current account is a checking account, and its overdraft can be spent", () => {
  const current = {
    account: {
      type: "deposit",
      summary: { currentBalance: "100.00", type: "CURRENT", currentODLimit: "50.00" },
    },
  };
  expect(accountOf(current)).toMatchObject({
    type: "checking",
    currentMinor: 10_000,
    availableMinor: 15_000,
  });
});

test("a deposit for a term has a value and nothing to spend", () => {
  const term = {
    account: { type: "term_deposit", summary: { currentValue: "10500.00", principalAmount: "10000" } },
  };
  expect(accountOf(term)).toMatchObject({
    type: "term_deposit",
    currentMinor: 1_050_000,
    availableMinor: null,
  });
});

test("an insurance is no account of ours", () => {
  expect(
    mapAccount(readDocument({ account: { type: "insurance" } }), { ...linked, fiType: null }, now),
  ).toBeNull();
});

test.each(["", "<Account", "{", "[]", "null", "<a/>"])("%j is no FI document", (text) => {
  expect(() => readDocument(text)).toThrow(expect.objectContaining({ code: "invalid_response" }));
});

test("a document cannot have files read or entities blown up", () => {
  const bomb = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><Account type="deposit"><Summary status="&x;"/></Account>`;
  expect(() => readDocument(bomb)).toThrow(expect.objectContaining({ code: "invalid_response" }));
});

test("dates are understood as feeds write them", () => {
  expect(readInstant("2025-01-09T18:22:10")).toBe(Date.parse("2025-01-09T18:22:10+05:30"));
  expect(readInstant("06-08-1999")).toBe(Date.parse("1999-08-06T00:00:00+05:30"));
  expect(readInstant("06/08/1999")).toBe(Date.parse("1999-08-06T00:00:00+05:30"));
  expect(readInstant("2025-13-40")).toBeNull();
  expect(readInstant("")).toBeNull();
  expect(readDate("2025-01-09T18:22:10")).toBe("2025-01-09");
  expect(readDate("31-02-2025")).toBeNull();
});

test("amounts are understood as feeds write them, and never rounded", () => {
  expect(readAmount("1,23,456.50", "INR")).toBe(12_345_650);
  expect(readAmount(" ₹ 249 ", "INR")).toBe(24_900);
  expect(readAmount("INR -12.5", "INR")).toBe(-1_250);
  expect(readAmount(".5", "INR")).toBe(50);
  expect(readAmount("5.", "INR")).toBe(500);
  expect(readAmount("649.0000", "INR")).toBe(64_900);
  expect(readAmount(" ", "INR")).toBeNull();
  expect(() => readAmount("1.005", "INR")).toThrow(RangeError);
});

test.each([
  ["UPI/935314560764/getsimpl/simpl@axisbank/Axis Bank", "getsimpl"],
  ["UPI/CR/457233689286/Meera Nair/CZBR/64321752", "Meera Nair"],
  ["UPI/DR/500912345678/CHAI POINT/YESB/q123456789@okmock/PAYMENT FROM PHONE", "CHAI POINT"],
  ["UPI-NETFLIX-netflix@mockpsp-HDFC0000001-500912345678-AUTOPAY", "NETFLIX"],
  ["NEFT Cr-ECOB0014222-ACME LTD-SALARY", "ACME LTD"],
  ["ACH D- ACME INSURANCE-00012345", "ACME INSURANCE"],
  ["POS 416021XXXXXX4160 ACME BENGALURU", "ACME BENGALURU"],
  ["POS 500912345678 PUNJABI DHABA INDORE IN POS DEBIT", "PUNJABI DHABA INDORE"],
  ["POS REFUND 500912345678 PUNJABI DHABA INDORE IN", "PUNJABI DHABA INDORE"],
  ["ECOM PUR/841878980482/MYNTRA DESIGNS BANGALORE IN", "MYNTRA DESIGNS BANGALORE"],
  ["ECOM REFUND/841878980482/MYNTRA DESIGNS", "MYNTRA DESIGNS"],
  ["POS 500912345678", null],
  ["ATM WDL 500912345678 MG ROAD", null],
  ["INTEREST CREDIT", null],
])("%j names %j", (narration, payee) => {
  expect(payeeOf(narration)).toBe(payee);
});
