import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "@sandbank/domain";
import { afterAll, expect, test } from "vitest";
import { openFileStore, StoreFileError } from "./file-store.ts";

const folder = mkdtempSync(join(tmpdir(), "sandbank-file-store-"));
let files = 0;
const freshPath = () => join(folder, `${++files}.jsonl`);
const open = (path: string) => openFileStore(path, { clock: systemClock });
afterAll(() => rmSync(folder, { recursive: true }));

test("a store opened again has what was put, changed and consumed, and lacks what was deleted", async () => {
  const path = freshPath();
  const first = open(path);
  await first.put({ kind: "t", id: "kept", value: { n: 1 }, indexes: { grant: "g" } });
  await first.put({ kind: "t", id: "kept", value: { n: 2 }, indexes: { grant: "g" } });
  await first.put({ kind: "t", id: "used", value: {} });
  await first.consume("t", "used");
  await first.put({ kind: "t", id: "gone", value: {}, indexes: { grant: "h" } });
  await first.deleteWhere("t", "grant", "h");
  await first.close();

  const second = open(path);
  expect((await second.find("t", "grant", "g")).map(({ value }) => value)).toEqual([{ n: 2 }]);
  expect(await second.consume("t", "used")).toBe(false);
  expect(await second.get("t", "gone")).toBeUndefined();
  await second.close();
  expect(readFileSync(path, "utf8").trim().split("\n"), "the rewrite dropped old lines").toHaveLength(3);
});

test("what waits for the disk is as well kept when it is written at once, and while the file is written anew", async () => {
  const path = freshPath();
  const store = openFileStore(path, { clock: systemClock, waitsForDisk: true });
  const many = Array.from({ length: 11_000 }, (_, n) => n);
  await Promise.all(many.map((n) => store.put({ kind: "t", id: String(n % 7), value: { n } })));
  expect(statSync(path).size).toBeLessThan(500_000);
  await store.close();
  const again = open(path);
  expect((await again.list("t")).map(({ value }) => Number(value.n) > 10_990)).toEqual(Array(7).fill(true));
  await again.close();
});

test("a last line cut off by a crash is forgotten and does not spoil the next write", async () => {
  const path = freshPath();
  const first = open(path);
  await first.put({ kind: "t", id: "a", value: {} });
  await first.close();
  appendFileSync(path, '{"op":"put","record":{"kind":"t","id":"half');
  const second = open(path);
  await second.put({ kind: "t", id: "b", value: {} });
  await second.close();
  const third = open(path);
  expect(await third.get("t", "a")).toBeDefined();
  expect(await third.get("t", "b")).toBeDefined();
  await third.close();
});

test("the file stays bounded while the same record is written again and again", async () => {
  const path = freshPath();
  const store = open(path);
  for (let n = 0; n < 25_000; n++) await store.put({ kind: "t", id: "a", value: { n } });
  expect(statSync(path).size).toBeLessThan(2_000_000);
  expect((await store.get("t", "a"))?.value).toEqual({ n: 24_999 });
  await store.close();
});

test("a second opener is refused and told who has it, and is served once that one closed", async () => {
  const path = freshPath();
  const first = open(path);
  expect(() => open(path)).toThrow(StoreFileError);
  expect(() => open(path)).toThrow(`${path} is in use by process ${process.pid}`);
  await first.close();
  await open(path).close();
});

test("a path that cannot be written is one clear line", () => {
  const path = join(folder, "no-such-folder", "data.jsonl");
  expect(() => open(path)).toThrow(StoreFileError);
  expect(() => open(path)).toThrow(/cannot be used: ENOENT[^\n]*$/);
});

test("a file that is not ours is refused and left alone", async () => {
  const path = freshPath();
  writeFileSync(path, "my diary\n");
  expect(() => open(path)).toThrow("not a Sandbank data file");
  expect(readFileSync(path, "utf8")).toBe("my diary\n");
});

test("an empty file is a new store", async () => {
  const path = freshPath();
  writeFileSync(path, "");
  await open(path).close();
});

test("damage in the middle names the line instead of losing what follows", async () => {
  const path = freshPath();
  const store = open(path);
  await store.put({ kind: "t", id: "a", value: {} });
  await store.put({ kind: "t", id: "b", value: {} });
  await store.close();
  const [header = "", , ...rest] = readFileSync(path, "utf8").split("\n");
  writeFileSync(path, [header, "garbage", ...rest].join("\n"));
  expect(() => open(path)).toThrow("line 2 is damaged");
});
