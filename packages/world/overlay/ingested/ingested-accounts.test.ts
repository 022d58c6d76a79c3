import { fixedClock } from "@sandbank/domain";
import { expect, test } from "vitest";
import {
  createIngestedAccounts,
  type IngestedBatch,
  type IngestedChanges,
  type IngestedShelf,
  type NewIngestedAccount,
  type NewIngestedTransaction,
} from "../../index.ts";
import { textShelf } from "../../testing/ingested-shelf.ts";
import { IdHash } from "./id-hash.ts";
import type { LogEntry } from "./log-entry.ts";
import { OpenedEntry } from "./opened-entry.ts";
import { rowNamed } from "./plan.ts";
import { keepRows } from "./rows.ts";
import { UserRows } from "./user-rows.ts";

const USER = "0123456789abcdef0123456789abcdef";
const NOW = Date.UTC(2026, 5, 1);
const DAY = 86_400_000;

const account = (externalId: string, said: Partial<NewIngestedAccount> = {}): NewIngestedAccount => ({
  externalId,
  name: "Current",
  number: "1",
  type: "CHECKING",
  currency: "SEK",
  balanceMinor: 100_00,
  ...said,
});

const row = (externalId: string, said: Partial<NewIngestedTransaction> = {}): NewIngestedTransaction => ({
  externalId,
  amountMinor: -455,
  at: NOW,
  description: "COFFEE",
  type: "DEFAULT",
  pending: false,
  ...said,
});

const batchOf = (transactions: readonly NewIngestedTransaction[], said: Partial<IngestedBatch> = {}) => ({
  type: "REAL_TIME" as const,
  accounts: [{ externalId: "a", balanceMinor: 90_00, transactions }],
  ...said,
});

const pendingUntil = (expiresAt: number) => ({
  pending: true,
  payload: { entries: { PENDING_TRANSACTION_EXPIRATION_DATE: expiresAt }, pendingIds: [], expiresAt },
});

const booking = (...pendingIds: string[]) => ({
  payload: { entries: { PENDING_IDS: pendingIds }, pendingIds, expiresAt: null },
});

async function start(shelf: IngestedShelf = textShelf()) {
  const clock = fixedClock(NOW);
  const ingested = createIngestedAccounts({ shelf, clock, seed: 7 });
  const told: IngestedChanges[] = [];
  ingested.onChanged((changes) => {
    told.push(changes);
  });
  await ingested.open(USER, [account("a"), account("b", { reservedMinor: 25_00 })]);
  return { clock, ingested, told };
}

test("the balance shown is the one ingested less what is reserved, and HISTORICAL leaves it", async () => {
  const { ingested } = await start();
  const balances = async () => (await ingested.accountsOf(USER)).map(({ balanceMinor }) => balanceMinor);
  expect(await balances()).toEqual([100_00, 75_00]);
  await ingested.ingest(USER, batchOf([row("1")], { type: "HISTORICAL" }));
  expect(await balances()).toEqual([100_00, 75_00]);
  await ingested.ingest(USER, {
    type: "BATCH",
    accounts: [{ externalId: "a", balanceMinor: 80_00, reservedMinor: 5_00, transactions: [] }],
  });
  expect(await balances()).toEqual([75_00, 75_00]);
});

test("what a call changed is told account by account, with what of it is booked", async () => {
  const { ingested, told } = await start();
  await ingested.ingest(USER, batchOf([row("1"), row("p", { pending: true, at: NOW + DAY })]));
  await ingested.ingest(USER, batchOf([row("2", { at: NOW - DAY, ...booking("p", "unknown") })]));
  await ingested.deleteTransactions(USER, [{ externalId: "a", balanceMinor: 90_00, transactions: ["1"] }]);
  expect(told.map(({ accounts }) => accounts.map((one) => one.account))).toEqual([
    ["created", "created"],
    ["updated"],
    ["kept"],
    ["kept"],
  ]);
  const [, came, replaced, deleted] = told.map(({ accounts }) => accounts[0]);
  expect(came).toMatchObject({
    externalId: "a",
    transactions: { inserted: 2, updated: 0, deleted: 0, earliest: NOW, latest: NOW + DAY },
    booked: { inserted: 1, earliest: NOW, latest: NOW },
    deletedIds: [],
  });
  expect(replaced).toMatchObject({
    transactions: { inserted: 1, deleted: 1, earliest: NOW - DAY, latest: NOW + DAY },
    booked: { inserted: 1, deleted: 0, earliest: NOW - DAY, latest: NOW - DAY },
    deletedIds: [expect.stringMatching(/^[0-9a-f]{32}$/)],
  });
  expect(deleted).toMatchObject({ booked: { inserted: 0, deleted: 1 }, deletedIds: [expect.any(String)] });
});

test("what expires is told once, when its time has come", async () => {
  const { clock, ingested, told } = await start();
  await ingested.ingest(
    USER,
    batchOf([
      row("p", pendingUntil(NOW + DAY)),
      row("q", pendingUntil(NOW + 2 * DAY)),
      row("late", pendingUntil(NOW)),
    ]),
  );
  told.length = 0;
  const { transactions } = await ingested.transactionsOf(USER);
  expect(transactions.map(({ externalId }) => externalId)).toEqual(["q", "p"]);
  expect(await ingested.nextExpiry()).toBeLessThanOrEqual(NOW + DAY);
  clock.advance(DAY);
  await ingested.tellExpired();
  await ingested.tellExpired();
  expect(told.flatMap(({ accounts }) => accounts.flatMap(({ deletedIds }) => deletedIds))).toEqual([
    transactions[1]?.id,
  ]);
  expect(await ingested.nextExpiry()).toBe(NOW + 2 * DAY);
  clock.advance(DAY);
  await ingested.tellExpired();
  expect(told.at(-1)?.accounts[0]?.deletedIds).toEqual([transactions[0]?.id]);
  expect(await ingested.nextExpiry()).toBeNull();
});

test("2,500 are taken at once and 2,501 are not, and every refusal says what it is about", async () => {
  const { ingested } = await start();
  const many = Array.from({ length: 2_501 }, (_, number) => row(`m-${number}`));
  const refusal = async (batch: IngestedBatch, user = USER) => {
    const result = await ingested.ingest(user, batch);
    return result.ok ? null : result.refusal;
  };
  expect(await refusal(batchOf(many))).toMatchObject({ code: "too_many_transactions" });
  expect((await ingested.transactionsOf(USER)).total).toBe(0);
  expect(await refusal(batchOf(many.slice(1)))).toBeNull();
  expect(await refusal(batchOf([row("new"), row("m-7")]))).toMatchObject({
    code: "transaction_exists",
    account: "a",
    transaction: "m-7",
    message: expect.stringContaining('"m-7"'),
  });
  expect(await refusal(batchOf([row("twice"), row("twice")]))).toMatchObject({ code: "transaction_exists" });
  expect(
    await refusal(batchOf([], { accounts: [{ externalId: "c", balanceMinor: 0, transactions: [] }] })),
  ).toMatchObject({
    code: "unknown_account",
    account: "c",
    message: expect.stringContaining('there is "a", "b"'),
  });
  expect(await refusal(batchOf([]), "somebody else")).toMatchObject({ code: "no_accounts" });
  expect((await ingested.transactionsOf(USER)).total).toBe(2_500);
});

test("what fails to be kept has not happened, and the next call finds everything as it was", async () => {
  const shelf = textShelf();
  const { put } = shelf;
  const { ingested } = await start(shelf);
  await ingested.ingest(USER, batchOf([row("1")]));
  shelf.put = async (record) => {
    if (record.kind === "IngestedUser") throw new Error("the disk is full");
    return put(record);
  };
  await expect(ingested.ingest(USER, batchOf([row("2")]))).rejects.toThrow("the disk is full");
  shelf.put = put;
  expect((await ingested.transactionsOf(USER)).total).toBe(1);
  expect(await ingested.ingest(USER, batchOf([row("3")]))).toMatchObject({ ok: true });
  const again = createIngestedAccounts({ shelf, clock: fixedClock(NOW), seed: 7 });
  const { transactions } = await again.transactionsOf(USER);
  expect(transactions.map(({ externalId }) => externalId)).toEqual(["3", "1"]);
});

test("two external ids of the same bits are two", async () => {
  const { low, high } = new IdHash().of(0, "wanted");
  const rows = new UserRows();
  const transactions = [row("other"), row("wanted")];
  const bits = { lows: Int32Array.of(low, low), highs: Int32Array.of(high, high) };
  const none = { count: 0, numbers: "", text: "" };
  const entry: LogEntry = {
    version: 1,
    at: NOW,
    rows: keepRows(transactions),
    runs: [0, 2],
    updates: none,
    updated: [],
    booked: [],
    deleted: [],
    freed: [],
    account: -1,
  };
  const opened = new OpenedEntry(entry);
  rows.apply(opened, { transactions, ...bits });
  const user = { now: NOW, accounts: [], rows, read: () => opened.rows };
  expect(await rowNamed(user, 0, "wanted")).toBe(1);
  expect(await rowNamed(user, 1, "wanted")).toBeUndefined();
});

test("a page key, a cursor and an id are of one user", async () => {
  const { ingested } = await start();
  await ingested.ingest(USER, batchOf([row("1"), row("2")]));
  const { transactions, nextPageKey } = await ingested.transactionsOf(USER, { limit: 1 });
  const { cursor } = await ingested.removedSince(USER);
  const other = "f".repeat(32);
  await ingested.open(other, [account("a")]);
  await expect(ingested.transactionsOf(other, { after: nextPageKey ?? "" })).rejects.toThrow("page key");
  await expect(ingested.removedSince(other, cursor)).rejects.toThrow("cursor");
  expect(await ingested.transaction(other, transactions[0]?.id ?? "")).toBeUndefined();
  await expect(ingested.transactionsOf(USER, { limit: 501 })).rejects.toThrow("1 to 500");
  expect((await ingested.users({ limit: 1 })).map(({ id }) => id)).toEqual([USER]);
  await ingested.deleteUser(USER);
  expect([await ingested.accountsOf(USER), (await ingested.transactionsOf(USER)).total]).toEqual([[], 0]);
});

test("a batch takes less room than it came with: about ninety bytes a transaction", async () => {
  const shelf = textShelf();
  const { ingested } = await start(shelf);
  const before = [...shelf.texts.values()].join("").length;
  const many = Array.from({ length: 2_500 }, (_, number) =>
    row(`4c7d2f7e-6a2b-4a53-9f0c-${String(number).padStart(12, "0")}`, {
      at: NOW - number * 3_600_123,
      description: `SHOP ${number} STOCKHOLM`,
      merchantName: "Shop",
      merchantCategoryCode: "5411",
    }),
  );
  await ingested.ingest(USER, batchOf(many));
  const bytes = [...shelf.texts.values()].join("").length - before;
  expect(bytes / many.length).toBeLessThan(90);
});
