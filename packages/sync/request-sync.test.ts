import type { Database } from "@sandbank/database";
import { databaseKinds } from "@sandbank/database/testing";
import { ProviderError } from "@sandbank/provider";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { requestSync, startSyncRunner } from "./index.ts";
import { SYNC_DUE } from "./signals.ts";
import { runOneDue } from "./sync-runner.ts";
import { scriptedTransaction } from "./testing/scripted-provider.ts";
import { openStage, type Stage } from "./testing/stage.ts";

describe.each(databaseKinds)("on %s", (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(kind);
  });
  afterAll(() => stage.close());

  /** Somebody whose bank has two transactions that were not read yet. */
  async function connected() {
    const bank = await stage.bank();
    const { userId, connectionId } = await bank.connect();
    const read = () => {
      bank.provider.pages = [{ upserted: [1, 2].map((n) => scriptedTransaction("a", n)), removed: [] }];
    };
    return { ...bank, read, input: { userId, connectionId } };
  }

  test("a requested sync is run by the runner and answers with what it added, whoever asked meanwhile", async () => {
    const { ctx, provider, clock, read, input } = await connected();
    const runner = startSyncRunner(ctx, { pollMs: 50 });
    expect(await requestSync({ ctx, input })).toMatchObject({ transactionsAdded: 0 });
    read();
    // The bank answers once both have asked.
    let answer = () => {};
    const bothAsked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    provider.onCall = () => bothAsked;
    let asking = 0;
    const emit = (topic: string) => {
      ctx.signals.emit(topic);
      if (topic === SYNC_DUE && ++asking === 2) answer();
    };
    const asked = [1, 2].map(() =>
      requestSync({ ctx: { ...ctx, signals: { ...ctx.signals, emit } }, input }),
    );
    for (const result of await Promise.all(asked)) {
      expect(result).toMatchObject({ accountsUpdated: 1, transactionsAdded: 2 });
    }
    expect(await requestSync({ ctx, input })).toMatchObject({
      transactionsAdded: 0,
      syncedAt: clock.now(),
    });
    await runner.stop();
  });

  test("where somebody keeps a copy of what the bank has, it is read anew before it is read", async () => {
    const { ctx, provider, read, input, errors } = await connected();
    const runner = startSyncRunner(ctx, { pollMs: 50 });
    await requestSync({ ctx, input });
    provider.refresh = async () => {
      // The daily run ends meanwhile: it saw the copy as it was.
      await requestSync({ ctx: { ...ctx, providers: withoutRefresh }, input });
      read();
    };
    const withoutRefresh = new Map([...ctx.providers].map(([name]) => [name, { ...provider }]));
    for (const each of withoutRefresh.values()) delete each.refresh;
    expect(await requestSync({ ctx, input })).toMatchObject({ transactionsAdded: 2 });
    provider.refresh = async () => {
      throw new ProviderError("rate_limited", "as the test says");
    };
    expect(await requestSync({ ctx, input })).toMatchObject({ transactionsAdded: 0 });
    expect(errors).toMatchObject([{ code: "rate_limited" }]);
    await runner.stop();
  });

  test("a run that ends while a sync is being asked for is the one waited for", async () => {
    const { ctx, read, input } = await connected();
    read();
    const db = runsBeforeUpdates(ctx.db, () => runOneDue(ctx));
    expect(await requestSync({ ctx: { ...ctx, db }, input })).toMatchObject({ transactionsAdded: 2 });
    expect(await runOneDue(ctx)).toBeNull();
  });
});

/** The database, with something that happens after it was looked at and before it is changed. */
function runsBeforeUpdates(db: Database, happen: () => Promise<unknown>): Database {
  const update = (table: Parameters<Database["update"]>[0]) => ({
    set: (values: object) => ({
      where: (rows: undefined) => ({
        async returning() {
          await happen();
          return db.update(table).set(values).where(rows).returning();
        },
      }),
    }),
  });
  return new Proxy(db, {
    get: (target, name) => (name === "update" ? update : Reflect.get(target, name)),
  });
}
