import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  accountExists,
  claimDueConnection,
  clearLeases,
  InvalidCursorError,
  LeaseLostError,
  listAccounts,
  listTransactions,
  lockConnection,
  type OpenDatabase,
  removeTransactions,
  replaceProviders,
  saveAuthorization,
  sumBalances,
  type TransactionValues,
  takeAuthorization,
  updateConnection,
  updateLeased,
  upsertAccounts,
  upsertTransactions,
} from "../index.ts";
import { databaseKinds, insertTestUser, openTestDatabase, testProvider } from "../testing.ts";
import { accountValues, connectedAccount, transactionValues } from "./testing/connected-account.ts";

describe.each(databaseKinds)("on %s", (kind) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    await replaceProviders(opened.db, [testProvider({ slug: "one" }), testProvider({ slug: "two" })]);
  });
  afterAll(() => opened.close());

  const connected = () => connectedAccount(opened);

  // The embedded database has one connection: there nobody else is at it.
  test.skipIf(kind === "embedded")(
    "who locks a connection keeps others from changing it, and not from writing what refers to it",
    async () => {
      const { userId, id } = await connected();
      const row = sql`select id from provider_connections where user_id = ${userId} and id = ${id}`;
      await opened.db.transaction(async (tx) => {
        await lockConnection(tx, { userId, id });
        await expect(opened.db.execute(sql`${row} for no key update nowait`)).rejects.toMatchObject({
          cause: { code: "55P03" },
        });
        // As the check of a foreign key does.
        expect(await opened.db.execute(sql`${row} for key share nowait`)).toHaveLength(1);
      });
    },
  );

  const list = (userId: string, limit = 50) => listTransactions(opened.db, userId, {}, { limit });

  test("writing the same page twice adds nothing the second time", async () => {
    const c = await connected();
    const page = [1, 2, 3].map((n) => transactionValues(c.accountId, n));
    expect(await upsertTransactions(opened.db, c, page)).toEqual({ added: 3, modified: 0 });
    expect(await upsertTransactions(opened.db, c, page)).toEqual({ added: 0, modified: 0 });
    expect((await list(c.userId)).total).toBe(3);
  });

  test("a row named twice in one page counts once, with its last values", async () => {
    const c = await connected();
    const page = [
      transactionValues(c.accountId, 1),
      transactionValues(c.accountId, 1, { description: "LATER" }),
    ];
    expect(await upsertTransactions(opened.db, c, page)).toEqual({ added: 1, modified: 0 });
    expect((await list(c.userId)).rows[0]?.transaction.description).toBe("LATER");
  });

  test("a posted transaction takes over the row of its pending one", async () => {
    const c = await connected();
    const pending = transactionValues(c.accountId, 1, {
      provider_transaction_id: "p-1",
      status: "pending",
      posted_at: null,
      amount: "40.00",
    });
    await upsertTransactions(opened.db, c, [pending]);
    const before = (await list(c.userId)).rows[0]?.transaction;
    const posted = transactionValues(c.accountId, 1, { pending_id: "p-1", amount: "46.00" });
    expect(await upsertTransactions(opened.db, c, [posted])).toEqual({ added: 0, modified: 1 });
    const gone = [{ account_id: c.accountId, provider_transaction_id: "p-1" }];
    expect(await removeTransactions(opened.db, c, gone)).toBe(0);
    const after = (await list(c.userId)).rows;
    expect(after).toHaveLength(1);
    expect(after[0]?.transaction).toMatchObject({ id: before?.id, status: "posted", amount: "46.0000" });
  });

  test("a purchase is marked refunded whichever of the two arrives first", async () => {
    for (const order of [
      ["purchase", "refund"],
      ["refund", "purchase"],
    ]) {
      const c = await connected();
      const rows: Record<string, TransactionValues> = {
        purchase: transactionValues(c.accountId, 1, { amount: "30.00" }),
        refund: transactionValues(c.accountId, 5, { direction: "credit", amount: "30.00", refund_of: "t-1" }),
      };
      for (const name of order) await upsertTransactions(opened.db, c, [rows[name] as TransactionValues]);
      await upsertTransactions(opened.db, c, [rows.purchase as TransactionValues]);
      const found = (await list(c.userId)).rows.map((row) => row.transaction);
      expect(found.map((row) => [row.providerTransactionId, row.status])).toEqual([
        ["t-5", "posted"],
        ["t-1", "refunded"],
      ]);
    }
  });

  test("a part refund leaves the purchase posted", async () => {
    const c = await connected();
    await upsertTransactions(opened.db, c, [
      transactionValues(c.accountId, 1, { amount: "30.00" }),
      transactionValues(c.accountId, 5, { direction: "credit", amount: "29.99", refund_of: "t-1" }),
    ]);
    expect((await list(c.userId)).rows.map((row) => row.transaction.status)).toEqual(["posted", "posted"]);
  });

  const orders = (["date", "amount"] as const).flatMap((sortBy) =>
    (["asc", "desc"] as const).map((sortOrder) => ({ sortBy, sortOrder })),
  );

  test.each(orders)(
    "pages by $sortBy $sortOrder give every transaction once, also when several share a value",
    async (order) => {
      const c = await connected();
      const same = { occurred_at: "2026-02-01T10:00:00.000Z", amount: "9.00" };
      const rows = Array.from({ length: 23 }, (_, n) => transactionValues(c.accountId, n, n % 2 ? same : {}));
      await upsertTransactions(opened.db, c, rows);
      const seen: { id: string; value: number }[] = [];
      let cursor: string | undefined;
      do {
        const page = await listTransactions(opened.db, c.userId, {}, { cursor, limit: 5, order });
        const skipping = { offset: seen.length, limit: 5, order };
        expect((await listTransactions(opened.db, c.userId, {}, skipping)).rows).toEqual(page.rows);
        expect(page.total).toBe(23);
        for (const { transaction: t } of page.rows) {
          seen.push({ id: t.id, value: order.sortBy === "date" ? t.occurredAt.getTime() : Number(t.amount) });
        }
        cursor = page.cursor ?? undefined;
      } while (cursor);
      expect(new Set(seen.map(({ id }) => id)).size).toBe(23);
      const sorted = seen.map(({ value }) => value).sort((a, b) => a - b);
      expect(seen.map(({ value }) => value)).toEqual(order.sortOrder === "asc" ? sorted : sorted.reverse());
    },
  );

  test("a cursor of another order is refused by name", async () => {
    const c = await connected();
    await upsertTransactions(opened.db, c, [
      transactionValues(c.accountId, 1),
      transactionValues(c.accountId, 2),
    ]);
    const { cursor } = await listTransactions(opened.db, c.userId, {}, { limit: 1 });
    const page = { cursor: cursor ?? "", limit: 1, order: { sortBy: "amount", sortOrder: "desc" } as const };
    await expect(listTransactions(opened.db, c.userId, {}, page)).rejects.toThrow("sorted by date desc");
  });

  test("a cursor that is not ours is refused by name", async () => {
    const c = await connected();
    const forged = ['["x",1]', '["date desc","0000-01-01T00:00:00Z","5e1f0000-0000-4000-8000-000000000000"]'];
    for (const cursor of ["nonsense", ...forged.map((text) => Buffer.from(text).toString("base64url"))]) {
      await expect(listTransactions(opened.db, c.userId, {}, { cursor, limit: 5 })).rejects.toThrow(
        InvalidCursorError,
      );
    }
  });

  test("search takes % and _ literally", async () => {
    const c = await connected();
    await upsertTransactions(opened.db, c, [
      transactionValues(c.accountId, 1, { description: "100% JUICE" }),
      transactionValues(c.accountId, 2, { description: "100 JUICE" }),
    ]);
    const found = await listTransactions(opened.db, c.userId, { search: "0% j" }, { limit: 5 });
    expect(found.rows.map((row) => row.transaction.description)).toEqual(["100% JUICE"]);
  });

  test("an account the bank no longer lists stays, marked as not shared", async () => {
    const c = await connected();
    await upsertAccounts(opened.db, c, [{ ...accountValues, providerAccountId: "a-2" }]);
    const accounts = await listAccounts(opened.db, c.userId, {});
    const shared = accounts.map(({ account }) => [account.providerAccountId, account.shared]);
    expect(Object.fromEntries(shared)).toEqual({ "a-1": false, "a-2": true });
    expect(await accountExists(opened.db, c.accountId)).toBe(true);
  });

  test("balances are summed exactly, money held apart from money owed", async () => {
    const c = await connected();
    await upsertAccounts(opened.db, c, [
      accountValues,
      { ...accountValues, providerAccountId: "a-2", currentBalance: "0.10" },
      { ...accountValues, providerAccountId: "c-1", type: "credit_card", currentBalance: "0.20" },
    ]);
    expect(await sumBalances(opened.db, c.userId)).toEqual([
      { currency: "USD", assets: "1200.6000", liabilities: "0.2000", accounts: 3 },
    ]);
    await updateConnection(opened.db, c, { status: "disconnected" });
    expect(await sumBalances(opened.db, c.userId)).toEqual([]);
  });

  test("of many who claim at once each gets another connection, and nobody gets one twice", async () => {
    const now = new Date("2026-03-01T00:00:00Z");
    const mine = await Promise.all(Array.from({ length: 6 }, connected));
    for (const c of mine) await updateConnection(opened.db, c, { nextSyncAt: now });
    const claims = await Promise.all(
      Array.from({ length: 9 }, (_, n) =>
        claimDueConnection(opened.db, `00000000-0000-4000-8000-00000000000${n}`, now),
      ),
    );
    const ids = claims.flatMap((claim) => (claim ? [claim.connection.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(mine.map((c) => c.id).sort());
    for (const c of mine) await updateConnection(opened.db, c, { nextSyncAt: null });
  });

  test("who lost the lease can write nothing more", async () => {
    const now = new Date("2026-03-01T00:00:00Z");
    const c = await connected();
    await updateConnection(opened.db, c, { nextSyncAt: now });
    const first = "00000000-0000-4000-8000-0000000000aa";
    await claimDueConnection(opened.db, first, now);
    await updateLeased(opened.db, { ...c, owner: first }, { syncCursor: "1" });
    await clearLeases(opened.db);
    await expect(updateLeased(opened.db, { ...c, owner: first }, { syncCursor: "2" })).rejects.toThrow(
      LeaseLostError,
    );
    await updateConnection(opened.db, c, { nextSyncAt: null });
  });

  test("an authorization is given out once, to its own user, before it expires", async () => {
    const now = new Date("2026-03-01T00:00:00Z");
    const c = await connected();
    const stranger = await insertTestUser(opened);
    const authorization = {
      userId: c.userId,
      connectionId: c.id,
      stateHash: `hash-${c.id}`,
      redirectUri: "http://localhost/callback",
      pending: "sealed",
      expiresAt: new Date(now.getTime() + 60_000),
    };
    await saveAuthorization(opened.db, authorization);
    const { stateHash } = authorization;
    const take = (changes: object = {}) =>
      takeAuthorization(opened.db, { userId: c.userId, stateHash, now, ...changes });
    expect(await take({ userId: stranger })).toBeUndefined();
    expect(await take({ connectionId: stranger })).toBeUndefined();
    const takes = await Promise.all([1, 2, 3].map(() => take({ connectionId: c.id })));
    expect(takes.filter(Boolean)).toHaveLength(1);
    await saveAuthorization(opened.db, authorization);
    expect(await take({ now: new Date(now.getTime() + 60_001) })).toBeUndefined();
  });
});
