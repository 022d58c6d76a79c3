import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { applyRetention, type OpenDatabase, recordAudit } from "../index.ts";
import { auditEvents, financialTransactions, idempotencyKeys, sessions, users } from "../schema/index.ts";
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
    await session(new Date(Date.now() - 1_000));
    await session(new Date(Date.now() + 60_000));
    for (const [key, expiresAt] of Object.entries({
      old: "2026-06-30T11:59:59Z",
      young: "2026-06-30T12:00:01Z",
    })) {
      await opened.db
        .insert(idempotencyKeys)
        .values({ userId, key, fingerprint: "f", expiresAt: new Date(expiresAt) });
    }
    expect(await applyRetention(opened.db, now, KEEP)).toMatchObject({ sessions: 1, idempotency_keys: 1 });
    expect(await applyRetention(opened.db, now, KEEP)).toMatchObject({ sessions: 0, idempotency_keys: 0 });
  });
});
