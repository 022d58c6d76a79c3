import { randomUUID } from "node:crypto";
import type { OpenDatabase } from "@sandbank/database";
import { databaseKinds, openTestDatabase } from "@sandbank/database/testing";
import { sql } from "drizzle-orm";
import { TestClock } from "pg-boss";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Handlers, type Jobs, startJobs } from "./index.ts";

describe.each(databaseKinds)("on %s", (kind) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase(kind);
  });
  afterAll(() => opened.close());

  async function start(handlers: Handlers, clock?: TestClock) {
    const errors: unknown[] = [];
    const jobs = await startJobs({
      opened,
      handlers,
      logError: (_, cause) => errors.push(cause),
      ...(clock && { clock }),
    });
    return Object.assign(jobs, { errors, [Symbol.asyncDispose]: () => jobs.stop() });
  }

  /** A handler that tells of each call, and a way to wait for so many. */
  function told() {
    const calls: string[] = [];
    let look = () => {};
    return {
      calls,
      call(what: string) {
        calls.push(what);
        look();
      },
      until: (count: number) =>
        new Promise<void>((resolve) => {
          look = () => {
            if (calls.length >= count) resolve();
          };
          look();
        }),
    };
  }

  test("a job that is sent is done at once, without waiting for the next look", async () => {
    const done = told();
    const handlers: Handlers = { "detect-recurring": async ({ userId }) => done.call(userId) };
    // The queue's own clock stands still: the time to look never comes.
    await using jobs = await start(handlers, new TestClock());
    const userId = randomUUID();
    await jobs.send("detect-recurring", { userId });
    await done.until(1);
    expect(done.calls).toEqual([userId]);
  });

  test("a hundred jobs that wait are done one after the other, each once, by whoever is there", async () => {
    const done = told();
    const handlers: Handlers = { "detect-recurring": async ({ userId }) => done.call(userId) };
    const ids = Array.from({ length: 100 }, () => randomUUID());
    await using jobs = await start({});
    for (const userId of ids) await jobs.send("detect-recurring", { userId });
    await using one = await start(handlers);
    await using two = await start(handlers);
    await done.until(100);
    expect(done.calls.toSorted()).toEqual(ids.toSorted());
    expect([...one.errors, ...two.errors]).toEqual([]);
  });

  test("what is sent twice while it waits is done once", async () => {
    const done = told();
    const userId = randomUUID();
    const other = randomUUID();
    await using sender = await start({});
    for (const id of [userId, userId, other]) await sender.send("detect-recurring", { userId: id });
    await using _worker = await start({ "detect-recurring": async (data) => done.call(data.userId) });
    await done.until(2);
    expect(done.calls.toSorted()).toEqual([userId, other].toSorted());
  });

  test("a job nobody here works on is sent within a transaction", async () => {
    await using jobs = await start({});
    const data = { userId: randomUUID(), connectionId: randomUUID() };
    await opened.db.transaction((db) => jobs.send("calculate-account-balance", data, { db }));
    const done = told();
    await using _worker = await start({ "calculate-account-balance": async () => done.call("done") });
    await done.until(1);
  });

  test("sent within a transaction that fails it was never sent", async () => {
    const done = told();
    const [gone, kept] = [randomUUID(), randomUUID()];
    await using jobs = await start({ "detect-recurring": async ({ userId }) => done.call(userId) });
    const attempt = opened.db.transaction(async (db) => {
      await jobs.send("detect-recurring", { userId: gone }, { db });
      throw new Error("no");
    });
    await expect(attempt).rejects.toThrow("no");
    await opened.db.transaction((db) => jobs.send("detect-recurring", { userId: kept }, { db }));
    await done.until(1);
    expect(done.calls).toEqual([kept]);
  });

  test("a job that fails is tried again later and later, then kept as a dead letter that can be sent anew", async () => {
    const clock = new TestClock();
    const done = told();
    let broken = true;
    await using jobs = await start(
      {
        "categorize-transactions": async ({ connectionId }) => {
          done.call(connectionId);
          const cause = new Error("duplicate key");
          const query = { query: "insert into t", params: ["ada@example.com"] };
          if (broken)
            throw Object.assign(new Error("the disk is full\nparams: ada@example.com", { cause }), query);
        },
      },
      clock,
    );
    const data = { userId: randomUUID(), connectionId: randomUUID() };
    await jobs.send("categorize-transactions", data);
    for (let attempts = 1; attempts <= 7; attempts++) await passUntil(clock, done, attempts);
    const [letter, ...others] = await passUntilDead(clock, jobs);
    expect(others).toEqual([]);
    expect(letter).toMatchObject({
      name: "categorize-transactions",
      data,
      attempts: 7,
      error: "the disk is full: duplicate key",
    });
    // The log is told everything, the queue keeps nothing of anybody's.
    expect(String(jobs.errors[0])).toContain("ada@example.com");
    expect(await kept(opened)).not.toContain("ada@example.com");
    broken = false;
    expect(await jobs.deadLetters.retry([letter?.id ?? ""])).toBe(1);
    await passUntil(clock, done, 8);
    expect(await jobs.deadLetters.list()).toEqual([]);
    expect(done.calls).toHaveLength(8);
  });

  test("stopping tells the handler, waits for it, and leaves what it threw to be tried again", async () => {
    const begun = told();
    const jobs = await start({
      "detect-recurring": async ({ userId }, signal) => {
        begun.call(userId);
        await new Promise((resolve) => signal.addEventListener("abort", resolve));
        throw new Error("not finished");
      },
    });
    const userId = randomUUID();
    await jobs.send("detect-recurring", { userId });
    await begun.until(1);
    await jobs.stop();
    expect(jobs.errors).toHaveLength(1);
  });

  test("whatever is about a user is forgotten: what waits, what is done, what was given up", async () => {
    const clock = new TestClock();
    const done = told();
    const [leaving, staying] = [randomUUID(), randomUUID()];
    await using jobs = await start(
      {
        "detect-recurring": async ({ userId }) => done.call(userId),
        "sync-provider-connection": async () => {
          throw new Error("no");
        },
      },
      clock,
    );
    for (const userId of [leaving, staying]) {
      const data = { userId, connectionId: randomUUID() };
      await jobs.send("detect-recurring", { userId });
      await jobs.send("calculate-account-balance", data);
      await jobs.send("sync-provider-connection", data);
    }
    await done.until(2);
    await passUntilDead(clock, jobs, 2);
    await jobs.forgetUser(leaving);
    expect(await kept(opened)).not.toContain(leaving);
    const letters = await jobs.deadLetters.list();
    expect(letters.map(({ data }) => data.userId)).toEqual([staying]);
    await jobs.deadLetters.retry();
    await jobs.forgetUser(staying);
  });

  test("what is not what a job takes is refused where it is sent", async () => {
    await using jobs = await start({});
    await expect(jobs.send("detect-recurring", { userId: "me" })).rejects.toThrow(/UUID/);
  });
});

/** Moves the queue's clock until so many attempts were made; bounded. */
async function passUntil(clock: TestClock, done: { calls: string[] }, attempts: number): Promise<void> {
  for (let n = 0; n < 400; n++) {
    if (done.calls.length >= attempts) return;
    await clock.tick(31_000);
  }
  throw new Error(`only ${done.calls.length} of ${attempts} attempts were made`);
}

async function passUntilDead(clock: TestClock, jobs: Jobs, least = 1) {
  for (let n = 0; n < 400; n++) {
    const letters = await jobs.deadLetters.list();
    if (letters.length >= least) return letters;
    await clock.tick(31_000);
  }
  throw new Error("nothing died");
}

/** Everything the queue holds, as text. */
async function kept({ db }: OpenDatabase): Promise<string> {
  const rows = await db.select({ text: sql<string>`j::text` }).from(sql`pgboss.job as j`);
  return rows.map(({ text }) => text).join("\n");
}
