import { databaseKinds } from "@sandbank/database/testing";
import { ProviderError } from "@sandbank/provider";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runOneDue } from "./sync-runner.ts";
import { openStage, type Stage } from "./testing/stage.ts";

const down = () => {
  throw new ProviderError("unavailable", "down");
};

describe.each(databaseKinds)("on %s", (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(kind);
  });
  afterAll(() => stage.close());

  /** One bank, and so many people connected to it whose sync is due. */
  async function peopleAt(count: number) {
    const bank = await stage.bank();
    const people = [];
    for (let n = 0; n < count; n++) people.push(await bank.connect());
    const asked = () => bank.provider.calls.filter((call) => call === "consent").length;
    const forget = () => {
      bank.provider.calls.length = 0;
    };
    const runAll = async () => {
      for (let n = 0; n < 50; n++) if (!(await runOneDue(bank.ctx))) return;
      throw new Error("there is no end of what is due");
    };
    return { ...bank, people, asked, forget, runAll };
  }

  test("after five runs that found a bank down nobody asks it, and everybody keeps a time to come back", async () => {
    const { provider, ctx, people, runAll, forget, asked } = await peopleAt(8);
    provider.onCall = down;
    await runAll();
    // Each run tries three times.
    expect(asked()).toBe(15);
    for (const person of people) {
      const { connection } = await person.row();
      expect(connection).toMatchObject({ status: "error", errorCode: "unavailable" });
      expect(connection.nextSyncAt?.getTime()).toBeGreaterThan(ctx.clock.now());
    }
    const untouched = await people[7]?.row();
    expect(untouched?.connection).toMatchObject({ failedAttempts: 0, lastAttemptAt: null });
    forget();
    await people[7]?.makeDue();
    await runAll();
    expect(asked()).toBe(0);
  });

  test("when its time is over one asks before all others; it answers, and everybody may again", async () => {
    const { provider, clock, people, runAll, forget, asked } = await peopleAt(6);
    provider.onCall = down;
    await runAll();
    clock.advance(60_000);
    forget();
    let asking = 0;
    let most = 0;
    provider.onCall = async () => {
      asking += 1;
      most = Math.max(most, asking);
      await Promise.resolve();
      asking -= 1;
    };
    for (const person of people) await person.makeDue();
    await Promise.all([runAll(), runAll(), runAll()]);
    expect(most).toBe(1);
    clock.advance(120_000);
    await runAll();
    for (const person of people) expect((await person.row()).connection.status).toBe("connected");
    expect(asked()).toBe(6);
    expect((await people[0]?.row())?.circuit).toMatchObject({ failures: 0, opens: 0, openUntil: null });
  });

  test("the one who asks first finds it down still: it is left alone for twice as long", async () => {
    const { provider, clock, people, runAll } = await peopleAt(5);
    provider.onCall = down;
    await runAll();
    const first = (await people[0]?.row())?.circuit?.openUntil?.getTime() ?? 0;
    expect(first - clock.now()).toBe(30_000);
    clock.advance(31_000);
    await people[0]?.makeDue();
    await runAll();
    const second = (await people[0]?.row())?.circuit?.openUntil?.getTime() ?? 0;
    expect(second - clock.now()).toBe(60_000);
  });

  test("a bank that answers, if only to refuse, is not left alone", async () => {
    const { provider, people, runAll } = await peopleAt(7);
    provider.onCall = () => {
      throw new ProviderError("login_required", "who are you?");
    };
    await runAll();
    for (const person of people) expect((await person.row()).connection.errorCode).toBe("login_required");
    expect((await people[0]?.row())?.circuit).toBeNull();
  });

  test("one bank that is down does not keep another from being asked", async () => {
    const one = await peopleAt(6);
    one.provider.onCall = down;
    await one.runAll();
    const other = await peopleAt(1);
    await other.runAll();
    expect((await other.people[0]?.row())?.connection.status).toBe("connected");
  });
});
