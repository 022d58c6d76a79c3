import { listTransactions } from "@sandbank/database";
import { auditEvents, balanceSnapshots } from "@sandbank/database/schema";
import { databaseKinds } from "@sandbank/database/testing";
import { DAY_MS } from "@sandbank/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runOneDue } from "./sync-runner.ts";
import { scriptedAccount, scriptedTransaction } from "./testing/scripted-provider.ts";
import { openStage, type Stage } from "./testing/stage.ts";

describe.each(databaseKinds)("on %s", (kind) => {
  const sent: string[] = [];
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(kind, { onStatement: (text) => sent.push(text) });
  });
  afterAll(() => stage.close());

  /** A connection whose first sync has read four accounts, and is due again a day later. */
  async function dayAfter() {
    const bank = await stage.bank();
    const ids = ["a", "b", "c", "d"];
    bank.provider.accounts = ids.map(scriptedAccount);
    const pages = ids.map((id) => ({
      upserted: [1, 2, 3].map((n) => ({ ...scriptedTransaction(id, n), id: `${id}-${n}` })),
      removed: [],
    }));
    bank.provider.pages = pages;
    const connection = await bank.connect();
    await runOneDue(bank.ctx);
    bank.clock.advance(DAY_MS);
    await connection.makeDue();
    // What a dialect without a change feed does: it shows the last days of each account again.
    bank.provider.pages = [...pages, ...pages];
    sent.length = 0;
    return { ...bank, connection };
  }

  test("a sync that finds nothing new costs two statements, whatever the number of accounts and pages", async () => {
    const { ctx, connection, provider } = await dayAfter();
    await runOneDue(ctx);
    expect(sent).toHaveLength(2);
    expect(provider.calls.filter((call) => call.startsWith("page"))).toHaveLength(8);
    expect((await connection.row()).connection.lastSync).toMatchObject({
      accountsUpdated: 4,
      transactionsAdded: 0,
      transactionsModified: 0,
      transactionsRemoved: 0,
    });
  });

  test("renewed credentials cost one more", async () => {
    const { ctx, provider, connection } = await dayAfter();
    provider.onCall = async (call, grant) => {
      if (call === "consent") await grant?.save("renewed");
    };
    await runOneDue(ctx);
    expect(sent).toHaveLength(3);
    expect((await connection.row()).connection.status).toBe("connected");
  });

  test("a day on which nothing happened has its balance snapshot and its line in the audit log", async () => {
    const { ctx, provider, connection } = await dayAfter();
    provider.accounts = provider.accounts.map((account) => ({
      ...account,
      balanceAt: account.balanceAt + DAY_MS,
    }));
    await runOneDue(ctx);
    const { userId } = connection;
    const snapshots = await stage.db.select().from(balanceSnapshots);
    const days = snapshots.filter((row) => row.userId === userId).map(({ date }) => date);
    expect(days.sort()).toEqual([...Array(4).fill("2026-03-01"), ...Array(4).fill("2026-03-02")]);
    const audited = await stage.db.select().from(auditEvents);
    const lines = audited.filter((row) => row.userId === userId && row.action === "connection.sync");
    expect(lines.map(({ outcome, detail }) => [outcome, detail.added])).toEqual(
      expect.arrayContaining([
        ["ok", 12],
        ["ok", 0],
      ]),
    );
  });

  test("a first sync of small pages stores them together, the accounts before", async () => {
    const bank = await stage.bank();
    bank.provider.pages = Array.from({ length: 30 }, (_, n) => ({
      upserted: [scriptedTransaction("a", n)],
      removed: [],
    }));
    const { userId } = await bank.connect();
    sent.length = 0;
    await runOneDue(bank.ctx);
    expect(sent.filter((text) => text.includes("insert into financial_transactions"))).toHaveLength(2);
    expect((await listTransactions(stage.db, userId, {}, { limit: 1 })).total).toBe(30);
  });
});
