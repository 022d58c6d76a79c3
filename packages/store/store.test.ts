import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DAY_MS, fixedClock } from "@sandbank/domain";
import { afterAll, describe, expect, test } from "vitest";
import { openPgliteStore } from "./database/open-pglite-store.ts";
import { openFileStore } from "./file-store.ts";
import { createMemoryStore, type StoreOptions } from "./memory-store.ts";
import { scopedStore } from "./scoped-store.ts";
import { openTestPostgresStore } from "./testing/postgres.ts";

const folder = mkdtempSync(join(tmpdir(), "sandbank-store-"));
let files = 0;
afterAll(() => rmSync(folder, { recursive: true }));

const freshPath = () => join(folder, `${++files}`);
let initialised: Promise<string> | undefined;
/** Initialising an embedded database takes seconds, copying one that was does not. */
async function openCopy(options: StoreOptions) {
  initialised ??= (async () => {
    const first = freshPath();
    await (await openPgliteStore(first, options)).close();
    return first;
  })();
  const path = freshPath();
  cpSync(await initialised, path, { recursive: true });
  return openPgliteStore(path, options);
}

const kinds = [
  { name: "memory", create: async (options: StoreOptions) => createMemoryStore(options) },
  { name: "file", create: async (options: StoreOptions) => openFileStore(freshPath(), options) },
  { name: "embedded database", create: openCopy },
  ...(openTestPostgresStore ? [{ name: "Postgres", create: openTestPostgresStore }] : []),
];

describe.each(kinds)("the $name store", ({ create }) => {
  const fresh = () => create({ clock: fixedClock("2026-03-01T12:00:00Z") });

  test("gives back what was put, and nothing of another kind", async () => {
    const store = await fresh();
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
    const store = await fresh();
    for (const id of ["a", "b", "c"]) await store.put({ kind: "t", id, value: {}, indexes: { grant: "g1" } });
    await store.put({ kind: "t", id: "b", value: {}, indexes: { grant: "g2" } });
    await store.put({ kind: "t", id: "a", value: { again: true }, indexes: { grant: "g1" } });
    expect((await store.find("t", "grant", "g1")).map(({ id }) => id)).toEqual(["a", "c"]);
    expect((await store.find("t", "grant", "g2")).map(({ id }) => id)).toEqual(["b"]);
    await store.deleteWhere("t", "grant", "g1");
    expect(await store.find("t", "grant", "g1")).toEqual([]);
    expect(await store.get("t", "a")).toBeUndefined();
    expect(await store.get("t", "b")).toBeDefined();
    await store.close();
  });

  test("gives every caller a number of its own, and goes on after being copied", async () => {
    const store = await fresh();
    const numbers = await Promise.all(Array.from({ length: 5 }, () => store.increment("turns", "a")));
    expect(numbers.sort()).toEqual([1, 2, 3, 4, 5]);
    expect(await store.increment("turns", "b")).toBe(1);
    const copy = await fresh();
    await copy.replace("", await store.list(""));
    expect(await copy.increment("turns", "a")).toBe(6);
    await Promise.all([store.close(), copy.close()]);
  });

  test("keeps any text as it was, in keys too, and the order of fields", async () => {
    const store = await fresh();
    const odd = ["a\0b", "back\\slash\\0000", "half \ud83d", "whole \u{1f600}", "quote\"'$1", "%_"];
    for (const text of odd) {
      await store.put({ kind: text, id: text, value: { z: text, a: 1 }, indexes: { name: text } });
      expect(await store.get(text, text)).toMatchObject({ kind: text, id: text });
      expect((await store.find(text, "name", text)).map(({ indexes }) => indexes)).toEqual([{ name: text }]);
      expect(JSON.stringify((await store.get(text, text))?.value)).toBe(JSON.stringify({ z: text, a: 1 }));
    }
    expect((await store.list("back\\slash")).map(({ id }) => id)).toEqual(["back\\slash\\0000"]);
    expect(await store.list("_")).toEqual([]);
    await store.close();
  });

  test("runs work of one name one after the other, and gives back what it gives", async () => {
    const store = await fresh();
    const add = () =>
      store.inTurn("add", async () => {
        const before = await store.get("sum", "a");
        const n = Number(before?.value.n ?? 0) + 1;
        await store.put({ kind: "sum", id: "a", value: { n } });
        return n;
      });
    expect(await Promise.all([add(), add(), add()])).toEqual([1, 2, 3]);
    await expect(store.inTurn("add", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await add()).toBe(4);
    await store.close();
  });

  test("lets exactly one of many callers consume a record", async () => {
    const store = await fresh();
    await store.put({ kind: "code", id: "a", value: {} });
    const answers = await Promise.all(Array.from({ length: 5 }, () => store.consume("code", "a")));
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect((await store.get("code", "a"))?.consumed).toBe(true);
    expect(await store.consume("code", "missing")).toBe(false);
    await store.close();
  });

  test("puts records in the place of all whose kind begins alike, consumed ones as they were", async () => {
    const store = await fresh();
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
    const store = await fresh();
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
    const store = await create({ clock: worldClock, machineClock });
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
