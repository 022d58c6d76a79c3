import { randomBytes } from "node:crypto";
import {
  beginConnection,
  listProviders,
  listSubscriptions,
  type OpenDatabase,
  replaceProviders,
  type SubscriptionRow,
  saveMandates,
  setSubscriptionStatus,
  type TransactionValues,
  updateConnection,
  upsertAccounts,
  upsertTransactions,
} from "@sandbank/database";
import { financialTransactions as t } from "@sandbank/database/schema";
import { databaseKinds, insertTestUser, openTestDatabase, testProvider } from "@sandbank/database/testing";
import { DAY_MS, dateOf, fixedClock, toIso } from "@sandbank/domain";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  categorizeTransactions,
  createSignals,
  createVault,
  detectRecurring,
  type SyncContext,
} from "./index.ts";

const TODAY = Date.parse("2026-03-01T12:00:00Z");
const NETFLIX = "UPI/DR/512345678901/NETFLIX/UTIB/netflix@okmock/MANDATE EXECUTE";

describe.each(databaseKinds)("on %s", (kind) => {
  let opened: OpenDatabase;
  let providerId: string;
  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    await replaceProviders(opened.db, [testProvider({ country: "IN" })]);
    providerId = (await listProviders(opened.db, await insertTestUser(opened)))[0]?.provider.id ?? "";
  });
  afterAll(() => opened.close());

  /** A user with two accounts at a bank, and what they do with them. */
  async function somebody() {
    const { db } = opened;
    const userId = await insertTestUser(opened);
    const connection = await beginConnection(db, userId, providerId);
    if (!connection) throw new Error("no connection");
    await updateConnection(db, connection, { status: "connected", connectedAt: new Date(TODAY) });
    const account = (id: string, type: "checking" | "savings") => ({
      providerAccountId: id,
      name: id,
      type,
      subtype: null,
      mask: "****0001",
      currency: "INR",
      status: "open" as const,
      currentBalance: "10.00",
      availableBalance: null,
      creditLimit: null,
      balanceAt: new Date(TODAY),
      statementDate: null,
      statementBalance: null,
      dueDate: null,
      minimumPayment: null,
    });
    const ids = await upsertAccounts(db, connection, [
      account("main", "checking"),
      account("saver", "savings"),
    ]);
    const ctx: SyncContext = {
      db,
      clock: fixedClock(TODAY),
      vault: createVault([{ id: "k", key: randomBytes(32) }]),
      providers: new Map(),
      signals: createSignals(),
      redirectUri: "http://localhost/connect/callback",
      initialHistoryDays: 800,
      logError: () => undefined,
    };
    let count = 0;
    const row = (at: number, amount: string, description: string, more: Partial<TransactionValues> = {}) => ({
      account_id: ids.get("main") ?? "",
      provider_transaction_id: `t${count++}`,
      status: "posted" as const,
      direction: "debit" as const,
      amount,
      currency: "INR",
      occurred_at: toIso(at),
      posted_at: toIso(at),
      description,
      merchant_name: null,
      category: "other" as const,
      city: null,
      region: null,
      country: null,
      pending_id: null,
      refund_of: null,
      ...more,
    });
    const monthsAgo = (months: number, day: number) => Date.UTC(2026, 2 - months, day, 3);
    return {
      ctx,
      userId,
      connection,
      saver: ids.get("saver") ?? "",
      row,
      monthsAgo,
      write: (rows: readonly TransactionValues[]) => upsertTransactions(db, connection, rows),
      async list(): Promise<SubscriptionRow[]> {
        return (await listSubscriptions(db, userId, {}, { limit: 100, offset: 0 })).rows;
      },
      /** Ids of the transactions that are marked, with the subscription they belong to. */
      async marked() {
        const rows = await db.select().from(t);
        return rows
          .filter((one) => one.userId === userId && one.isRecurring)
          .map((one) => one.subscriptionId);
      },
    };
  }

  test("finds a subscription, says where it stands, and marks its transactions", async () => {
    const who = await somebody();
    await who.write(
      [5, 4, 3, 2, 1].map((ago) => who.row(who.monthsAgo(ago, 9), ago > 2 ? "499.00" : "649.00", NETFLIX)),
    );
    expect(await detectRecurring(who.ctx, { userId: who.userId })).toEqual({
      added: 1,
      updated: 0,
      removed: 0,
    });
    const [found, ...others] = await who.list();
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      name: "Netflix",
      kind: "subscription",
      category: "streaming",
      frequency: "monthly",
      amount: "649.0000",
      status: "pending",
      state: "active",
      firstSeen: "2025-10-09",
      lastSeen: "2026-02-09",
      nextExpected: "2026-03-09",
      source: "bank",
      prices: [
        { from: "2025-10-09", amount: "499.00" },
        { from: "2026-01-09", amount: "649.00" },
      ],
      transactionCount: 5,
    });
    expect(await who.marked()).toEqual(Array.from({ length: 5 }, () => found?.id));
  });

  test("a second run over the same transactions changes nothing", async () => {
    const who = await somebody();
    await who.write([4, 3, 2, 1].map((ago) => who.row(who.monthsAgo(ago, 9), "649.00", NETFLIX)));
    await detectRecurring(who.ctx, { userId: who.userId });
    const before = await who.list();
    expect(await detectRecurring(who.ctx, { userId: who.userId })).toEqual({
      added: 0,
      updated: 0,
      removed: 0,
    });
    expect(await who.list()).toEqual(before);
  });

  test("what the user dismissed stays dismissed as more of it comes, and none of it is recurring", async () => {
    const who = await somebody();
    await who.write([4, 3, 2].map((ago) => who.row(who.monthsAgo(ago, 9), "649.00", NETFLIX)));
    await detectRecurring(who.ctx, { userId: who.userId });
    const [found] = await who.list();
    await setSubscriptionStatus(who.ctx.db, { userId: who.userId, id: found?.id ?? "" }, "dismissed");
    await who.write([who.row(who.monthsAgo(1, 9), "649.00", NETFLIX)]);
    await detectRecurring(who.ctx, { userId: who.userId });
    expect(await who.list()).toMatchObject([{ id: found?.id, status: "dismissed", transactionCount: 4 }]);
    expect(await who.marked()).toEqual([]);
  });

  test("what is dismissed is found again under its row when its text changes", async () => {
    const who = await somebody();
    await who.write([5, 4, 3].map((ago) => who.row(who.monthsAgo(ago, 9), "649.00", NETFLIX)));
    await detectRecurring(who.ctx, { userId: who.userId });
    const [found] = await who.list();
    await setSubscriptionStatus(who.ctx.db, { userId: who.userId, id: found?.id ?? "" }, "confirmed");
    await who.ctx.db.update(t).set({ description: "NETFLIX COM MUMBAI IN" }).where(eq(t.userId, who.userId));
    await detectRecurring(who.ctx, { userId: who.userId });
    expect(await who.list()).toMatchObject([{ id: found?.id, status: "confirmed" }]);
  });

  test("what was only chance and is not found any more goes, unless the user confirmed it", async () => {
    const who = await somebody();
    const rows = [4, 3, 2].map((ago) => who.row(who.monthsAgo(ago, 9), "649.00", NETFLIX));
    const kept = [4, 3, 2].map((ago) =>
      who.row(who.monthsAgo(ago, 20), "119.00", NETFLIX.replaceAll("NETFLIX", "SPOTIFY")),
    );
    await who.write([...rows, ...kept]);
    await detectRecurring(who.ctx, { userId: who.userId });
    const spotify = (await who.list()).find(({ name }) => name === "Spotify");
    await setSubscriptionStatus(who.ctx.db, { userId: who.userId, id: spotify?.id ?? "" }, "confirmed");
    await who.ctx.db.delete(t).where(eq(t.userId, who.userId));
    expect(await detectRecurring(who.ctx, { userId: who.userId })).toEqual({
      added: 0,
      updated: 0,
      removed: 1,
    });
    expect(await who.list()).toMatchObject([{ name: "Spotify", status: "confirmed" }]);
  });

  test("a mandate makes its stream certain, and an unused one is listed by itself", async () => {
    const who = await somebody();
    await who.write([4, 3, 2, 1].map((ago) => who.row(who.monthsAgo(ago, 9), "649.00", NETFLIX)));
    const mandate = {
      currency: "INR",
      frequency: "monthly",
      startDate: "2025-11-05",
      state: "active",
    } as const;
    await saveMandates(who.ctx.db, who.connection, [
      { ...mandate, providerMandateId: "m1", merchantName: "Netflix India", amount: "649.00" },
      { ...mandate, providerMandateId: "m2", merchantName: "Hotstar", amount: "299.00", state: "paused" },
    ]);
    await detectRecurring(who.ctx, { userId: who.userId });
    const found = await who.list();
    expect(
      found.map(({ name, source, confidence, state, transactionCount }) => [
        name,
        source,
        confidence,
        state,
        transactionCount,
      ]),
    ).toEqual([
      ["Hotstar", "mandate", "0.95", "paused", 0],
      ["Netflix India", "mandate", "0.95", "active", 4],
    ]);
    await saveMandates(who.ctx.db, who.connection, []);
    await detectRecurring(who.ctx, { userId: who.userId });
    expect((await who.list()).map(({ state }) => state)).toEqual(["cancelled", "cancelled"]);
  });

  test("money put aside every month is no bill where it arrives on another account of theirs", async () => {
    const who = await somebody();
    const months = [5, 4, 3, 2, 1].map((ago) => who.monthsAgo(ago, 3));
    await who.write([
      ...months.map((at) => who.row(at, "2000.00", "NEFT DR-PAYEE ONE-REF")),
      ...months.map((at) =>
        who.row(at + DAY_MS, "2000.00", "NEFT CR-SOMEBODY-REF", {
          account_id: who.saver,
          direction: "credit",
        }),
      ),
    ]);
    await detectRecurring(who.ctx, { userId: who.userId });
    expect(await who.list()).toEqual([]);
  });

  test("another user's transactions are neither read nor marked", async () => {
    const [one, other] = [await somebody(), await somebody()];
    for (const who of [one, other]) {
      await who.write([4, 3, 2, 1].map((ago) => who.row(who.monthsAgo(ago, 9), "649.00", NETFLIX)));
    }
    await detectRecurring(one.ctx, { userId: one.userId });
    expect(await one.list()).toHaveLength(1);
    expect(await other.list()).toEqual([]);
    expect(await other.marked()).toEqual([]);
  });

  test("a history larger than one read is gone through merchant by merchant", async () => {
    const who = await somebody();
    const shopping = Array.from({ length: 2_600 }, (_, n) =>
      who.row(
        TODAY - ((n * 7_919) % 700) * DAY_MS - n * 1_000,
        `${(n % 97) + 3}.00`,
        `POS 51234567890${n % 10} SHOP ${"ABCDEFGHIJ"[n % 10]}AB CITY IN POS DEBIT`,
      ),
    );
    await who.write([
      ...shopping,
      ...[5, 4, 3, 2, 1].map((ago) => who.row(who.monthsAgo(ago, 9), "649.00", NETFLIX)),
    ]);
    await detectRecurring(who.ctx, { userId: who.userId });
    expect((await who.list()).map(({ name }) => name)).toEqual(["Netflix"]);
  });

  test("what came without a category gets one from its words, once", async () => {
    const who = await somebody();
    const before = who.row(TODAY, "649.00", NETFLIX);
    const kept = who.row(TODAY, "5.00", "STARBUCKS STORE 2901", { category: "travel" });
    const unknown = who.row(TODAY, "5.00", "QWXZV 12");
    await who.write([before, kept, unknown]);
    expect(await categorizeTransactions(who.ctx, who.connection)).toBe(1);
    expect(await categorizeTransactions(who.ctx, who.connection)).toBe(0);
    const rows = await who.ctx.db.select().from(t).where(eq(t.userId, who.userId));
    expect(rows.map(({ category, categorizedBy }) => [category, categorizedBy]).sort()).toEqual([
      ["other", "nothing"],
      ["streaming", "words"],
      ["travel", null],
    ]);
  });

  test("a bank that tells no category and is read again does not take back the one that was found", async () => {
    const who = await somebody();
    const before = who.row(TODAY, "649.00", NETFLIX);
    await who.write([before]);
    await categorizeTransactions(who.ctx, who.connection);
    const stored = async () => {
      const rows = await who.ctx.db.select().from(t).where(eq(t.userId, who.userId));
      return rows.map(({ category, amount, updatedAt }) => [category, amount, updatedAt.getTime()]);
    };
    const [found] = await stored();
    expect(found?.[0]).toBe("streaming");
    await who.write([before]);
    expect(await stored()).toEqual([found]);

    await who.write([{ ...before, amount: "699.00" }]);
    expect(await stored()).toMatchObject([["streaming", "699.0000", expect.any(Number)]]);

    await who.write([{ ...before, category: "travel" }]);
    expect((await stored())[0]?.[0]).toBe("travel");
  });

  test("words that change are looked at again", async () => {
    const who = await somebody();
    const before = who.row(TODAY, "649.00", NETFLIX);
    await who.write([before]);
    await categorizeTransactions(who.ctx, who.connection);
    await who.write([{ ...before, description: "STARBUCKS STORE 2901" }]);
    expect(await categorizeTransactions(who.ctx, who.connection)).toBe(1);
  });

  test("a stream that stopped is paused for a while and then cancelled", async () => {
    for (const [last, state] of [
      [2, "paused"],
      [5, "cancelled"],
    ] as const) {
      const who = await somebody();
      const months = [3, 2, 1, 0].map((n) => who.monthsAgo(last + n, 9));
      await who.write(months.map((at) => who.row(at, "649.00", NETFLIX)));
      await detectRecurring(who.ctx, { userId: who.userId });
      const [found] = await who.list();
      expect([found?.state, found?.lastSeen]).toEqual([state, dateOf(who.monthsAgo(last, 9))]);
    }
  });
});
