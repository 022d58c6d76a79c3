import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DAY_MS, fixedClock } from "@sandbank/domain";
import { afterAll, describe, expect, test } from "vitest";
import { openFileStore } from "./file-store.ts";
import { createMemoryStore } from "./memory-store.ts";
import { scopedStore } from "./scoped-store.ts";

const folder = mkdtempSync(join(tmpdir(), "sandbank-store-"));
let files = 0;
afterAll(() => rmSync(folder, { recursive: true }));

const kinds = [
  { name: "memory", create: createMemoryStore },
  {
    name: "file",
    create: (options: Parameters<typeof createMemoryStore>[0]) =>
      openFileStore(join(folder, `${++files}.jsonl`), options),
  },
];

describe.each(kinds)("the $name store", ({ create }) => {
  const fresh = () => create({ clock: fixedClock("2026-03-01T12:00:00Z") });

  test("gives back what was put, and nothing of another kind", async () => {
    const store = fresh();
    await store.put({ kind: "token", id: "a", value: { scope: "x" }, indexes: { grant: "g" }, expiresAt: 5 });
    expect(await store.get("token", "a")).toEqual({
      kind: "token",
      id: "a",
      value: { scope: "x" },
      indexes: { grant: "g" },
      expiresAt: 5,
      consumed: false,
    });
    expect(await store.get("code", "a")).toBeUndefined();
    await store.close();
  });

  test("finds by index in the order of putting, and by the newest value of the index alone", async () => {
    const store = fresh();
    for (const id of ["a", "b", "c"]) await store.put({ kind: "t", id, value: {}, indexes: { grant: "g1" } });
    await store.put({ kind: "t", id: "b", value: {}, indexes: { grant: "g2" } });
    expect((await store.find("t", "grant", "g1")).map(({ id }) => id)).toEqual(["a", "c"]);
    expect((await store.find("t", "grant", "g2")).map(({ id }) => id)).toEqual(["b"]);
    await store.deleteWhere("t", "grant", "g1");
    expect(await store.find("t", "grant", "g1")).toEqual([]);
    expect(await store.get("t", "a")).toBeUndefined();
    expect(await store.get("t", "b")).toBeDefined();
    await store.close();
  });

  test("gives every caller a number of its own, and goes on after being copied", async () => {
    const store = fresh();
    const numbers = await Promise.all(Array.from({ length: 5 }, () => store.increment("turns", "a")));
    expect(numbers).toEqual([1, 2, 3, 4, 5]);
    expect(await store.increment("turns", "b")).toBe(1);
    const copy = fresh();
    await copy.replace("", await store.list(""));
    expect(await copy.increment("turns", "a")).toBe(6);
    await Promise.all([store.close(), copy.close()]);
  });

  test("lets exactly one of many callers consume a record", async () => {
    const store = fresh();
    await store.put({ kind: "code", id: "a", value: {} });
    const answers = await Promise.all(Array.from({ length: 5 }, () => store.consume("code", "a")));
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect((await store.get("code", "a"))?.consumed).toBe(true);
    expect(await store.consume("code", "missing")).toBe(false);
    await store.close();
  });

  test("puts records in the place of all whose kind begins alike, consumed ones as they were", async () => {
    const store = fresh();
    await store.put({ kind: "w/token", id: "a", value: { n: 1 }, indexes: { grant: "g" } });
    await store.put({ kind: "w/code", id: "b", value: {} });
    await store.put({ kind: "x/token", id: "c", value: {} });
    await store.consume("w/code", "b");
    const kept = await store.list("w/");
    expect(kept.map(({ id, consumed }) => [id, consumed])).toEqual([
      ["a", false],
      ["b", true],
    ]);
    await store.put({ kind: "w/token", id: "d", value: {}, indexes: { grant: "g" } });
    await store.delete("w/code", "b");
    await store.replace("w/", kept);
    expect(await store.list("w/")).toEqual(kept);
    expect((await store.find("w/token", "grant", "g")).map(({ id }) => id)).toEqual(["a"]);
    expect(await store.get("x/token", "c")).toBeDefined();
    await store.close();
  });

  test("shows each scope its own records alone, under their own names", async () => {
    const store = fresh();
    const [one, two] = [scopedStore(store, "one"), scopedStore(store, "two")];
    await one.put({ kind: "token", id: "a", value: { n: 1 }, indexes: { grant: "g" } });
    await two.put({ kind: "token", id: "a", value: { n: 2 }, indexes: { grant: "g" } });
    expect((await one.get("token", "a"))?.value).toEqual({ n: 1 });
    expect((await one.list("")).map(({ kind }) => kind)).toEqual(["token"]);
    expect(await one.find("token", "grant", "g")).toHaveLength(1);
    await one.replace("", []);
    expect(await one.get("token", "a")).toBeUndefined();
    expect(await two.consume("token", "a")).toBe(true);
    await two.deleteWhere("token", "grant", "g");
    expect(await store.list("")).toEqual([]);
    await store.close();
  });

  test("sweeps only what both clocks have left behind", async () => {
    const worldClock = fixedClock("2026-03-01T00:00:00Z");
    const machineClock = fixedClock("2030-01-01T00:00:00Z");
    const store = create({ clock: worldClock, machineClock });
    const expiresAt = worldClock.now() + 1000;
    await store.put({ kind: "short", id: "a", value: {}, expiresAt });
    await store.put({ kind: "eternal", id: "a", value: {} });
    const churn = async () => {
      for (let n = 0; n < 600; n++) await store.put({ kind: "churn", id: String(n), value: {} });
    };

    worldClock.advance(365 * DAY_MS);
    await churn();
    expect(await store.get("short", "a"), "the world's clock jumped and may jump back").toBeDefined();

    worldClock.advance(-365 * DAY_MS);
    machineClock.advance(2 * DAY_MS);
    await churn();
    expect(await store.get("short", "a"), "the world's clock stands still").toBeDefined();

    worldClock.advance(2000);
    await churn();
    expect(await store.get("short", "a")).toBeUndefined();
    expect(await store.get("eternal", "a")).toBeDefined();
    await store.close();
  });
});
