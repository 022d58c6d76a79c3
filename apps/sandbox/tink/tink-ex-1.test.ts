// The source document's flow as tink.ex 1.0.0 sends it: https://hexdocs.pm/tink/1.0.0/Tink.Connector.html
import { TINK_LENIENT_APP } from "@sandbank/protocol-tink/wire";
import { expect, test } from "vitest";
import { type ExResult, mapOf, unwrap } from "./testing/tink-ex/call.ts";
import { bookedOf, failed, NOW, rowsOf, startEx1 } from "./testing/tink-ex/start.ts";
import { tinkEx1 } from "./testing/tink-ex/tink-ex-1.ts";

const CURRENT = {
  externalId: "acc-001",
  name: "Current Account",
  number: "55555555",
  type: "CHECKING",
  balance: 1500,
};
/** As its documentation nests an amount. */
const NESTED = { ...CURRENT, number: null, balance: { amount: { currencyCode: "GBP", value: 1500 } } };
const SPOTIFY = {
  externalId: "tx-001",
  accountExternalId: "acc-001",
  description: "Spotify",
  amount: { currencyCode: "GBP", value: -9.99 },
  dates: { booked: "2024-01-15" },
};

test("the flow, with accounts as Tink takes them and batches through Tink.Client.post", async () => {
  const { ex, user, readerOf, failures } = await startEx1();
  expect(unwrap(await user("ext-user-123"))).toMatchObject({ external_user_id: "ext-user-123" });
  expect(await tinkEx1["Tink.Connector.upsert_accounts"](ex, "ext-user-123", [CURRENT])).toEqual({
    ok: true,
    value: {},
  });
  const path = "/connector/users/ext-user-123/transactions";
  for (const type of ["REAL_TIME", "BATCH"]) {
    const row = { externalId: type, amount: -9.99, date: NOW, description: "Spotify", type: "PAYMENT" };
    const batch = {
      type,
      transactionAccounts: [{ externalId: "acc-001", balance: 1490.01, transactions: [row] }],
    };
    const options = { client_trace_id: "trace-1", idempotency_key: `key-${type}` };
    expect(await tinkEx1["Tink.Client.post"](ex, path, batch, options)).toEqual({ ok: true, value: {} });
  }
  const reader = await readerOf("ext-user-123");
  const [account = {}] = rowsOf(
    unwrap(await tinkEx1["Tink.Accounts.list"](reader, { type_in: ["CHECKING", "SAVINGS"] })),
    "accounts",
  );
  expect([account.externalAccountId, bookedOf(account)]).toEqual(["acc-001", "149001e-2 GBP"]);
  const query = { account_id_in: [String(account.id), "0".repeat(32)], status_in: ["BOOKED", "PENDING"] };
  const transactions = rowsOf(unwrap(await tinkEx1["Tink.Transactions.list"](reader, query)), "transactions");
  expect(transactions).toHaveLength(2);
  expect(transactions[0]).toMatchObject({
    accountId: account.id,
    amount: { value: { unscaledValue: "-999", scale: "2" } },
  });
  expect(failures).toEqual([]);
});

test("what its documentation sends is refused with the field it misses, and taken of the lenient application", async () => {
  const strict = await startEx1();
  await strict.user("u");
  expect(failed(await tinkEx1["Tink.Connector.upsert_accounts"](strict.ex, "u", [NESTED]))).toMatchObject({
    status: 400,
    message: expect.stringMatching(/accounts\[0\]\.number: .*accounts\[0\]\.balance: is \{"amount"/),
  });
  unwrap(await tinkEx1["Tink.Connector.upsert_accounts"](strict.ex, "u", [CURRENT]));
  expect(
    failed(await tinkEx1["Tink.Connector.upsert_transactions"](strict.ex, "u", [SPOTIFY])),
  ).toMatchObject({
    status: 400,
    message: expect.stringContaining(
      'transactionAccounts: is missing; it is a list of accounts with their transactions; "transactions" belongs into one of them',
    ),
  });

  const { ex, user, readerOf } = await startEx1(TINK_LENIENT_APP);
  await user("u");
  unwrap(await tinkEx1["Tink.Connector.upsert_accounts"](ex, "u", [NESTED]));
  const { operationId } = unwrap(await tinkEx1["Tink.Connector.upsert_transactions"](ex, "u", [SPOTIFY]));
  const operation = unwrap(await tinkEx1["Tink.Connector.get_operation"](ex, String(operationId)));
  expect(operation.status).toBe("COMPLETED");
  unwrap(
    await tinkEx1["Tink.Connector.upsert_transaction"](ex, "u", "tx-001", {
      ...SPOTIFY,
      description: "Spotify AB",
    }),
  );
  unwrap(await tinkEx1["Tink.Connector.upsert_account"](ex, "u", "acc-001", { name: "Everyday" }));
  const reader = await readerOf("u");
  const [account = {}] = rowsOf(unwrap(await tinkEx1["Tink.Accounts.list"](reader)), "accounts");
  expect([account.name, bookedOf(account)]).toEqual(["Everyday", "150000e-2 GBP"]);
  const [transaction] = rowsOf(unwrap(await tinkEx1["Tink.Transactions.list"](reader)), "transactions");
  expect(transaction).toMatchObject({
    descriptions: { original: "Spotify AB" },
    dates: { booked: "2024-01-15" },
  });
  const broken = [
    { ...SPOTIFY, externalId: "tx-2" },
    { ...SPOTIFY, externalId: "tx-3", amount: 0.001 },
  ];
  expect(failed(await tinkEx1["Tink.Connector.upsert_transactions"](ex, "u", broken)).message).toContain(
    "transactions[1].amount: is 0.001",
  );
  const broken1 = await tinkEx1["Tink.Connector.upsert_transaction"](ex, "u", "tx-001", {
    ...SPOTIFY,
    amount: "x",
  });
  expect(failed(broken1).message).toMatch(/^amount: is "x"/);
  const old = [{ ...SPOTIFY, externalId: "tx-4", dates: { booked: "2014-01-15" } }];
  expect(failed(await tinkEx1["Tink.Connector.upsert_transactions"](ex, "u", old)).message).toMatch(
    /^transactions\[0\]\.dates\.booked: is 1389744000000, 2014-01-15, which is more than ten years ago/,
  );
  unwrap(await tinkEx1["Tink.Connector.delete_transactions"](ex, "u", ["tx-001"]));
  expect(rowsOf(unwrap(await tinkEx1["Tink.Transactions.list"](reader)), "transactions")).toEqual([]);
});

test("the calls below /data/v2/connector, by a token of the user", async () => {
  const { user, readerOf, ex } = await startEx1();
  await user("u");
  const own = await readerOf("u", ",accounts:write,transactions:write");
  const done = async (result: ExResult) => {
    const { operationId } = unwrap(result);
    expect(unwrap(await tinkEx1["Tink.Connector.get_operation"](own, String(operationId))).status).toBe(
      "COMPLETED",
    );
  };
  await done(
    await tinkEx1["Tink.Connector.upsert_accounts_v2"](own, [NESTED, { ...NESTED, externalId: "acc-002" }]),
  );
  await done(
    await tinkEx1["Tink.Connector.upsert_transactions_v2"](own, [
      SPOTIFY,
      { ...SPOTIFY, externalId: "tx-002" },
    ]),
  );
  const changed = {
    ...SPOTIFY,
    amount: { currencyCode: "GBP", value: { unscaledValue: "-1099", scale: "2" } },
  };
  await done(await tinkEx1["Tink.Connector.batch_update_transactions"](own, [changed]));
  await done(await tinkEx1["Tink.Connector.batch_delete_transactions"](own, ["tx-002"]));
  await done(await tinkEx1["Tink.Connector.delete_accounts"](own, ["acc-002"]));
  const transactions = rowsOf(unwrap(await tinkEx1["Tink.Transactions.list"](own)), "transactions");
  expect(transactions.map(({ amount }) => mapOf(amount).value)).toEqual([
    { unscaledValue: "-1099", scale: "2" },
  ]);
  expect(rowsOf(unwrap(await tinkEx1["Tink.Accounts.list"](own)), "accounts")).toHaveLength(1);

  const refusals = [
    await tinkEx1["Tink.Connector.upsert_accounts_v2"](own, [NESTED]),
    await tinkEx1["Tink.Connector.batch_update_transactions"](own, [
      changed,
      { ...changed, externalId: "tx-9" },
    ]),
    await tinkEx1["Tink.Connector.batch_delete_transactions"](own, ["tx-001", "tx-9"]),
    await tinkEx1["Tink.Connector.delete_accounts"](own, ["acc-001", "acc-9"]),
    await tinkEx1["Tink.Connector.get_operation"](own, "nothing"),
    await tinkEx1["Tink.Connector.upsert_accounts_v2"](ex, [NESTED]),
  ].map((result) => failed(result));
  expect(refusals.map(({ status }) => status)).toEqual([409, 404, 404, 404, 404, 400]);
  expect(refusals[5]?.message).toContain("externalUserId: is missing");
  expect(rowsOf(unwrap(await tinkEx1["Tink.Accounts.list"](own)), "accounts")).toHaveLength(1);
});

test("delete_user takes the user away", async () => {
  const { ex, user } = await startEx1();
  await user("u");
  expect(await tinkEx1["Tink.Connector.delete_user"](ex, "u")).toEqual({ ok: true, value: {} });
  expect(failed(await tinkEx1["Tink.Connector.delete_user"](ex, "u")).status).toBe(404);
});

test("status, code, message and request id of a refusal are where it looks", async () => {
  const { client, ex } = await startEx1();
  expect(failed(await tinkEx1["Tink.Connector.upsert_accounts"](ex, "nobody", [CURRENT]))).toEqual({
    status: 401,
    code: "connector.user_not_found",
    message: expect.stringContaining('no user with the external id "nobody"'),
    requestId: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
  // It sends an empty Bearer where it has no token.
  expect(failed(await tinkEx1["Tink.Connector.upsert_accounts"](client, "u", [CURRENT])).status).toBe(401);
});
