import { tinkMessage, webhookEvents } from "@sandbank/protocol-tink/wire";
import { expect, test } from "vitest";
import { EXTERNAL_USER, startTink } from "./testing/told-tink.ts";

const PATH = `/connector/users/${EXTERNAL_USER}`;

const account = { externalId: "checking-1", name: "Konto", number: "1234-5", type: "CHECKING", balance: 100 };
const transaction = {
  externalId: "t1",
  amount: -12.5,
  date: Date.parse("2026-03-08T10:00:00Z"),
  description: "Kaffe",
  type: "DEFAULT",
};

async function startIngesting() {
  const tink = await startTink();
  await tink.created({ enabledEvents: webhookEvents });
  const bearer = await tink.tokenOf(["accounts:write", "transactions:write"]);
  /** Everything told of a call that was accepted. */
  const ingest = async (method: string, path: string, body?: object) => {
    const { status, body: refusal } = await tink.call(method, PATH + path, body, bearer);
    expect([status, refusal]).toEqual([204, {}]);
    await tink.hosted.agenda.settle();
    return tink.receiver.received.splice(0).map(({ body: text }) => tinkMessage.parse(JSON.parse(text)));
  };
  const batch = (transactions: readonly object[], more: object = {}) =>
    ingest("POST", "/transactions", {
      type: "REAL_TIME",
      transactionAccounts: [{ externalId: "checking-1", balance: 50, transactions }],
      ...more,
    });
  const open = (accounts: readonly object[] = [account]) => ingest("POST", "/accounts", { accounts });
  return { ...tink, bearer, ingest, batch, open };
}

const ofUser = (userId: string) => ({ userId, externalUserId: EXTERNAL_USER });

test("each account that is ingested is told as created, and nothing else", async () => {
  const { open, user } = await startIngesting();
  const told = await open([account, { ...account, externalId: "savings-1", type: "SAVINGS" }]);
  expect(told.map(({ event, context }) => [event, context])).toEqual([
    ["account:created", ofUser(user.id)],
    ["account:created", ofUser(user.id)],
  ]);
  expect(new Set(told.map(({ content }) => content.id)).size).toBe(2);
});

test("a batch is told account by account: how many came, between which days, and which of them are booked", async () => {
  const { open, batch, user } = await startIngesting();
  const [created] = await open();
  const { id } = created?.content ?? {};
  const told = await batch([
    transaction,
    { ...transaction, externalId: "t2", date: Date.parse("2026-03-01T23:59:59Z") },
    { ...transaction, externalId: "t3", date: Date.parse("2026-03-10T09:00:00Z"), pending: true },
  ]);
  const content = (latest: string, inserted: number) => ({
    ...ofUser(user.id),
    account: { id },
    transactions: {
      earliestModifiedBookedDate: "2026-03-01",
      latestModifiedBookedDate: latest,
      inserted,
      updated: 0,
      deleted: 0,
    },
  });
  expect(told.map(({ event, content: is }) => [event, is])).toEqual([
    ["account:updated", { id }],
    ["account-transactions:modified", content("2026-03-10", 3)],
    ["account-booked-transactions:modified", content("2026-03-08", 2)],
  ]);
});

test("a booking that replaces a pending one, an override and a deletion name what is gone", async () => {
  const { open, batch, ingest, context, user } = await startIngesting();
  await open();
  await batch([
    { ...transaction, externalId: "p1", pending: true },
    { ...transaction, externalId: "p2", pending: true },
  ]);
  const rows = async () => (await context.ingested.transactionsOf(user.id)).transactions;
  const idOf = async (externalId: string) => (await rows()).find((row) => row.externalId === externalId)?.id;
  const [p1, p2] = [await idOf("p1"), await idOf("p2")];
  const gone = (told: Awaited<ReturnType<typeof batch>>) =>
    told.flatMap(({ event, content }) =>
      event === "account-transactions:deleted" ? [content.transactions] : [],
    );
  const booked = await batch([{ ...transaction, externalId: "b1", payload: { PENDING_IDS: ["p1"] } }]);
  expect(gone(booked)).toEqual([{ ids: [p1] }]);
  const overridden = await batch([], { overridePending: true });
  expect(gone(overridden)).toEqual([{ ids: [p2] }]);
  expect(overridden.some(({ event }) => event === "account-booked-transactions:modified")).toBe(false);
  const b1 = await idOf("b1");
  const deleted = await ingest("POST", "/transactions/delete", {
    type: "REAL_TIME",
    transactionAccounts: [{ externalId: "checking-1", balance: 70, transactions: [{ externalId: "b1" }] }],
  });
  expect(gone(deleted)).toEqual([{ ids: [b1] }]);
  expect(deleted.map(({ event }) => event)).toEqual([
    "account:updated",
    "account-transactions:modified",
    "account-booked-transactions:modified",
    "account-transactions:deleted",
  ]);
  expect(deleted[1]?.content.transactions).toMatchObject({ inserted: 0, updated: 0, deleted: 1 });
});

test("a changed account is told as updated, a deleted one by its transactions", async () => {
  const { open, batch, ingest } = await startIngesting();
  await open();
  await batch([transaction]);
  const renamed = await ingest("PUT", "/accounts/checking-1", { name: "Lönekonto" });
  expect(renamed.map(({ event }) => event)).toEqual(["account:updated"]);
  const deleted = await ingest("DELETE", "/accounts/checking-1");
  expect(deleted.map(({ event }) => event)).toContain("account-transactions:deleted");
  expect(deleted.some(({ event }) => event.startsWith("account:"))).toBe(false);
});

test("a call that is refused tells nothing", async () => {
  const { open, call, bearer, hosted, receiver } = await startIngesting();
  await open();
  const twice = await call("POST", `${PATH}/accounts`, { accounts: [account] }, bearer);
  expect(twice.status).toBe(409);
  await hosted.agenda.settle();
  expect(receiver.received).toEqual([]);
});

test("a pending transaction that runs out by the clock is told as deleted then", async () => {
  const { open, batch, rest, receiver, clock } = await startIngesting();
  await open();
  const expiry = Math.floor(clock.now() / 1000) + 3600;
  await batch([
    {
      ...transaction,
      pending: true,
      payload: { PENDING_TRANSACTION_EXPIRATION_DATE: expiry },
    },
  ]);
  await rest("POST", "/clock/advance", { by: "PT2H" });
  const told = receiver.received.map(({ body, headers }) => ({
    event: tinkMessage.parse(JSON.parse(body)).event,
    at: Number(/t=(\d+)/.exec(headers["x-tink-signature"] ?? "")?.[1]),
  }));
  expect(told.map(({ event }) => event)).toContain("account-transactions:deleted");
  expect(told.every(({ at }) => at === expiry)).toBe(true);
});
