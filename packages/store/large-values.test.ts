import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "@sandbank/domain";
import { afterAll, expect, test } from "vitest";
import { openFileStore } from "./file-store.ts";
import type { Store } from "./store.ts";

const folder = mkdtempSync(join(tmpdir(), "sandbank-large-"));
let files = 0;
const freshPath = () => join(folder, `${++files}.jsonl`);
const open = (path: string) => openFileStore(path, { clock: systemClock });
afterAll(() => rmSync(folder, { recursive: true }));

/** Longer than what is kept in memory, and not the same number of bytes as of letters. */
const large = (letter: string) => ({ text: `${letter}ö€`.repeat(20_000) });
const values = async (store: Store) => (await store.list("")).map(({ id, value }) => [id, value]);

async function fill(store: Store): Promise<void> {
  for (const letter of ["a", "b", "c"]) {
    await store.put({ kind: "t", id: letter, value: large(letter), indexes: { of: "u" } });
    await store.put({ kind: "t", id: `small ${letter}`, value: { letter } });
  }
  await store.put({ kind: "t", id: "a", value: large("A"), indexes: { of: "u" } });
  await store.consume("t", "b");
}

const FILLED = [
  ["a", large("A")],
  ["small a", { letter: "a" }],
  ["b", large("b")],
  ["small b", { letter: "b" }],
  ["c", large("c")],
  ["small c", { letter: "c" }],
];

test("large values are given back as they were put: at once, after another write, and by a store opened again", async () => {
  const path = freshPath();
  const store = open(path);
  await fill(store);
  expect(await values(store)).toEqual(FILLED);
  await store.close();
  for (const _ of [1, 2]) {
    const again = open(path);
    expect(await values(again)).toEqual(FILLED);
    expect((await again.find("t", "of", "u")).map(({ value }) => value)).toEqual(["A", "b", "c"].map(large));
    expect([await again.consume("t", "b"), await again.consume("t", "c")]).toEqual([false, _ === 1]);
    await again.close();
  }
});

test("they stay what they are while the file is written anew", async () => {
  const store = open(freshPath());
  await fill(store);
  for (let n = 0; n < 10_100; n++) await store.put({ kind: "count", id: "n", value: { n } });
  expect((await values(store)).slice(0, 6)).toEqual(FILLED);
  await store.close();
});

test("what is put in the place of others is kept as it was given, and stays with who gave it", async () => {
  const [path, other] = [freshPath(), freshPath()];
  const [store, target] = [open(path), open(other)];
  await fill(store);
  const records = await store.list("");
  const given = structuredClone(records);
  await target.replace("", records);
  expect(records).toEqual(given);
  expect(await target.list("")).toEqual(given);
  await target.close();
  const again = open(other);
  expect(await again.list("")).toEqual(given);
  await again.close();
  await store.close();
});

test("a large last line cut off by a crash is forgotten", async () => {
  const path = freshPath();
  const store = open(path);
  await fill(store);
  await store.close();
  const bytes = readFileSync(path);
  writeFileSync(
    path,
    Buffer.concat([
      bytes,
      Buffer.from('{"op":"put","record":{"kind":"t","id":"half'),
      Buffer.from("x".repeat(3_000_000)),
    ]),
  );
  const again = open(path);
  expect(await values(again)).toEqual(FILLED);
  await again.close();
});
