import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { claimKey, forgetKey, type OpenDatabase, openPostgres, prolongKey, settleKey } from "../index.ts";
import { idempotencyKeys } from "../schema/index.ts";
import { createTestDatabase, databaseKinds, insertTestUser, openTestDatabase } from "../testing.ts";

const AGO = sql`now() - interval '1 second'`;

describe.each(databaseKinds)("on %s", (kind) => {
  let opened: OpenDatabase;
  let userId: string;
  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    userId = await insertTestUser(opened);
  });
  afterAll(() => opened.close());

  const holdOf = (key: string) => ({ userId, key, owner: randomUUID() });
  const isKey = (key: string) => and(eq(idempotencyKeys.userId, userId), eq(idempotencyKeys.key, key));

  test("a key is taken once, and its answer is given to whoever asks the same again", async () => {
    const hold = holdOf("once");
    expect(await claimKey(opened.db, hold, "f")).toEqual({ kind: "ours" });
    expect(await claimKey(opened.db, holdOf("once"), "f")).toEqual({ kind: "running" });
    await settleKey(opened.db, hold, "sealed");
    expect(await claimKey(opened.db, holdOf("once"), "f")).toEqual({ kind: "answered", answer: "sealed" });
    expect(await claimKey(opened.db, holdOf("once"), "another")).toEqual({ kind: "other" });
  });

  test("a key that was given back begins anew, with any request", async () => {
    const hold = holdOf("forgotten");
    await claimKey(opened.db, hold, "f");
    await forgetKey(opened.db, hold);
    expect(await claimKey(opened.db, holdOf("forgotten"), "another")).toEqual({ kind: "ours" });
  });

  test("the key of a process that died is taken over, and the dead one can no longer answer", async () => {
    const dead = holdOf("taken-over");
    await claimKey(opened.db, dead, "f");
    await prolongKey(opened.db, dead);
    expect(await claimKey(opened.db, holdOf("taken-over"), "f")).toEqual({ kind: "running" });
    await opened.db.update(idempotencyKeys).set({ lockedUntil: AGO }).where(isKey("taken-over"));
    const next = holdOf("taken-over");
    expect(await claimKey(opened.db, next, "another")).toEqual({ kind: "other" });
    expect(await claimKey(opened.db, next, "f")).toEqual({ kind: "ours" });
    await settleKey(opened.db, dead, "late");
    await settleKey(opened.db, next, "right");
    await forgetKey(opened.db, dead);
    expect(await claimKey(opened.db, holdOf("taken-over"), "f")).toEqual({
      kind: "answered",
      answer: "right",
    });
  });

  test("an answer past its time is gone, one that is being made is not", async () => {
    const [answered, running] = [holdOf("old"), holdOf("old-and-running")];
    await claimKey(opened.db, answered, "f");
    await settleKey(opened.db, answered, "old answer");
    await claimKey(opened.db, running, "f");
    await opened.db.update(idempotencyKeys).set({ expiresAt: AGO });
    expect(await claimKey(opened.db, holdOf("old-and-running"), "f")).toEqual({ kind: "running" });
    expect(await claimKey(opened.db, holdOf("old"), "another")).toEqual({ kind: "ours" });
  });
});

test.runIf(databaseKinds.includes("postgres"))(
  "of several processes that ask at once with one key, one does it",
  async () => {
    const { url, drop } = await createTestDatabase({ migrated: true });
    const processes = await Promise.all([1, 2, 3].map(() => openPostgres(url, { maxConnections: 4 })));
    const [first] = processes;
    if (!first) throw new Error("three processes");
    const userId = await insertTestUser(first);
    for (let round = 0; round < 10; round++) {
      const claims = await Promise.all(
        [...processes, ...processes].map(({ db }) =>
          claimKey(db, { userId, key: `round-${round}`, owner: randomUUID() }, "f"),
        ),
      );
      expect(claims.map(({ kind }) => kind).sort()).toEqual(["ours", ...Array(5).fill("running")]);
    }
    for (const { close } of processes) await close();
    await drop();
  },
);
