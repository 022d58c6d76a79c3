import { expect, test } from "vitest";
import * as wire from "../wire.ts";
import { setup } from "./testing/fixture-server.ts";

const { scopeOfCluster } = wire;
const UUID = "8a4bf4c9-6e0a-4d6e-9a52-4e0a3f1c2b7d";

test("accounts are listed as descriptors, in full with resultType=details, and none that was not chosen", async () => {
  const { get } = setup();
  const list = wire.accountsPage.parse(await get("/v6/accounts"));
  expect(list.accounts.map(({ accountId }) => accountId)).toEqual(["chk", "card"]);
  expect(list.page).toEqual({ totalElements: 2 });
  expect(list.accounts[0]).not.toHaveProperty("currentBalance");
  const full = wire.accountDetailsPage.parse(await get("/v6/accounts?resultType=details"));
  expect(full.accounts[0]).toMatchObject({ currentBalance: 1399.02, availableBalance: 1350 });
});

test("a card owes a positive balance and carries its limit, rate and last bill", async () => {
  const { get } = setup();
  expect(await get("/v6/accounts/card")).toMatchObject({
    accountCategory: "LOC_ACCOUNT",
    accountType: "CREDITCARD",
    accountNumberDisplay: "2222",
    fiAttributes: [{ name: "subtype", value: "rewards" }],
    currentBalance: 1697.27,
    creditLine: 5000,
    availableCredit: 3302.73,
    purchasesApr: 24.49,
    bills: [
      { statementBalance: 539.38, statementDate: "2026-03-05", minimumPaymentDue: 35, dueDate: "2026-03-30" },
    ],
    lastStmtBalance: 539.38,
    nextPaymentDate: "2026-03-30",
  });
});

test("a charge card has no limit and no available credit", async () => {
  const { get } = setup({ accountIds: ["charge"] });
  const account = await get("/v6/accounts/charge");
  expect(account).toMatchObject({ accountType: "CHARGE" });
  expect(account).not.toHaveProperty("creditLine");
  expect(account).not.toHaveProperty("availableCredit");
});

test("accounts are paged by pageKey, and by the deprecated offset", async () => {
  const { get, call } = setup();
  const first = wire.accountsPage.parse(await get("/v6/accounts?limit=1"));
  expect(first.page?.nextPageKey).toBe(first.page?.nextOffset);
  for (const name of ["pageKey", "offset"]) {
    const second = wire.accountsPage.parse(
      await get(`/v6/accounts?limit=1&${name}=${first.page?.nextPageKey}`),
    );
    expect(second.accounts).toHaveLength(1);
    expect(second.accounts[0]?.accountId).toBe("card");
    expect(second.page).not.toHaveProperty("nextPageKey");
  }
  expect((await call("/v6/accounts?pageKey=nonsense")).status).toBe(400);
});

test.each([1, 7, 100, 500, 100_000])("pages of %i give each transaction exactly once", async (limit) => {
  const { get } = setup();
  const seen: string[] = [];
  let pageKey: string | undefined;
  do {
    const window = "startDate=2025-06-01&endDate=2026-03-10";
    const key = pageKey === undefined ? "" : `&pageKey=${pageKey}`;
    const page = wire.transactionsPage.parse(
      await get(`/v6/accounts/card/transactions?${window}&limit=${limit}${key}`),
    );
    expect(page.transactions.length).toBeLessThanOrEqual(Math.min(limit, 500));
    expect(page.page?.totalElements).toBe(251);
    seen.push(...page.transactions.map(({ transactionId }) => transactionId));
    pageKey = page.page?.nextPageKey;
  } while (pageKey !== undefined);
  expect(seen).toHaveLength(251);
  expect(new Set(seen).size).toBe(251);
});

test("without dates the last seven days are given, today included", async () => {
  const { get } = setup();
  const page = wire.transactionsPage.parse(await get("/v6/accounts/card/transactions"));
  expect(page.transactions.map(({ transactionId }) => transactionId)).toEqual([
    "pending-1",
    "refund",
    "posted-2",
    "interest",
    "posted-4",
    "posted-5",
    "posted-6",
  ]);
});

test("one day names itself twice; times are taken to the day", async () => {
  const { get } = setup();
  const day = "startDate=2026-03-06&endDate=2026-03-06";
  const byDate = wire.transactionsPage.parse(await get(`/v6/accounts/card/transactions?${day}`));
  expect(byDate.transactions.map((t) => t.transactionId)).toEqual(["posted-4"]);
  const byTime = "startTime=2026-03-06T23:59:59Z&endTime=2026-03-06T00:00:00.000Z";
  expect(await get(`/v6/accounts/card/transactions?${byTime}`)).toEqual(byDate);
});

test.each([
  ["startDate=2026-03-01", "703", "both"],
  ["endDate=2026-03-01", "703", "both"],
  ["startDate=2026-03-02&endDate=2026-03-01", "703", "before it starts"],
  ["startDate=2020-01-01&endDate=2026-03-01", "703", "back to 2025-03-10"],
  ["startDate=2026-02-30&endDate=2026-03-01", "702", "YYYY-MM-DD"],
  ["startTime=yesterday&endTime=today", "702", "startTime"],
  ["limit=0", "401", "limit"],
  ["limit=ten", "401", "limit"],
  ["pageKey=nonsense", "401", "pageKey"],
])("a query with %s is refused with code %s and HTTP 400", async (query, code, hint) => {
  const { call } = setup();
  const response = await call(`/v6/accounts/card/transactions?${query}`);
  expect(response.status).toBe(400);
  const error = wire.fdxError.parse(await response.json());
  expect(error.code).toBe(code);
  expect(error.message).toContain(hint);
});

test("a consent reaches back no further than was agreed on the day it was given", async () => {
  const { call } = setup({ consent: { lookbackDays: 10 } });
  const window = (start: string) => `/v6/accounts/card/transactions?startDate=${start}&endDate=2026-03-10`;
  expect((await call(window("2026-01-29"))).status).toBe(200);
  expect((await call(window("2026-01-28"))).status).toBe(400);
});

test("statements are all there are within the consent, or those of a window", async () => {
  const { get } = setup();
  const ids = (page: unknown) => wire.statementsPage.parse(page).statements.map((s) => s.statementDate);
  expect(ids(await get("/v6/accounts/card/statements"))).toEqual(["2026-03-05", "2026-02-05"]);
  const window = "startDate=2026-02-01&endDate=2026-02-05";
  expect(ids(await get(`/v6/accounts/card/statements?${window}`))).toEqual(["2026-02-05"]);
  expect(ids(await get("/v6/accounts/chk/statements"))).toEqual([]);
});

test("the customer shows what was consented to and no more", async () => {
  const contact = setup({ scopes: [scopeOfCluster.CUSTOMER_CONTACT] });
  expect(await contact.get("/v6/customers/current")).toEqual({
    customerId: "customer-7",
    email: ["ada.king.7@example.com"],
    addresses: [{ line1: "12 Oak St", city: "Portland", region: "OR", postalCode: "97201", country: "US" }],
    telephones: [{ type: "PERSONAL", country: "1", number: "5035550123" }],
  });
  const personal = setup({ scopes: [scopeOfCluster.CUSTOMER_PERSONAL] });
  expect(await personal.get("/v6/customers/current")).toEqual({
    customerId: "customer-7",
    name: { first: "Ada", last: "King" },
    dateOfBirth: "1985-12-10",
  });
  const neither = setup({ scopes: ["openid"] });
  expect(await neither.get("/v6/customers/current")).toEqual({ customerId: "customer-7" });
});

test("an account's contacts need their own scope", async () => {
  expect(wire.accountContact.parse(await setup().get("/v6/accounts/chk/contact")).emails).toEqual([
    "ada.king.7@example.com",
  ]);
  const { call } = setup({ scopes: [scopeOfCluster.TRANSACTIONS] });
  expect((await call("/v6/accounts/chk/contact")).status).toBe(403);
});

test.each([
  ["/v6/accounts", scopeOfCluster.TRANSACTIONS],
  ["/v6/accounts?resultType=details", scopeOfCluster.ACCOUNT_BASIC],
  ["/v6/accounts/card", scopeOfCluster.ACCOUNT_BASIC],
  ["/v6/accounts/card/transactions", scopeOfCluster.ACCOUNT_DETAILED],
  ["/v6/accounts/card/statements", scopeOfCluster.TRANSACTIONS],
])("%s with the scope %s alone is insufficient_scope", async (path, scope) => {
  const response = await setup({ scopes: [scope] }).call(path);
  expect(response.status).toBe(403);
  expect(response.headers.get("www-authenticate")).toMatch(
    /^Bearer realm="bank", error="insufficient_scope"/,
  );
  expect(wire.fdxError.parse(await response.json()).message).toContain(scope);
});

test("no token, a malformed one and an unknown one are 401 with an RFC 6750 challenge", async () => {
  const { app } = setup();
  const challengeOf = async (authorization?: string) => {
    const response = await app.request("/v6/accounts", { headers: authorization ? { authorization } : {} });
    expect(response.status).toBe(401);
    expect(wire.fdxError.parse(await response.json()).code).toBe("603");
    return response.headers.get("www-authenticate");
  };
  expect(await challengeOf()).toBe('Bearer realm="bank"');
  expect(await challengeOf("Basic YTpi")).toBe('Bearer realm="bank"');
  expect(await challengeOf("Bearer stale")).toMatch(/^Bearer realm="bank", error="invalid_token"/);
});

test("an expired or revoked consent stops the data though the token lives, and says so", async () => {
  const { call, clock } = setup();
  clock.advance(61 * 86_400_000);
  const response = await call("/v6/accounts");
  expect(response.status).toBe(401);
  expect(response.headers.get("www-authenticate")).toContain('error="invalid_token"');
  expect(wire.fdxError.parse(await response.json()).message).toContain("consent expired on 2026-05-09");
  clock.advance(-61 * 86_400_000);
  expect((await call("/v6/accounts")).status).toBe(200);
});

test("an account that was not chosen and one that does not exist are the same 404 with code 701", async () => {
  const { call } = setup({ accountIds: ["chk"] });
  for (const id of ["card", "nonsense"]) {
    const response = await call(`/v6/accounts/${id}/transactions`);
    expect(response.status).toBe(404);
    expect(wire.fdxError.parse(await response.json())).toMatchObject({ code: "701" });
  }
});

test("a consent can be read, revoked once, and its end be asked about", async () => {
  const { get, call } = setup();
  const consent = wire.consent.parse(await get("/v6/consents/consent-1"));
  expect(consent).toMatchObject({ status: "ACTIVE", durationType: "TIME_BOUND", durationPeriod: 90 });
  expect(consent.resources).toContainEqual({
    resourceType: "ACCOUNT",
    resourceId: "card",
    dataClusters: ["ACCOUNT_BASIC", "ACCOUNT_DETAILED", "TRANSACTIONS", "STATEMENTS"],
  });
  const revoke = (body: unknown) =>
    call("/v6/consents/consent-1/revocation", { method: "PUT", body: JSON.stringify(body) });
  expect((await revoke({ reason: "BOREDOM" })).status).toBe(400);
  expect((await revoke({ reason: "x".repeat(70_000) })).status).toBe(400);
  expect((await revoke({ reason: "USER_ACTION", initiator: "DATA_RECIPIENT" })).status).toBe(204);
  expect(await get("/v6/consents/consent-1")).toMatchObject({ status: "REVOKED" });
  expect(await get("/v6/consents/consent-1/revocation")).toMatchObject({
    revocations: [{ reason: "USER_ACTION", initiator: "DATA_RECIPIENT" }],
  });
  expect((await revoke({ reason: "USER_ACTION", initiator: "DATA_RECIPIENT" })).status).toBe(409);
  expect((await call("/v6/accounts")).status).toBe(401);
});

test("a consent without an end is persistent", async () => {
  const { get } = setup({ consent: { expiresAt: null } });
  const consent = wire.consent.parse(await get("/v6/consents/consent-1"));
  expect(consent.durationType).toBe("PERSISTENT");
  expect(consent).not.toHaveProperty("expirationTime");
});

test("another consent's id is not found", async () => {
  expect((await setup().call("/v6/consents/consent-2")).status).toBe(404);
});

test("a UUID sent as x-fapi-interaction-id comes back; anything else is replaced, on refusals too", async () => {
  const { call } = setup();
  const idOf = async (path: string, sent?: string) =>
    (await call(path, { headers: sent ? { "x-fapi-interaction-id": sent } : {} })).headers.get(
      "x-fapi-interaction-id",
    );
  expect(await idOf("/v6/accounts", UUID)).toBe(UUID);
  expect(await idOf("/v6/accounts/nonsense", UUID)).toBe(UUID);
  expect(await idOf("/v6/nonsense", UUID)).toBe(UUID);
  for (const sent of [undefined, "not-a-uuid"]) {
    const made = await idOf("/v6/availability", sent);
    expect(made).toMatch(/^[0-9a-f-]{36}$/);
    expect(made).not.toBe(sent);
  }
});

test("what is not served says what is", async () => {
  const { call } = setup();
  const unknown = await call("/v6/rewards");
  expect(unknown.status).toBe(404);
  expect(wire.fdxError.parse(await unknown.json()).message).toContain("/accounts/:accountId/transactions");
  const wrongMethod = await call("/v6/accounts", { method: "POST" });
  expect(wrongMethod.status).toBe(405);
  expect(wrongMethod.headers.get("allow")).toBe("GET");
  expect(wire.fdxError.parse(await wrongMethod.json()).code).toBe("1206");
});

test.each([
  ["healthy", "ALIVE"],
  ["degraded", "PARTIAL"],
  ["down", "DOWN"],
] as const)("availability of a bank that is %s is %s, and needs no token", async (health, status) => {
  const response = await setup({ health }).app.request("/v6/availability");
  expect(response.status).toBe(200);
  expect(wire.availability.parse(await response.json()).availability).toMatchObject([{ status }]);
});

test("a failure of ours shows no internals and is told to the operator", async () => {
  const bug = new Error("secret detail");
  const { call, failures } = setup({ bug });
  const response = await call("/v6/accounts", { headers: { "x-fapi-interaction-id": UUID } });
  expect(response.status).toBe(500);
  expect(response.headers.get("x-fapi-interaction-id")).toBe(UUID);
  const text = await response.text();
  expect(wire.fdxError.parse(JSON.parse(text)).code).toBe("500");
  expect(text).not.toContain("secret detail");
  expect(failures).toEqual([bug]);
});
