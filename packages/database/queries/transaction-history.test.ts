import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  deleteConnectionData,
  listTransactionChanges,
  listTransactions,
  type OpenDatabase,
  replaceProviders,
  type TransactionBatch,
  type TransactionValues,
  writeTransactions,
} from "../index.ts";
import { financialTransactions, transactionChanges, transactionCounts } from "../schema/index.ts";
import { databaseKinds, openTestDatabase, testProvider } from "../testing.ts";
import { connectedAccount, transactionValues } from "./testing/connected-account.ts";

const at = new Date("2026-03-01T09:00:00Z");
const pendingForm = {
  provider_transaction_id: "p-1",
  status: "pending",
  posted_at: null,
  amount: "40.00",
} as const satisfies Partial<TransactionValues>;

describe.each(databaseKinds)("on %s", (kind) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    await replaceProviders(opened.db, [testProvider({ slug: "one" })]);
  });
  afterAll(() => opened.close());

  async function setUp() {
    const c = await connectedAccount(opened);
    const write = (batch: Partial<TransactionBatch>) =>
      writeTransactions(opened.db, c, { upserted: [], removed: [], ...batch }, at);
    const rows = async () => {
      const { rows: found } = await listTransactions(opened.db, c.userId, {}, { limit: 500 });
      return found.map(({ transaction }) => transaction);
    };
    const history = (id = "") => listTransactionChanges(opened.db, { userId: c.userId, id });
    const key = (id: string) => ({ account_id: c.accountId, provider_transaction_id: id });
    const values = (n: number, changes?: Partial<TransactionValues>) =>
      transactionValues(c.accountId, n, changes);
    return { ...c, write, rows, history, key, values };
  }

  test("a first insert has no history, and writing the same again adds none", async () => {
    const s = await setUp();
    const batch = { upserted: [1, 2].map((n) => s.values(n)) };
    expect(await s.write(batch)).toEqual({ added: 2, modified: 0, removed: 0 });
    expect(await s.write(batch)).toEqual({ added: 0, modified: 0, removed: 0 });
    for (const { id } of await s.rows()) expect(await s.history(id)).toEqual([]);
  });

  test("what posts under another id is the same transaction, and its history says what changed", async () => {
    const s = await setUp();
    await s.write({ upserted: [s.values(1, pendingForm)] });
    const [held] = await s.rows();
    const posted = s.values(1, { pending_id: "p-1", amount: "46.00", description: "CAFE 12" });
    expect(await s.write({ upserted: [posted], removed: [s.key("p-1")] })).toEqual({
      added: 0,
      modified: 1,
      removed: 0,
    });
    expect(await s.rows()).toMatchObject([{ id: held?.id, status: "posted", providerTransactionId: "t-1" }]);
    expect(await s.history(held?.id)).toEqual([
      {
        at,
        kind: "posted",
        before: { status: "pending", amount: "40.0000", description: "PURCHASE 1", postedAt: null },
        after: {
          status: "posted",
          amount: "46.0000",
          description: "CAFE 12",
          postedAt: "2026-01-03T00:00:00.000Z",
        },
      },
    ]);
  });

  test("a pending form that turns up again after it was posted is passed over", async () => {
    const s = await setUp();
    await s.write({ upserted: [s.values(1, pendingForm)] });
    await s.write({ upserted: [s.values(1, { pending_id: "p-1" })] });
    expect(await s.write({ upserted: [s.values(1, pendingForm)] })).toEqual({
      added: 0,
      modified: 0,
      removed: 0,
    });
    expect(await s.rows()).toMatchObject([{ status: "posted", providerTransactionId: "t-1" }]);
  });

  test("what the bank takes back and shows again is the transaction it was", async () => {
    const s = await setUp();
    await s.write({ upserted: [s.values(1), s.values(2)] });
    const before = await s.rows();
    const taken = before.find((row) => row.providerTransactionId === "t-1");
    expect(await s.write({ removed: [s.key("t-1")] })).toMatchObject({ removed: 1 });
    expect(await s.rows()).toHaveLength(1);
    expect(await s.write({ upserted: [s.values(1)] })).toEqual({ added: 0, modified: 1, removed: 0 });
    expect((await s.rows()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    const history = await s.history(taken?.id);
    expect(history.map((change) => change.kind)).toEqual(["removed", "added"]);
    expect(history[0]).toMatchObject({ before: { amount: "1.2500", status: "posted" }, after: {} });
    expect(history[1]?.after).toEqual(history[0]?.before);
  });

  test("a hold that was released and posts after all keeps its id", async () => {
    const s = await setUp();
    await s.write({ upserted: [s.values(1, pendingForm)] });
    const [held] = await s.rows();
    await s.write({ removed: [s.key("p-1")] });
    await s.write({ upserted: [s.values(1, { pending_id: "p-1" })] });
    expect(await s.rows()).toMatchObject([{ id: held?.id, status: "posted" }]);
  });

  test("of an account's pendings those the bank no longer names are gone", async () => {
    const s = await setUp();
    const pending = (id: string) => s.values(1, { ...pendingForm, provider_transaction_id: id });
    await s.write({ upserted: [pending("p-1"), pending("p-2"), s.values(3)] });
    const told = { upserted: [], removed: [], pending: [{ account_id: s.accountId, ids: ["p-2"] }] };
    expect(await s.write(told)).toEqual({ added: 0, modified: 0, removed: 1 });
    expect((await s.rows()).map((row) => row.providerTransactionId).sort()).toEqual(["p-2", "t-3"]);
  });

  test("a purchase is refunded while its refund is there, and its history tells", async () => {
    const s = await setUp();
    const purchase = s.values(1, { amount: "30.00" });
    const refund = s.values(5, { direction: "credit", amount: "30.00", refund_of: "t-1" });
    await s.write({ upserted: [purchase] });
    const [bought] = await s.rows();
    await s.write({ upserted: [refund] });
    await s.write({ upserted: [purchase, refund] });
    await s.write({ removed: [s.key("t-5")] });
    expect(await s.rows()).toMatchObject([{ id: bought?.id, status: "posted" }]);
    expect(await s.history(bought?.id)).toMatchObject([
      { kind: "refunded", before: { status: "posted" }, after: { status: "refunded" } },
      { kind: "modified", before: { status: "refunded" }, after: { status: "posted" } },
    ]);
  });

  test("a refund in the same batch counts, however large the batch, and nothing else is touched", async () => {
    const s = await setUp();
    const purchases = Array.from({ length: 400 }, (_, n) => s.values(n));
    const refund = s.values(900, { direction: "credit", amount: "7.25", refund_of: "t-7" });
    expect(await s.write({ upserted: [refund, ...purchases] })).toMatchObject({ added: 401, modified: 0 });
    const refunded = (await s.rows()).filter(({ status }) => status === "refunded");
    expect(refunded.map((row) => row.providerTransactionId)).toEqual(["t-7"]);
  });

  test("the counts are those of the rows, whatever is written", async () => {
    const s = await setUp();
    const counted = async () => {
      const { n, category, status, direction } = transactionCounts;
      const found = await opened.db
        .select({ n, category, status, direction })
        .from(transactionCounts)
        .where(and(eq(transactionCounts.userId, s.userId), sql`${n} <> 0`));
      return found.map((row) => Object.values(row).join(" ")).sort();
    };
    const upserted = [1, 2, 3].map((n) => s.values(n));
    await s.write({ upserted: [...upserted, s.values(4, pendingForm)] });
    expect(await counted()).toEqual(["1 shopping pending debit", "3 shopping posted debit"]);
    await s.write({ upserted: [s.values(4, { pending_id: "p-1", category: "dining" })] });
    await s.write({ removed: [s.key("t-1")] });
    expect(await counted()).toEqual(["1 dining posted debit", "2 shopping posted debit"]);
    await opened.db
      .update(financialTransactions)
      .set({ category: "travel" })
      .where(eq(financialTransactions.userId, s.userId));
    expect(await counted()).toEqual(["3 travel posted debit"]);
    await deleteConnectionData(opened.db, s);
    expect(await counted()).toEqual([]);
  });

  test("with its account a transaction's history goes too", async () => {
    const s = await setUp();
    await s.write({ upserted: [s.values(1)] });
    await s.write({ removed: [s.key("t-1")] });
    await deleteConnectionData(opened.db, s);
    const left = await opened.db
      .select()
      .from(transactionChanges)
      .where(eq(transactionChanges.userId, s.userId));
    expect(left).toEqual([]);
  });
});
