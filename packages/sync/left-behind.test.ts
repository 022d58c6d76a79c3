import {
  forgetAuthorization,
  listAccounts,
  type StreamValues,
  saveMandates,
  saveSubscriptions,
} from "@sandbank/database";
import {
  detectedSubscriptions,
  financialAccounts,
  financialTransactions,
  mandates,
  providerConnections,
} from "@sandbank/database/schema";
import { databaseKinds } from "@sandbank/database/testing";
import type { UpiMandate } from "@sandbank/provider";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { disconnect, refreshMandates, startConnection, sweepStrayed } from "./index.ts";
import { runOneDue } from "./sync-runner.ts";
import { scriptedTransaction } from "./testing/scripted-provider.ts";
import { openStage } from "./testing/stage.ts";

const VALUES = {
  providerMandateId: "m",
  merchantName: "Cult.fit",
  amount: "999.00",
  currency: "INR",
  frequency: "monthly",
  startDate: "2026-01-01",
  state: "active",
} as const;

const FOUND = {
  name: "Cult.fit",
  kind: "subscription",
  category: "fitness",
  direction: "debit",
  amount: "999.00",
  isFixedAmount: true,
  currency: "INR",
  frequency: "monthly",
  state: "active",
  firstSeen: "2026-01-01",
  lastSeen: null,
  nextExpected: null,
  confidence: "0.95",
  source: "bank",
  prices: [],
  transactionIds: [],
} as const;

test.each(databaseKinds)(
  "on %s who was taken back by a process that died over it is not left waiting for ever",
  async (kind) => {
    const stage = await openStage(kind);
    const { ctx, connect } = await stage.bank();
    const person = await connect();
    await disconnect({ ctx, input: { ...person, deleteData: false } });
    await startConnection({ ctx, input: person });
    const statusAfter = async (minutes: number) => {
      await stage.db
        .update(providerConnections)
        .set({ updatedAt: new Date(Date.now() - minutes * 60_000) })
        .where(eq(providerConnections.id, person.connectionId));
      await sweepStrayed(ctx);
      return (await person.row()).connection.status;
    };
    expect(await statusAfter(20), "at the bank's pages").toBe("authorizing");
    await forgetAuthorization(stage.db, { userId: person.userId, id: person.connectionId });
    expect(await statusAfter(1), "the bank may be being asked").toBe("authorizing");
    expect(await statusAfter(20)).toBe("disconnected");
    expect((await person.row()).connection).toMatchObject({
      errorCode: "abandoned",
      errorMessage: "Coming back from Test Bank was interrupted. Nothing was connected; try again.",
    });
    await stage.close();
  },
);

test.each(databaseKinds)(
  "on %s deleting what was read leaves nothing of it, nor of what was made of it",
  async (kind) => {
    const stage = await openStage(kind);
    const bank = await stage.bank();
    bank.provider.pages = [{ upserted: [scriptedTransaction("a", 1)], removed: [] }];
    const [leaving, staying] = [await bank.connect(), await bank.connect()];
    for (const { userId, connectionId } of [leaving, staying]) {
      await runOneDue(bank.ctx);
      await stage.db.insert(mandates).values({ ...VALUES, userId, connectionId });
      const { transactionIds: _, ...found } = FOUND;
      const subscription = { ...found, streamKey: "s", transactionCount: 0, status: "confirmed" } as const;
      await stage.db.insert(detectedSubscriptions).values({ ...subscription, userId, connectionId });
    }
    await disconnect({ ctx: bank.ctx, input: { ...leaving, deleteData: true } });
    for (const table of [financialAccounts, financialTransactions, mandates, detectedSubscriptions]) {
      expect(await stage.db.$count(table, eq(table.userId, leaving.userId))).toBe(0);
      expect(await stage.db.$count(table, eq(table.userId, staying.userId))).toBe(1);
    }
    await stage.close();
  },
);

test.each(databaseKinds)(
  "on %s what a bank tells of its mandates while somebody disconnects and deletes is not kept",
  async (kind) => {
    const stage = await openStage(kind);
    const { ctx, connect, provider } = await stage.bank();
    const person = await connect();
    await runOneDue(ctx);
    const mandate: UpiMandate = {
      mandateId: "m",
      merchantName: "Cult.fit",
      amountMinor: 99_900,
      currency: "INR",
      frequency: "monthly",
      startDate: "2026-01-01",
      status: "active",
    };
    provider.detectUpiMandates = async () => [mandate];
    const owned = { userId: person.userId, id: person.connectionId };
    const kept = () => stage.db.$count(mandates, eq(mandates.userId, person.userId));
    await refreshMandates({ ctx, input: owned });
    expect(await kept()).toBe(1);
    provider.detectUpiMandates = async (grant) => {
      await disconnect({ ctx, input: { ...person, deleteData: true } });
      // Nor are the credentials that came with it.
      await grant.save("rotated");
      return [mandate];
    };
    await expect(refreshMandates({ ctx, input: owned })).rejects.toMatchObject({ code: "conflict" });
    expect((await person.row()).connection.credentials).toBeNull();
    await stage.db.transaction((db) => saveMandates(db, owned, [VALUES]));
    expect(await kept()).toBe(0);
    await stage.close();
  },
);

test.each(databaseKinds)(
  "on %s what was found in transactions that were deleted meanwhile is not written down",
  async (kind) => {
    const stage = await openStage(kind);
    const { ctx, connect } = await stage.bank();
    const person = await connect();
    await runOneDue(ctx);
    const { userId, connectionId } = person;
    const [account] = await listAccounts(stage.db, userId, {});
    const stream = (accountId: string | null): StreamValues => ({
      ...FOUND,
      connectionId,
      accountId,
      streamKey: `stream of ${accountId}`,
    });
    const found = [stream(account?.account.id ?? ""), stream(null)];
    expect(await saveSubscriptions(stage.db, userId, {}, found)).toMatchObject({ added: 1 });
    await disconnect({ ctx, input: { ...person, deleteData: true } });
    expect(await saveSubscriptions(stage.db, userId, {}, found)).toMatchObject({ added: 0 });
    expect(await stage.db.$count(detectedSubscriptions, eq(detectedSubscriptions.userId, userId))).toBe(0);
    await stage.close();
  },
);
