import fc from "fast-check";
import { expect, test } from "vitest";
import { demoApp } from "../apps/apps.ts";
import {
  batchOf,
  checking,
  coffee,
  NOW,
  openConnector,
  USER,
  withAccount,
} from "./testing/open-connector.ts";

test("accounts and transactions are taken with 204 and nothing", async () => {
  const { post, stored } = await openConnector();
  const whole = {
    ...checking,
    availableCredit: 0,
    reservedAmount: 100,
    closed: false,
    flags: ["BUSINESS", "BUSINESS", "MANDATE"],
    exclusion: "PFM_DATA",
    payload: { note: "mine" },
  };
  const [{ externalId }] = [whole];
  expect(await post("/accounts", { accounts: [whole] })).toEqual({ status: 204, text: "" });
  expect(await post("/transactions", batchOf([coffee]))).toEqual({ status: 204, text: "" });
  const { accounts, transactions } = await stored();
  expect(accounts).toMatchObject([
    {
      externalId,
      name: "Main Checking",
      number: "1234567890",
      type: "CHECKING",
      currency: "GBP",
      flags: ["BUSINESS", "MANDATE"],
      exclusion: "PFM_DATA",
      availableCreditMinor: 0,
      payload: { note: "mine" },
    },
  ]);
  expect(transactions).toMatchObject([
    { externalId: "txn-1", amountMinor: -4550, currency: "GBP", at: NOW, status: "booked" },
  ]);
});

test("an account changes but for its balance, and goes with its transactions", async () => {
  const { post, put, call, account, names, stored } = await withAccount();
  await post("/transactions", batchOf([coffee]));
  const before = await account();
  const change = {
    name: "Daily",
    type: "SAVINGS",
    availableCredit: 12.5,
    closed: true,
    exclusion: "PFM_AND_SEARCH",
  };
  expect(await put("/accounts/checking-001", { ...change, balance: 1, number: "2" })).toEqual({
    status: 204,
    text: "",
  });
  expect(await account()).toEqual({
    ...before,
    name: "Daily",
    type: "SAVINGS",
    availableCreditMinor: 1250,
    closed: true,
    exclusion: "PFM_AND_SEARCH",
  });
  expect(await names()).toEqual(["txn-1"]);
  expect(await call("DELETE", `${USER}/accounts/checking-001`)).toEqual({ status: 204, text: "" });
  expect(await stored()).toEqual({ accounts: [], transactions: [] });
});

test("a transaction is updated by its account's external id or ours, and deleted for ever", async () => {
  const { post, put, stored, account } = await withAccount();
  await post("/transactions", batchOf([{ ...coffee, pending: true }]));
  const [first] = (await stored()).transactions;
  const tinkId = (await account())?.id;
  const booked = { ...coffee, amount: -50.25, description: "Coffee and cake", merchantCategoryCode: "5814" };
  expect((await put("/transactions/txn-1", batchOf([booked], {}, { balance: 14_950.25 }))).status).toBe(204);
  expect((await stored()).transactions).toMatchObject([
    { id: first?.id, amountMinor: -5025, status: "booked", description: "Coffee and cake" },
  ]);
  expect((await account())?.balanceMinor).toBe(1_495_025);
  const ours = { externalId: undefined, tinkId, balance: 14_960 };
  const named = batchOf([{ ...coffee, tinkId: first?.id }], {}, ours);
  expect((await put("/transactions/txn-1", named)).status).toBe(204);
  expect((await stored()).transactions).toMatchObject([{ id: first?.id, amountMinor: -4550 }]);
  const of = { externalId: "checking-001", balance: 15_000.5, transactions: [{ externalId: "txn-1" }] };
  const deletion = { type: "REAL_TIME", transactionAccounts: [of] };
  expect((await post("/transactions/delete", deletion)).status).toBe(204);
  expect((await stored()).transactions).toEqual([]);
  expect((await account())?.balanceMinor).toBe(1_500_050);
  expect((await post("/transactions", batchOf([coffee]))).status).toBe(410);
});

test("PENDING_IDS: a booking takes the place of the pending ones it names, and of no other", async () => {
  const { post, names } = await withAccount();
  const pending = ["p1", "p2", "p3"].map((externalId) => ({ ...coffee, externalId, pending: true }));
  await post("/transactions", batchOf(pending));
  const booking = { ...coffee, externalId: "b1", payload: { PENDING_IDS: ["p1", "p3", "never-was"] } };
  expect((await post("/transactions", batchOf([booking]))).status).toBe(204);
  expect([await names("pending"), await names("booked")]).toEqual([["p2"], ["b1"]]);
});

test("overridePending: what is pending is what the batch says is pending", async () => {
  const { post, names } = await withAccount();
  const pending = (externalId: string) => ({ ...coffee, externalId, pending: true });
  await post("/transactions", batchOf([pending("p1"), pending("p2"), coffee]));
  const batch = batchOf([pending("p2"), pending("p3"), { ...coffee, externalId: "b1" }], {
    overridePending: true,
  });
  expect((await post("/transactions", batch)).status).toBe(204);
  expect([await names("pending"), await names("booked")]).toEqual([
    ["p2", "p3"],
    ["b1", "txn-1"],
  ]);
  expect((await post("/transactions", batchOf([], { overridePending: true }))).status).toBe(204);
  expect([await names("pending"), await names("booked")]).toEqual([[], ["b1", "txn-1"]]);
});

test("autoBook books what was pending; a pending transaction is gone when it expires by the clock", async () => {
  const { post, names, clock } = await withAccount();
  const expiring = { PENDING_TRANSACTION_EXPIRATION_DATE: (NOW + 60_000) / 1000 };
  await post("/transactions", batchOf([{ ...coffee, externalId: "p1", pending: true, payload: expiring }]));
  expect(await names("pending")).toEqual(["p1"]);
  clock.set(NOW + 60_001);
  expect(await names()).toEqual([]);
  await post("/transactions", batchOf([{ ...coffee, externalId: "p2", pending: true }]));
  expect((await post("/transactions", batchOf([], { autoBook: true }))).status).toBe(204);
  expect([await names("pending"), await names("booked")]).toEqual([[], ["p2"]]);
});

test("the balance shown is the one ingested minus the reserved amount, through data v2 too", async () => {
  const connector = await withAccount();
  const token = await connector.userToken(connector.userId, demoApp.scopes, connector.app);
  const shown = async () => {
    const { body } = await connector.call("GET", "/data/v2/accounts", undefined, token);
    return body.accounts[0].balances;
  };
  const cents = fc.integer({ min: -99_999_999, max: 99_999_999 });
  await fc.assert(
    fc.asyncProperty(cents, fc.option(fc.nat({ max: 999_999 })), async (balance, reserved) => {
      const account = {
        balance: balance / 100,
        ...(reserved !== null && { reservedAmount: reserved / 100 }),
      };
      expect((await connector.post("/transactions", batchOf([], {}, account))).status).toBe(204);
      expect((await connector.account())?.balanceMinor).toBe(balance - (reserved ?? 0));
      const { booked, available } = await shown();
      const minor = (money: { amount: { value: { unscaledValue: string; scale: string } } }) =>
        Number(`${money.amount.value.unscaledValue}e${2 - Number(money.amount.value.scale)}`);
      expect(minor(available ?? booked)).toBe(balance - (reserved ?? 0));
    }),
    { numRuns: 40 },
  );
});

test("with upsert what is there already is updated by ingesting it again", async () => {
  const { post, put, account, stored } = await withAccount({ upsert: true });
  expect((await post("/accounts", { accounts: [{ ...checking, balance: 1, name: "Again" }] })).status).toBe(
    204,
  );
  expect(await account()).toMatchObject({ name: "Again", balanceMinor: 100 });
  for (const amount of [-1, -2.5])
    expect((await post("/transactions", batchOf([{ ...coffee, amount }]))).status).toBe(204);
  expect((await stored()).transactions).toMatchObject([{ externalId: "txn-1", amountMinor: -250 }]);
  const { externalId: _, ...rest } = checking;
  expect((await put("/accounts/savings-001", { ...rest, type: "SAVINGS" })).status).toBe(204);
  expect(await account("savings-001")).toMatchObject({ type: "SAVINGS", balanceMinor: 1_500_050 });
  expect((await put("/transactions/txn-2", batchOf([{ ...coffee, externalId: "txn-2" }]))).status).toBe(204);
  expect((await stored()).transactions).toHaveLength(2);
});

test("a lenient application may send what client libraries document", async () => {
  const { post, account, stored } = await openConnector({ lenient: true });
  const { number: _, ...numberless } = checking;
  const documented = { ...numberless, flags: ["EXTERNAL", "MANDATE"], exclusion: "SEARCH" };
  expect((await post("/accounts", { accounts: [documented] })).status).toBe(204);
  expect(await account()).toMatchObject({
    number: expect.stringMatching(/^\d{10}$/),
    flags: ["MANDATE"],
    exclusion: "PFM_AND_SEARCH",
  });
  expect((await post("/transactions", batchOf([{ ...coffee, amount: 100, type: "DEPOSIT" }]))).status).toBe(
    204,
  );
  expect((await stored()).transactions).toMatchObject([{ type: "DEFAULT", amountMinor: 10_000 }]);
});

test("another currency's amounts go by its user's profile", async () => {
  const { post, stored } = await openConnector({}, "SE");
  await post("/accounts", { accounts: [checking] });
  expect((await stored()).accounts).toMatchObject([{ currency: "SEK", balanceMinor: 1_500_050 }]);
});

test("deleting a connector user deletes them with everything, and the name is free again", async () => {
  const { call, stored, createUser, app, failures } = await withAccount();
  const gone = await call("DELETE", USER);
  expect(failures).toEqual([]);
  expect(gone).toEqual({ status: 204, text: "" });
  expect((await stored()).accounts).toEqual([]);
  expect((await createUser({ external_user_id: "anna" }, app)).external_user_id).toBe("anna");
});

test("external ids may have anything in them", async () => {
  const { createUser, app, call } = await openConnector();
  const id = "anna/ö 100% +1";
  await createUser({ external_user_id: id }, app);
  const path = `/connector/users/${encodeURIComponent(id)}`;
  expect(
    (await call("POST", `${path}/accounts`, { accounts: [{ ...checking, externalId: id }] })).status,
  ).toBe(204);
  const account = `${path}/accounts/${encodeURIComponent(id)}`;
  expect((await call("PUT", account, { closed: true })).status).toBe(204);
  expect((await call("DELETE", account)).status).toBe(204);
});
