import { expect, test } from "vitest";
import { tinkScopes } from "../../wire/index.ts";
import { connectorOperations } from "./operations.ts";
import {
  batchOf,
  type Connector,
  checking,
  coffee,
  openConnector,
  USER,
  withAccount,
} from "./testing/open-connector.ts";

/** Nothing changes, and the answer is this refusal. */
async function expectRefused(
  { stored, call }: Connector,
  [method, path, json]: readonly [string, string, unknown?],
  [status, errorCode, words]: readonly [number, string, string],
) {
  const before = await stored();
  const answer = await call(method, `${USER}${path}`, json);
  expect([answer.status, answer.body]).toEqual([
    status,
    {
      errorCode,
      errorMessage: expect.stringContaining(words),
      requestId: expect.stringMatching(/^[0-9a-f]{32}$/),
    },
  ]);
  expect(await stored()).toEqual(before);
}

test.each(["REAL_TIME", "BATCH", "HISTORICAL"])(
  "2,500 transactions a request are taken as %s, 2,501 refused whole",
  async (type) => {
    const connector = await withAccount();
    const rows = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ ...coffee, externalId: `txn-${at}`, amount: -at / 100 }));
    await expectRefused(
      connector,
      ["POST", "/transactions", batchOf(rows(2501), { type })],
      [400, "connector.invalid_request", "has 2501 transactions; a request takes at most 2500"],
    );
    expect((await connector.post("/transactions", batchOf(rows(2500), { type }))).status).toBe(204);
    expect((await connector.context.ingested.transactionsOf(connector.userId)).total).toBe(2500);
    expect((await connector.account())?.ingestedMinor).toBe(type === "HISTORICAL" ? 1_500_050 : 1_495_500);
  },
);

test("what cannot be is refused with its status, names the field, and changes nothing", async () => {
  const connector = await withAccount();
  const second = { ...checking, externalId: "savings-001", type: "SAVINGS" };
  await connector.post("/transactions", batchOf([coffee, { ...coffee, externalId: "gone" }]));
  const gone = { externalId: "checking-001", balance: 15_000.5, transactions: [{ externalId: "gone" }] };
  const deletion = { type: "REAL_TIME", transactionAccounts: [gone] };
  expect((await connector.post("/transactions/delete", deletion)).status).toBe(204);
  const fresh = { ...coffee, externalId: "txn-2" };
  const at = "transactionAccounts[0]";
  const refusals: readonly (readonly [
    readonly [string, string, unknown?],
    readonly [number, string, string],
  ])[] = [
    [
      ["POST", "/accounts", { accounts: [second, checking] }],
      [
        409,
        "connector.account_exists",
        'accounts[1].externalId: The user has an account "checking-001" already',
      ],
    ],
    [
      ["POST", "/accounts", { accounts: [second, second] }],
      [409, "connector.account_exists", "accounts[1].externalId: The user has an account"],
    ],
    [
      ["POST", "/accounts", { accounts: [{ ...second, type: "DEPOSIT" }] }],
      [400, "connector.invalid_request", 'accounts[0].type: is "DEPOSIT"; it is one of CHECKING, SAVINGS,'],
    ],
    [
      [
        "POST",
        "/accounts",
        { accounts: [second, { ...second, number: undefined, flags: ["EXTERNAL"], exclusion: "PFM" }] },
      ],
      [
        400,
        "connector.invalid_request",
        'accounts[1].number: is missing; it is the account number, such as "1234567890"; accounts[1].exclusion: is "PFM"; it is one of NONE, PFM_DATA, PFM_AND_SEARCH; accounts[1].flags[0]: is "EXTERNAL"',
      ],
    ],
    [
      [
        "POST",
        "/accounts",
        { accounts: [{ ...second, balance: { amount: {} }, payload: { x: "y".repeat(200) } }] },
      ],
      [
        400,
        "connector.invalid_request",
        'accounts[0].balance: is {"amount":{}}; it is an amount such as 15000.5; accounts[0].payload: is 208 characters',
      ],
    ],
    [
      ["POST", "/accounts", { accounts: [{ ...second, reservedAmount: 0.005 }] }],
      [
        400,
        "connector.invalid_request",
        "accounts[0].reservedAmount: is 0.005; an amount in GBP has at most 2 decimals",
      ],
    ],
    [
      ["POST", "/accounts", { accounts: [] }],
      [400, "connector.invalid_request", "accounts: is empty"],
    ],
    [
      ["POST", "/transactions", batchOf([fresh, coffee])],
      [
        409,
        "connector.transaction_exists",
        `${at}.transactions[1].externalId: The account "checking-001" has a transaction "txn-1"`,
      ],
    ],
    [
      ["POST", "/transactions", batchOf([fresh, fresh])],
      [409, "connector.transaction_exists", `${at}.transactions[1].externalId`],
    ],
    [
      ["POST", "/transactions", batchOf([fresh, { ...coffee, externalId: "gone" }])],
      [410, "connector.transaction_deleted", `${at}.transactions[1].externalId: The transaction "gone"`],
    ],
    [
      ["POST", "/transactions", batchOf([fresh], {}, { externalId: "nobody" })],
      [400, "connector.account_not_found", `${at}.externalId: The user has no account "nobody"`],
    ],
    [
      ["POST", "/transactions", { transactions: [fresh] }],
      [400, "connector.invalid_request", "transactionAccounts: is missing"],
    ],
    [
      ["PUT", "/accounts/nobody", { closed: true }],
      [404, "connector.account_not_found", '"nobody"'],
    ],
    [
      ["PUT", "/accounts/checking-001", { balance: 1 }],
      [
        400,
        "connector.invalid_request",
        "changes nothing; it can change name, type, availableCredit, closed, exclusion",
      ],
    ],
    [
      ["PUT", "/accounts/checking-001", { type: "HOUSE" }],
      [400, "connector.invalid_request", 'type: is "HOUSE"'],
    ],
    [
      ["DELETE", "/accounts/nobody"],
      [404, "connector.account_not_found", '"nobody"'],
    ],
    [
      ["PUT", "/transactions/other", batchOf([{ ...coffee, externalId: "other" }])],
      [404, "connector.transaction_not_found", 'no transaction "other"'],
    ],
    [
      ["PUT", "/transactions/txn-1", batchOf([coffee], { type: "BATCH" })],
      [400, "connector.invalid_request", 'type: is "BATCH"; it is one of REAL_TIME'],
    ],
    [
      ["PUT", "/transactions/txn-1", batchOf([coffee, fresh])],
      [400, "connector.invalid_request", "transactions: has to name exactly one transaction"],
    ],
    [
      ["PUT", "/transactions/txn-9", batchOf([coffee])],
      [400, "connector.invalid_request", 'transactions[0].externalId: is "txn-1", the path names "txn-9"'],
    ],
    [
      [
        "POST",
        "/transactions/delete",
        {
          ...deletion,
          transactionAccounts: [{ ...gone, transactions: [{ externalId: "txn-1" }, { externalId: "x" }] }],
        },
      ],
      [404, "connector.transaction_not_found", 'no transaction "x"'],
    ],
    [
      ["POST", "/transactions/delete", { externalIds: ["txn-1"] }],
      [400, "connector.invalid_request", "transactionAccounts: is missing"],
    ],
  ];
  for (const [request, refusal] of refusals) await expectRefused(connector, request, refusal);
});

test("a user nobody knows is 401 for accounts and 404 for transactions; without accounts it is 412", async () => {
  const { call, post } = await openConnector();
  const nobody = "/connector/users/nobody";
  const statuses = [
    await call("POST", `${nobody}/accounts`, { accounts: [checking] }),
    await call("PUT", `${nobody}/accounts/a`, { closed: true }),
    await call("DELETE", `${nobody}/accounts/a`),
    await call("POST", `${nobody}/transactions`, batchOf([coffee])),
    await call("PUT", `${nobody}/transactions/txn-1`, batchOf([coffee])),
    await call("POST", `${nobody}/transactions/delete`, {}),
    await call("DELETE", nobody),
    await post("/transactions", batchOf([coffee])),
  ].map(({ status, body }) => [status, body?.errorCode]);
  const unknown = "connector.user_not_found";
  expect(statuses).toEqual([
    [401, unknown],
    [401, unknown],
    [404, unknown],
    [404, unknown],
    [404, unknown],
    [404, unknown],
    [404, unknown],
    [412, "connector.no_accounts"],
  ]);
});

test("users of another application are nobody's business", async () => {
  const connector = await withAccount();
  const other = await connector.keepApp({ id: "0".repeat(32), clientId: "another" });
  const token = await connector.clientToken([], other);
  const answer = await connector.call("POST", `${USER}/accounts`, { accounts: [checking] }, token);
  expect([answer.status, answer.body.errorCode]).toEqual([401, "connector.user_not_found"]);
});

test.each(connectorOperations)(
  "$name without its scope, or by a token of another kind, is refused and stores nothing",
  async (operation) => {
    const connector = await withAccount();
    const { app, userId, call, clientToken, userToken, stored } = connector;
    const before = await stored();
    const body = operation.method === "GET" ? undefined : {};
    const path = operation.path.replace(":externalUserId", "anna").replace(/:[a-z]\w+Id$/i, "checking-001");
    const others = tinkScopes.filter((scope) => !operation.scopes.some((needed) => needed === scope));
    const without = await call(operation.method, path, body, await clientToken(others, app));
    expect([without.status, without.body.errorCode]).toEqual([403, "auth.insufficient_scope"]);
    expect(without.body.errorMessage).toContain(operation.scopes.join(", "));
    if (operation.token === "client") {
      const ofUser = await call(operation.method, path, body, await userToken(userId, tinkScopes, app));
      expect([ofUser.status, ofUser.body.errorCode]).toEqual([403, "auth.wrong_token_type"]);
    }
    expect((await call(operation.method, path, body, "nothing")).status).toBe(401);
    expect(await stored()).toEqual(before);
  },
);

test("a path that only begins like one of ours is nobody's", async () => {
  const { call } = await withAccount();
  for (const path of ["accountsX", "accounts:deleteX", "transactions:batch", "transactions:batchDeleteX"])
    expect((await call("POST", `/data/v2/connector/${path}`, {})).status).toBe(404);
});
