import { toDecimal } from "@sandbank/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReadingRules } from "./batch.ts";
import { LATEST, oldestPossible } from "./dates.ts";
import { explained } from "./explain.ts";
import { explainBatch } from "./explain-batch.ts";
import { readBatch } from "./read-batch.ts";
import { takeBatch } from "./take-batch.ts";
import { toMinor } from "./to-minor.ts";

const NOW = Date.UTC(2026, 2, 10, 15);
const RULES: ReadingRules = { currency: "GBP", digits: 2, oldest: oldestPossible(NOW) };

const coffee = {
  externalId: "txn-1",
  amount: -45.5,
  date: NOW,
  description: "Coffee Shop",
  type: "DEFAULT",
  pending: false,
  payload: { merchant: "Starbucks" },
};

function batchOf(transaction: object, more: object = {}) {
  const account = {
    externalId: "checking-001",
    balance: 14_955,
    transactions: [{ ...coffee, ...transaction }],
  };
  return { type: "REAL_TIME", transactionAccounts: [{ ...account, ...more }] };
}

const wrongThings: readonly (readonly [what: string, body: unknown, message: string])[] = [
  [
    "another type",
    batchOf({ type: "DEPOSIT" }),
    'transactions[0].type: is "DEPOSIT"; it is one of DEFAULT, CREDIT_CARD',
  ],
  [
    "no id",
    batchOf({ externalId: undefined }),
    "transactions[0].externalId: is missing; it is your id of the transaction",
  ],
  ["an amount as text", batchOf({ amount: "-45.5" }), 'amount: is "-45.5"; it is an amount such as 15000.5'],
  [
    "a third decimal",
    batchOf({ amount: -45.501 }),
    "amount: is -45.501; an amount in GBP has at most 2 decimals",
  ],
  ["seconds", batchOf({ date: NOW / 1000 }), "it is in epoch milliseconds, is this seconds?"],
  [
    "microseconds",
    batchOf({ date: NOW * 1000 }),
    "after the year 9999; it is in epoch milliseconds, is this micro",
  ],
  [
    "eleven years ago",
    batchOf({ date: Date.UTC(2015, 0, 1) }),
    "2015-01-01, which is more than ten years ago (the oldest possible is 2016-03-10)",
  ],
  ["half a millisecond", batchOf({ date: NOW + 0.5 }), "date: is no whole number of epoch milliseconds"],
  [
    "three digits of a code",
    batchOf({ merchantCategoryCode: "541" }),
    "merchantCategoryCode: has to be the four digits of ISO 18245",
  ],
  [
    "a long payload",
    batchOf({ payload: { note: "x".repeat(1000) } }),
    "payload: is 1011 characters of JSON; 1000 is the most",
  ],
  [
    "a pending one that books others",
    batchOf({ pending: true, payload: { PENDING_IDS: ["p"] } }),
    "payload.PENDING_IDS: is for a booked transaction",
  ],
  [
    "a booked one that expires",
    batchOf({ payload: { PENDING_TRANSACTION_EXPIRATION_DATE: 1 } }),
    "PENDING_TRANSACTION_EXPIRATION_DATE: is for a pending transaction",
  ],
  [
    "a tag with a space",
    batchOf({ payload: { TAGS: ["a b"] } }),
    "payload.TAGS[0]: a tag has letters and digits only",
  ],
  [
    "a payee as text",
    batchOf({ counterparties: { payee: "Jane" } }),
    'counterparties.payee: is "Jane"; it is an object with a name',
  ],
  [
    "a balance too many decimals",
    batchOf({}, { balance: 0.001 }),
    "transactionAccounts[0].balance: is 0.001",
  ],
  [
    "a reserved amount as text",
    batchOf({}, { reservedAmount: "1" }),
    "transactionAccounts[0].reservedAmount",
  ],
  [
    "no accounts",
    { type: "BATCH", transactionAccounts: [] },
    "transactionAccounts: is empty; name at least one",
  ],
  ["a bare list", { transactions: [] }, '"transactions" belongs into one of them'],
  [
    "another way to ingest",
    { ...batchOf({}), type: "LATER" },
    'type: is "LATER"; it is one of REAL_TIME, BATCH, HISTORICAL',
  ],
  ["a list for a body", [], "The body is []; it is an object such as"],
];

test.each(wrongThings)("%s is refused by the name of the field", (_what, body, message) => {
  expect(takeBatch(body, RULES)).toBeNull();
  expect(explained(explainBatch(body, RULES))).toContain(message);
});

test("2,500 transactions over all accounts are read, 2,501 are refused before anything of them is looked at", () => {
  const of = (...counts: number[]) => ({
    type: "BATCH",
    transactionAccounts: counts.map((count, at) => ({
      externalId: `account-${at}`,
      balance: 0,
      transactions: Array.from({ length: count }, (_, index) => ({
        ...coffee,
        externalId: `${at}-${index}`,
      })),
    })),
  });
  expect(readBatch(of(1250, 1250), RULES).accounts.map(({ transactions }) => transactions.length)).toEqual([
    1250, 1250,
  ]);
  expect(() => readBatch(of(1250, 1251), RULES)).toThrow(
    "transactionAccounts: has 2501 transactions; a request takes at most 2500, over all accounts. Nothing was stored.",
  );
});

test("of very much that is wrong the first five things are told", () => {
  const transactions = Array.from({ length: 2500 }, () => ({}));
  const body = { type: "BATCH", transactionAccounts: [{ externalId: "a", balance: 0, transactions }] };
  expect(explained(explainBatch(body, RULES))).toMatch(/; and 12495 more\. Nothing was stored\.$/);
});

test("everything that can be said of a transaction is read", () => {
  const all = {
    merchantName: "Tesco",
    merchantCategoryCode: "5411",
    counterparties: {
      payee: { name: "Tesco", identifiers: { financialInstitution: { accountNumber: "55" } } },
      payer: { name: "Jane" },
    },
    payload: { PENDING_IDS: ["p1", "p2"], TAGS: ["food"], own: { a: [1] } },
  };
  expect(readBatch({ ...batchOf(all), overridePending: true, autoBook: null }, RULES)).toEqual({
    type: "REAL_TIME",
    autoBook: false,
    overridePending: true,
    accounts: [
      {
        externalId: "checking-001",
        balanceMinor: 1_495_500,
        reservedMinor: null,
        transactions: [
          {
            externalId: "txn-1",
            amountMinor: -4550,
            at: NOW,
            description: "Coffee Shop",
            type: "DEFAULT",
            pending: false,
            merchantName: "Tesco",
            merchantCategoryCode: "5411",
            payee: { name: "Tesco", accountNumber: "55" },
            payer: { name: "Jane", accountNumber: null },
            payload: { entries: all.payload, pendingIds: ["p1", "p2"], expiresAt: null },
          },
        ],
      },
    ],
  });
});

test.each([NOW, NOW / 1000])(
  "a pending transaction expires at a timestamp in either unit: %d",
  (timestamp) => {
    const payload = { PENDING_TRANSACTION_EXPIRATION_DATE: timestamp };
    const [account] = readBatch(batchOf({ pending: true, payload }), RULES).accounts;
    expect(account?.transactions[0]?.payload?.expiresAt).toBe(NOW);
  },
);

const odd = fc.constantFrom<unknown>(
  undefined,
  null,
  "",
  "x",
  0,
  -1,
  1.5,
  0.001,
  true,
  [],
  {},
  NOW,
  Number.NaN,
  1e30,
);
const field = fc.constantFrom(
  ...["externalId", "amount", "date", "description", "type", "pending", "merchantName"],
  ...["merchantCategoryCode", "counterparties", "payload"],
);
const inside = fc.constantFrom(
  "PENDING_IDS",
  "PENDING_TRANSACTION_EXPIRATION_DATE",
  "TAGS",
  "payee",
  "payer",
  "name",
);

test("what is read by hand is exactly what nothing is wrong with", () => {
  const changed = fc.oneof(
    fc.dictionary(field, odd, { maxKeys: 2 }),
    fc.record({ pending: fc.boolean(), payload: fc.dictionary(inside, odd, { maxKeys: 2 }) }),
    fc.record({ counterparties: fc.dictionary(inside, fc.dictionary(inside, odd), { maxKeys: 2 }) }),
    fc.record({ amount: fc.double() }),
    fc.record({ date: fc.constantFrom(RULES.oldest - 1, RULES.oldest, LATEST, LATEST + 1) }),
  );
  const account = fc.dictionary(
    fc.constantFrom("externalId", "balance", "reservedAmount", "transactions"),
    odd,
    { maxKeys: 1 },
  );
  const head = fc.dictionary(
    fc.constantFrom("type", "autoBook", "overridePending", "transactionAccounts"),
    odd,
    { maxKeys: 1 },
  );
  fc.assert(
    fc.property(changed, account, head, (change, more, above) => {
      const body: unknown = JSON.parse(JSON.stringify({ ...batchOf(change, more), ...above }));
      const complaints = explainBatch(body, RULES);
      expect(takeBatch(body, RULES) === null, JSON.stringify(complaints)).toBe(complaints.length > 0);
    }),
    { numRuns: 2000 },
  );
});

test("an amount is kept exactly whatever it is, or refused", () => {
  const minor = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
  const currency = fc.constantFrom(["GBP", 2], ["JPY", 0], ["KWD", 3]);
  fc.assert(
    fc.property(minor, currency, (amount, [code, digits]) => {
      const sent: unknown = JSON.parse(toDecimal(amount, String(code)));
      expect(toMinor(Number(sent), Number(digits))).toBe(amount);
    }),
  );
  for (const amount of [0.001, 1e-7, -1.5e-9, 1e21, 1e15, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(toMinor(amount, 2)).toBeNaN();
  }
  expect(Object.is(toMinor(-0.0, 2), 0)).toBe(true);
});
