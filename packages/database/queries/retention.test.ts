import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { applyRetention, checkBalances, findBalanceCheck, type OpenDatabase, recordAudit } from "../index.ts";
import {
  auditEvents,
  financialAccounts,
  financialTransactions,
  formerTransactions,
  idempotencyKeys,
  sessions,
  transactionChanges,
  users,
} from "../schema/index.ts";
import { databaseKinds, insertTestUser, openTestDatabase } from "../testing.ts";
import { insertAccount, insertTransaction } from "./testing/insert-rows.ts";

const KEEP = { transactionMonths: 24, auditYears: 2 };
const now = new Date("2026-06-30T12:00:00Z");
const refused = { cause: { code: "42501" } };

describe.each(databaseKinds)("what is kept on %s", (kind) => {
  let opened: OpenDatabase;
  let userId = "";
  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    userId = await insertTestUser(opened);
  });
  afterAll(() => opened.close());

  const audit = (at: string, user = userId) =>
    recordAudit(opened.db, { userId: user, at: new Date(at), action: "x", outcome: "ok", detail: { at } });
  const actions = async (user = userId) => {
    const rows = await opened.db.select().from(auditEvents).where(eq(auditEvents.userId, user));
    return rows.map(({ detail }) => detail.at).sort();
  };

  test("the audit log cannot be changed, nor emptied, nor lose a young line", async () => {
    await audit(new Date().toISOString());
    const before = await actions();
    await expect(opened.db.update(auditEvents).set({ outcome: "failed" })).rejects.toMatchObject(refused);
    await expect(opened.db.delete(auditEvents)).rejects.toMatchObject(refused);
    await expect(opened.db.execute(sql`truncate audit_events`)).rejects.toMatchObject(refused);
    await expect(opened.asUser(userId).delete(auditEvents)).rejects.toMatchObject(refused);
    expect(await actions()).toEqual(before);
  });

  test("a user's lines go with the user", async () => {
    const leaving = await insertTestUser(opened);
    await audit(new Date().toISOString(), leaving);
    await opened.db.delete(users).where(eq(users.id, leaving));
    expect(await actions(leaving)).toEqual([]);
  });

  test("transactions go after the months the settings say, those still pending do not", async () => {
    const account = await insertAccount(opened, userId);
    const insert = (id: string, occurredAt: string, status: "posted" | "pending" = "posted") =>
      insertTransaction(opened, account, { id, occurredAt, status });
    await insert("just kept", "2024-06-30T12:00:00Z");
    await insert("just gone", "2024-06-30T11:59:59Z");
    await insert("long pending", "2020-01-01T00:00:00Z", "pending");
    expect(await applyRetention(opened.db, now, { ...KEEP, transactionMonths: 0 })).not.toHaveProperty(
      "financial_transactions",
    );
    expect(await applyRetention(opened.db, now, KEEP)).toMatchObject({ financial_transactions: 1 });
    const rows = await opened.db.select().from(financialTransactions);
    expect(rows.map(({ providerTransactionId }) => providerTransactionId).sort()).toEqual([
      "just kept",
      "long pending",
    ]);
  });

  test("what happened to a transaction goes with it, and of one that the bank took back after as long", async () => {
    const owner = await insertTestUser(opened);
    const account = await insertAccount(opened, owner);
    const { userId, id: accountId } = account;
    for (const [id, occurredAt] of [
      ["old", "2023-01-01T00:00:00Z"],
      ["young", "2026-01-01T00:00:00Z"],
    ] as const) {
      await insertTransaction(opened, account, { id, occurredAt, status: "posted" });
    }
    const kept = await opened.db
      .select()
      .from(financialTransactions)
      .where(eq(financialTransactions.userId, userId));
    const idOf = (wanted: string) =>
      kept.find(({ providerTransactionId }) => providerTransactionId === wanted)?.id ?? "";
    const [takenBack, longTakenBack] = [randomUUID(), randomUUID()];
    for (const [transactionId, at] of [
      [idOf("old"), "2025-01-01T00:00:00Z"],
      [idOf("young"), "2026-01-02T00:00:00Z"],
      [takenBack, "2026-01-02T00:00:00Z"],
      [longTakenBack, "2023-01-02T00:00:00Z"],
    ] as const) {
      const change = { userId, accountId, transactionId, at: new Date(at) };
      const before = { description: "secret" };
      await opened.db.insert(transactionChanges).values({ ...change, kind: "modified", before, after: {} });
      await opened.db.insert(formerTransactions).values({ ...change, providerTransactionId: transactionId });
    }
    await applyRetention(opened.db, now, KEEP);
    const changes = await opened.db
      .select()
      .from(transactionChanges)
      .where(eq(transactionChanges.userId, userId));
    expect(changes.map(({ transactionId }) => transactionId).sort()).toEqual(
      [idOf("young"), takenBack].sort(),
    );
    const former = await opened.db
      .select()
      .from(formerTransactions)
      .where(eq(formerTransactions.userId, userId));
    expect(former.map(({ transactionId }) => transactionId)).not.toContain(longTakenBack);
  });

  test("a balance agrees with its transactions as before when old ones have gone", async () => {
    const owner = await insertTestUser(opened);
    const account = await insertAccount(opened, owner);
    for (const [id, occurredAt] of [
      ["old", "2023-01-01T00:00:00Z"],
      ["as old", "2023-02-01T00:00:00Z"],
      ["young", "2026-01-01T00:00:00Z"],
    ] as const) {
      await insertTransaction(opened, account, { id, occurredAt, status: "posted" });
    }
    const t = financialTransactions;
    await opened.db.update(t).set({ postedAt: t.occurredAt }).where(eq(t.userId, owner));
    await opened.db
      .update(financialAccounts)
      .set({ currentBalance: "97" })
      .where(eq(financialAccounts.userId, owner));
    const connection = { userId: owner, id: account.connectionId };
    await checkBalances(opened.db, connection, now);
    const found = () => findBalanceCheck(opened.db, { userId: owner, id: account.id });
    expect(await found()).toMatchObject({ openingBalance: "100.0000", calculatedBalance: "97.0000" });
    await applyRetention(opened.db, now, KEEP);
    await checkBalances(opened.db, connection, now);
    expect(await found()).toMatchObject({
      openingBalance: "98.0000",
      calculatedBalance: "97.0000",
      drift: "0.0000",
      driftingSince: null,
    });
  });

  test("audit lines go after the years the settings say, and never before one", async () => {
    await audit("2020-01-01T00:00:00Z");
    await audit("2024-07-01T00:00:00Z");
    const later = new Date("2100-01-01T00:00:00Z");
    await applyRetention(opened.db, now, KEEP);
    expect(await actions()).not.toContain("2020-01-01T00:00:00Z");
    expect(await actions()).toContain("2024-07-01T00:00:00Z");
    await audit(new Date().toISOString());
    const young = (await actions()).at(-1);
    await applyRetention(opened.db, later, KEEP);
    expect(await actions()).toContain(young);
  });

  test("sessions and kept answers go when they have ended", async () => {
    const session = (expiresAt: Date) =>
      opened.db.insert(sessions).values({ userId, token: randomUUID(), expiresAt });
    const [ago, ahead] = [new Date(Date.now() - 60_000), new Date(Date.now() + 600_000)];
    await session(ago);
    await session(ahead);
    const keys = [
      { key: "over", expiresAt: ago, lockedUntil: null },
      { key: "kept", expiresAt: ahead, lockedUntil: null },
      { key: "being answered", expiresAt: ago, lockedUntil: ahead },
      { key: "given up", expiresAt: ago, lockedUntil: ago },
    ];
    for (const key of keys)
      await opened.db.insert(idempotencyKeys).values({ ...key, userId, fingerprint: "f" });
    // Where the time of the world is another than the machine's, too.
    const later = new Date("2100-01-01T00:00:00Z");
    expect(await applyRetention(opened.db, later, KEEP)).toMatchObject({ sessions: 1, idempotency_keys: 2 });
    expect(await applyRetention(opened.db, later, KEEP)).toMatchObject({ sessions: 0, idempotency_keys: 0 });
    const rows = await opened.db.select({ key: idempotencyKeys.key }).from(idempotencyKeys);
    expect(rows.map(({ key }) => key).sort()).toEqual(["being answered", "kept"]);
  });
});
