import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import {
  claimExport,
  type Database,
  listAuditEvents,
  listExports,
  type OpenDatabase,
} from "@sandbank/database";
import { exportChunks, exportFiles } from "@sandbank/database/schema";
import { databaseKinds, insertTestUser, openTestDatabase } from "@sandbank/database/testing";
import { DAY_MS } from "@sandbank/domain";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type ExportFormat,
  expireExports,
  openExport,
  ownedExport,
  requestExport,
  runExport,
  startExportRunner,
  streamExport,
} from "./index.ts";
import { type ExportSetUp, insertTransactions, setUpExports } from "./testing.ts";

describe.each(databaseKinds)("on %s", (kind) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase(kind);
  });
  afterAll(() => opened.close());

  const ask = (s: ExportSetUp, format: ExportFormat = "csv", selection = {}) =>
    requestExport({ ctx: s.ctx, input: { userId: s.userId, format, selection } });

  async function streamed(s: ExportSetUp, format: ExportFormat = "csv", selection = {}) {
    let file = "";
    const input = { userId: s.userId, format, selection };
    for await (const text of await streamExport({ ctx: s.ctx, input })) file += text;
    return file;
  }

  async function downloaded(s: ExportSetUp, id: string) {
    const { content } = await openExport(s.ctx, { userId: s.userId, id });
    const parts: Uint8Array[] = [];
    for await (const part of content) parts.push(part);
    return Buffer.concat(parts).toString("utf8");
  }

  const chunksOf = async (id: string) =>
    (await opened.db.select().from(exportChunks).where(eq(exportChunks.exportId, id))).length;

  /** Nobody hears of its writer any more. */
  const fallSilent = (id: string) =>
    opened.db
      .update(exportFiles)
      .set({ leaseUntil: sql`now() - interval '1 second'` })
      .where(eq(exportFiles.id, id));

  // The embedded database takes longer to be filled than to be read.
  const rows = kind === "postgres" ? 200_000 : 40_000;
  test(`${rows} transactions are streamed in memory that does not grow with them`, async () => {
    const s = await setUpExports(opened);
    await insertTransactions(opened.db, s, rows);
    await opened.db.execute(sql`analyze`);
    setFlagsFromString("--expose-gc");
    const collect: () => void = runInNewContext("gc");
    const held = () => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const input = { userId: s.userId, format: "json" as const, selection: {} };
    const stream = await streamExport({ ctx: s.ctx, input });
    let [bytes, pieces, first, most] = [0, 0, 0, 0];
    const ids = new Set<string>();
    for await (const text of stream) {
      bytes += Buffer.byteLength(text);
      for (const [, n = ""] of text.matchAll(/CARD PURCHASE (\d+) AT/g)) ids.add(n);
      if (++pieces % 10 !== 5) continue;
      // Of what is held, the set above is the test's own.
      const now = held() - ids.size * 100;
      first ||= now;
      most = Math.max(most, now);
    }
    expect(ids.size).toBe(rows);
    expect(bytes).toBeGreaterThan(rows * 300);
    expect(most - first).toBeLessThan(12 * 1024 * 1024);
  }, 240_000);

  test("a reader who leaves ends the reading: no page is asked for ahead or afterwards", async () => {
    const s = await setUpExports(opened);
    await insertTransactions(opened.db, s, 5_000);
    let pages = 0;
    const counting: Database = new Proxy(opened.db, {
      get(target, name, receiver) {
        if (name === "select") pages++;
        return Reflect.get(target, name, receiver);
      },
    });
    const input = { userId: s.userId, format: "ndjson" as const, selection: {} };
    for await (const text of await streamExport({ ctx: { ...s.ctx, db: counting }, input })) {
      expect(text.split("\n")).toHaveLength(1_001);
      break;
    }
    expect(pages).toBe(1);
  });

  test("filters select, and the log knows what went out but not the words looked for", async () => {
    const s = await setUpExports(opened);
    await insertTransactions(opened.db, s, 3_000);
    const selection = {
      accountId: s.accountId,
      startDate: "2026-02-27",
      endDate: "2026-02-27",
      type: "credit" as const,
      search: "store #44",
    };
    const lines = (await streamed(s, "csv", selection)).split("\r\n");
    expect(lines[0]).toMatch(
      /^id,date,postedAt,description,merchantName,category,type,amount,currency,status,/,
    );
    expect(lines).toHaveLength(1 + (24 * 60) / 5 + 1);
    for (const line of lines.slice(1, -1))
      expect(line).toMatch(/,2026-02-27T.*,credit,\d+\.\d\d,USD,posted,/);
    const [event] = await listAuditEvents(opened.db, s.userId, 1);
    expect(event).toMatchObject({ action: "export.stream", outcome: "ok" });
    expect(event?.detail).toEqual({ ...selection, format: "csv", search: "given" });
  });

  test.each([
    ["JPY", "1234", "1234"],
    ["KWD", "1.234", "1.234"],
    ["USD", "0.1", "0.10"],
  ])("an amount in %s has that currency's digits, exactly", async (currency, stored, shown) => {
    const s = await setUpExports(opened, currency);
    await insertTransactions(opened.db, s, 1, currency);
    await opened.db.execute(
      sql`update financial_transactions set amount = ${stored}::numeric where user_id = ${s.userId}`,
    );
    expect(JSON.parse(await streamed(s, "json"))).toMatchObject([{ amount: shown, currency }]);
    expect(await streamed(s)).toContain(`,debit,${shown},${currency},posted,"Checking, ""main""",`);
  });

  test("a file written in the background is what would have been streamed, in pieces", async () => {
    const s = await setUpExports(opened);
    await insertTransactions(opened.db, s, 4_000);
    const row = await ask(s);
    await expect(openExport(s.ctx, row)).rejects.toMatchObject({ code: "conflict" });
    expect(await runExport(s.ctx, row.id)).toBe(true);
    expect(await ownedExport(s.ctx, row)).toMatchObject({ status: "ready", rows: 4_000 });
    expect(await chunksOf(row.id)).toBeGreaterThan(2);
    expect(await downloaded(s, row.id)).toBe(await streamed(s));
    expect(await runExport(s.ctx, row.id)).toBe(false);
    const events = await listAuditEvents(opened.db, s.userId, 10);
    expect(events.map(({ action }) => action).sort()).toEqual(
      ["export.download", "export.request", "export.stream", "export.write"].sort(),
    );
  });

  test("what a writer that died left is begun anew, and the dead one cannot write into it", async () => {
    const s = await setUpExports(opened);
    await insertTransactions(opened.db, s, 3_000);
    const row = await ask(s, "ndjson");
    const dead = await claimExport(opened.db, row.id);
    expect(await runExport(s.ctx, row.id)).toBe(false);
    await fallSilent(row.id);
    // The second writer is overtaken while it writes, by a third.
    let overtaken = false;
    const meddling: Database = new Proxy(opened.db, {
      get(target, name, receiver) {
        if (name !== "transaction" || overtaken) return Reflect.get(target, name, receiver);
        return async (work: Parameters<Database["transaction"]>[0]) => {
          const claimed = await target.transaction(work);
          overtaken = true;
          await fallSilent(row.id);
          await runExport(s.ctx, row.id);
          return claimed;
        };
      },
    });
    await runExport({ ...s.ctx, db: meddling }, row.id);
    expect(dead?.attempt).toBe(1);
    expect(await ownedExport(s.ctx, row)).toMatchObject({ status: "ready", rows: 3_000, attempt: 3 });
    expect(await downloaded(s, row.id)).toBe(await streamed(s, "ndjson"));
  });

  test("an export that fails again and again is given up, and says so", async () => {
    const s = await setUpExports(opened);
    const row = await ask(s);
    await opened.db.update(exportFiles).set({ kind: "statements" }).where(eq(exportFiles.id, row.id));
    for (let attempt = 1; attempt <= 3; attempt++) {
      expect(await runExport(s.ctx, row.id)).toBe(true);
      expect(await runExport(s.ctx, row.id)).toBe(false);
      await fallSilent(row.id);
    }
    expect(s.errors).toHaveLength(3);
    expect(await ownedExport(s.ctx, row)).toMatchObject({ status: "failed" });
    await expect(openExport(s.ctx, row)).rejects.toMatchObject({ code: "conflict" });
    expect(await chunksOf(row.id)).toBe(0);
  });

  test("a file is kept for a day after it was written, then it is gone with its content", async () => {
    const s = await setUpExports(opened);
    await insertTransactions(opened.db, s, 10);
    const row = await ask(s);
    await runExport(s.ctx, row.id);
    s.clock.advance(DAY_MS - 1);
    await expireExports(s.ctx);
    expect(await chunksOf(row.id)).toBe(1);
    s.clock.advance(1);
    await expect(openExport(s.ctx, row)).rejects.toMatchObject({ code: "not_found" });
    expect(await expireExports(s.ctx)).toBeGreaterThan(0);
    expect([await chunksOf(row.id), await listExports(opened.db, s.userId)]).toEqual([0, []]);
  });

  test("an export is for its owner only", async () => {
    const s = await setUpExports(opened);
    const row = await ask(s);
    const stranger = await insertTestUser(opened);
    await expect(ownedExport(s.ctx, { ...row, userId: stranger })).rejects.toMatchObject({
      code: "forbidden",
    });
    const nowhere = { userId: s.userId, id: "5e1f0000-0000-4000-8000-000000000000" };
    await expect(ownedExport(s.ctx, nowhere)).rejects.toMatchObject({ code: "not_found" });
  });

  test("nobody has more than three on the way, even when they ask all at once", async () => {
    const s = await setUpExports(opened);
    const asked = await Promise.allSettled(Array.from({ length: 6 }, () => ask(s)));
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    expect(asked.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
    for (const { id } of await listExports(opened.db, s.userId)) await runExport(s.ctx, id);
    await expect(ask(s)).resolves.toMatchObject({ status: "queued" });
  });

  test("two runners write each of several exports once", async () => {
    const s = await setUpExports(opened);
    await insertTransactions(opened.db, s, 1_500);
    const rows = [await ask(s), await ask(s, "json"), await ask(s, "ndjson")];
    const runners = [startExportRunner(s.ctx, { pollMs: 50 }), startExportRunner(s.ctx, { pollMs: 50 })];
    await expect
      .poll(async () => (await listExports(opened.db, s.userId)).map(({ status }) => status))
      .toEqual(["ready", "ready", "ready"]);
    await Promise.all(runners.map((runner) => runner.stop()));
    const written = await listExports(opened.db, s.userId);
    expect(written.map(({ attempt, rows: count }) => [attempt, count])).toEqual(rows.map(() => [1, 1_500]));
    expect(s.errors).toEqual([]);
  });
});
