// The source document's flow and every example, as tink.ex 0.1.1 sends them: https://hexdocs.pm/tink/0.1.1/Tink.Connector.html
import { TINK_DEMO_APP, TINK_LENIENT_APP } from "@sandbank/protocol-tink/wire";
import { expect, test } from "vitest";
import { type ExMap, unwrap } from "./testing/tink-ex/call.ts";
import { bookedOf, failed, NOW, rowsOf, startEx0 } from "./testing/tink-ex/start.ts";
import { tinkEx0 } from "./testing/tink-ex/tink-ex-0.ts";

/** The accounts of the example of `ingest_accounts`. */
const EXAMPLES: readonly ExMap[] = [
  {
    external_id: "checking-001",
    name: "Main Checking",
    type: "CHECKING",
    balance: 15_000.5,
    number: "1234567890",
    available_credit: 0,
    reserved_amount: 100,
    closed: false,
    flags: [],
    exclusion: "NONE",
    payload: {},
  },
  {
    external_id: "savings-001",
    name: "Savings Account",
    type: "SAVINGS",
    balance: 50_000,
    number: "9876543210",
    closed: false,
  },
  {
    external_id: "credit-001",
    name: "Credit Card",
    type: "CREDIT_CARD",
    balance: -2500,
    available_credit: 20_000,
    number: "4111111111111111",
  },
];

const coffee = {
  external_id: "txn-1",
  amount: -45.5,
  date: NOW,
  description: "Coffee Shop",
  type: "DEFAULT",
  pending: false,
  payload: { merchant: "Starbucks" },
};

function batchOf(transactions: readonly ExMap[], more: ExMap = {}): ExMap {
  const account = { external_id: "checking-001", balance: 14_955, reserved_amount: 0, transactions };
  return { type: "REAL_TIME", transaction_accounts: [account], ...more };
}

test("the flow of the document, from a token to what is read back", async () => {
  const { ex, user, readerOf, failures } = await startEx0();
  const created = unwrap(await user("test-user-1"));
  expect(created).toMatchObject({
    external_user_id: "test-user-1",
    user_id: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
  // Nothing but 204: the client hands on an empty text.
  expect(await tinkEx0["Tink.Connector.ingest_accounts"](ex, "test-user-1", { accounts: EXAMPLES })).toEqual({
    ok: true,
    value: "",
  });
  const flags = { auto_book: false, override_pending: false };
  for (const batch of [
    batchOf([coffee], flags),
    batchOf([{ ...coffee, external_id: "pending-1", pending: true }]),
    batchOf(
      Array.from({ length: 30 }, (_, day) => ({
        ...coffee,
        external_id: `month-${day}`,
        date: NOW - day * 86_400_000,
        amount: -day - 0.01,
      })),
      { type: "BATCH" },
    ),
  ]) {
    const taken = await tinkEx0["Tink.Connector.ingest_transactions"](ex, "test-user-1", batch);
    expect(taken).toEqual({ ok: true, value: "" });
  }
  const reader = await readerOf(created.user_id);
  const accounts = rowsOf(unwrap(await tinkEx0["Tink.Accounts.list_accounts"](reader)), "accounts");
  expect(accounts.map((account) => [account.externalAccountId, account.name, account.type])).toEqual([
    ["checking-001", "Main Checking", "CHECKING"],
    ["savings-001", "Savings Account", "SAVINGS"],
    ["credit-001", "Credit Card", "CREDIT_CARD"],
  ]);
  expect(accounts.map(bookedOf)).toEqual(["1495500e-2 GBP", "5000000e-2 GBP", "-250000e-2 GBP"]);
  const [checking = {}, savings = {}] = accounts;
  const { balances } = unwrap(await tinkEx0["Tink.Accounts.get_balances"](reader, String(checking.id)));
  expect(balances).toMatchObject({ bookedBalance: { amount: { valueInMinorUnit: 1_495_500 } } });
  const two = { type_in: ["CHECKING", "SAVINGS"] };
  expect(rowsOf(unwrap(await tinkEx0["Tink.Accounts.list_accounts"](reader, two)), "accounts")).toHaveLength(
    2,
  );
  const listed = unwrap(
    await tinkEx0["Tink.Transactions.list_transactions"](reader, {
      account_id_in: [String(checking.id), String(savings.id)],
      booked_date_gte: "2026-03-01",
      status_in: ["BOOKED", "PENDING"],
      page_size: 100,
    }),
  );
  const transactions = rowsOf(listed, "transactions");
  expect(transactions).toHaveLength(12);
  expect(new Set(transactions.map(({ status }) => status))).toEqual(new Set(["BOOKED", "PENDING"]));
  expect(failures).toEqual([]);
});

test("setup_test_user_with_data goes on with the external id of the created user", async () => {
  const { ex, user } = await startEx0();
  const { external_user_id: id } = unwrap(await user("test-user-4711"));
  expect((await tinkEx0["Tink.Connector.ingest_accounts"](ex, String(id), { accounts: EXAMPLES })).ok).toBe(
    true,
  );
  expect((await tinkEx0["Tink.Connector.ingest_transactions"](ex, String(id), batchOf([coffee]))).ok).toBe(
    true,
  );
});

test.each(["CHECKING", "SAVINGS", "CREDIT_CARD", "LOAN", "PENSION", "INVESTMENT", "MORTGAGE", "OTHER"])(
  "an account of the documented type %s is taken",
  async (type) => {
    const { ex, user } = await startEx0();
    await user("u");
    const account = { ...EXAMPLES[1], type, flags: ["MANDATE", "BUSINESS"], exclusion: "PFM_AND_SEARCH" };
    expect((await tinkEx0["Tink.Connector.ingest_accounts"](ex, "u", { accounts: [account] })).ok).toBe(true);
  },
);

test.each(["DEFAULT", "CREDIT_CARD", "TRANSFER", "PAYMENT", "WITHDRAWAL"])(
  "a transaction of the documented type %s is taken",
  async (type) => {
    const { ex, user } = await startEx0();
    await user("u");
    await tinkEx0["Tink.Connector.ingest_accounts"](ex, "u", { accounts: EXAMPLES });
    expect(
      (await tinkEx0["Tink.Connector.ingest_transactions"](ex, "u", batchOf([{ ...coffee, type }]))).ok,
    ).toBe(true);
  },
);

const documented: readonly (readonly [string, ExMap, ExMap])[] = [
  ["an account without a number", { number: null }, {}],
  ["the flag EXTERNAL", { flags: ["EXTERNAL"] }, {}],
  ["the exclusion PFM", { exclusion: "PFM" }, {}],
  ["the exclusion SEARCH", { exclusion: "SEARCH" }, {}],
  ["the transaction type DEPOSIT", {}, { type: "DEPOSIT" }],
];

test.each(documented)(
  "%s is refused as by Tink, and taken of the lenient application",
  async (_what, a, t) => {
    for (const app of [TINK_DEMO_APP, TINK_LENIENT_APP]) {
      const { ex, user } = await startEx0(app);
      await user("u");
      const account = { ...EXAMPLES[0], ...a };
      const results = [
        await tinkEx0["Tink.Connector.ingest_accounts"](ex, "u", { accounts: [account] }),
        await tinkEx0["Tink.Connector.ingest_transactions"](ex, "u", batchOf([{ ...coffee, ...t }])),
      ];
      expect(results.every(({ ok }) => ok)).toBe(app === TINK_LENIENT_APP);
    }
  },
);

test("'creates or updates' is a conflict, but for the lenient application", async () => {
  for (const [app, isTaken] of [
    [TINK_DEMO_APP, false],
    [TINK_LENIENT_APP, true],
  ] as const) {
    const { ex, user } = await startEx0(app);
    await user("u");
    await tinkEx0["Tink.Connector.ingest_accounts"](ex, "u", { accounts: EXAMPLES });
    await tinkEx0["Tink.Connector.ingest_transactions"](ex, "u", batchOf([coffee]));
    const again = [
      await tinkEx0["Tink.Connector.ingest_accounts"](ex, "u", { accounts: EXAMPLES }),
      await tinkEx0["Tink.Connector.ingest_transactions"](ex, "u", batchOf([coffee])),
    ];
    expect(again.map(({ ok }) => ok)).toEqual([isTaken, isTaken]);
  }
});

test("status, code, message and request id of a refusal are where it looks", async () => {
  const { client, ex } = await startEx0();
  const accounts = EXAMPLES.slice(0, 1);
  expect(failed(await tinkEx0["Tink.Connector.ingest_accounts"](ex, "nobody", { accounts }))).toEqual({
    status: 401,
    code: "connector.user_not_found",
    message: expect.stringContaining('no user with the external id "nobody"'),
    requestId: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
  // `Tink.client(scope: …)` alone has no token.
  const bare = await tinkEx0["Tink.Connector.ingest_accounts"](client, "u", { accounts });
  expect(failed(bare)).toMatchObject({ status: 401, code: "auth.missing_token" });
});
