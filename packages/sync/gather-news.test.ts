import { updateConnection } from "@sandbank/database";
import { databaseKinds } from "@sandbank/database/testing";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { SyncContext } from "./context.ts";
import { runOneDue, startSyncRunner } from "./sync-runner.ts";
import { openStage, type Stage } from "./testing/stage.ts";
import { takeNotification } from "./webhooks.ts";

const HOUR_MS = 3_600_000;

describe.each(databaseKinds)("on %s", (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(kind);
  });
  afterAll(() => stage.close());

  /** Somebody connected and read, of whom a bank tells; what it tells is gathered for so long. */
  async function setup(gatherMs: number) {
    const { ctx: bare, provider, clock, connect } = await stage.bank();
    const [dialect = ""] = bare.providers.keys();
    let told = 0;
    provider.readNotification = async (_bank, { body }) => ({
      id: `news ${++told}`,
      type: "news",
      about: { kind: "person", id: body },
    });
    const ctx: SyncContext = {
      ...bare,
      webhooks: { baseUrl: "https://core.test/hooks", settled: new Set(), gatherMs },
    };
    const person = await connect();
    await runOneDue(ctx);
    provider.calls.length = 0;
    const tell = () =>
      takeNotification({
        ctx,
        input: { dialect, slug: null, headers: new Headers(), body: person.userId },
      });
    const row = async () => (await person.row()).connection;
    /** The time of gathering is over. */
    const gathered = () =>
      updateConnection(
        stage.db,
        { userId: person.userId, id: person.connectionId },
        { leaseUntil: new Date(0) },
      );
    const runs = () => provider.calls.filter((call) => call === "accounts").length;
    return { ctx, provider, clock, connect, person, tell, row, gathered, runs };
  }

  test("what a bank tells of a connection is gathered, and read by one run", async () => {
    const { ctx, tell, row, gathered, runs } = await setup(HOUR_MS);
    expect(await tell()).toMatchObject({ due: 1 });
    const { leaseUntil } = await row();
    for (let more = 0; more < 5; more++) await tell();
    expect(await runOneDue(ctx)).toBeNull();
    // Who goes on telling does not put it off.
    expect((await row()).leaseUntil).toEqual(leaseUntil);
    await gathered();
    expect(await runOneDue(ctx)).toMatchObject({ code: null });
    expect(await runOneDue(ctx)).toBeNull();
    expect(runs()).toBe(1);
  });

  test("what is told while it is read is read once more, after it was gathered too", async () => {
    const { ctx, provider, clock, tell, row, gathered, runs } = await setup(HOUR_MS);
    await tell();
    await gathered();
    provider.onCall = async (call) => {
      if (call !== "page 0") return;
      clock.advance(1_000);
      await tell();
    };
    await runOneDue(ctx);
    provider.onCall = () => undefined;
    expect(await row()).toMatchObject({ leaseOwner: null, nextSyncAt: new Date(clock.now()) });
    expect(await runOneDue(ctx)).toBeNull();
    await gathered();
    expect(await runOneDue(ctx)).toMatchObject({ code: null });
    expect(runs()).toBe(2);
    expect((await row()).leaseUntil).toBeNull();
  });

  test("a connection of which much is told keeps no other waiting", async () => {
    const { ctx, person, connect, tell } = await setup(HOUR_MS);
    const other = await connect();
    await tell();
    await other.makeDue();
    expect((await runOneDue(ctx))?.connection.id).toBe(other.connectionId);
    expect((await person.row()).connection.lastAttemptAt).not.toBeNull();
  });

  test("who waits for work is woken when it has been gathered, and not before somebody looks again", async () => {
    const { ctx, clock, tell, runs } = await setup(20);
    const runner = startSyncRunner(ctx, { workers: 1, pollMs: 600_000 });
    for (let times = 1; times <= 3; times++) {
      // The run before may be under way still: what is told then is of a later instant.
      clock.advance(1_000);
      await tell();
      await vi.waitUntil(() => runs() >= times, { timeout: 30_000, interval: 20 });
    }
    await runner.stop();
  });
});
