// The disk is played by the test: what it has not taken yet is not acknowledged.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "@sandbank/domain";
import { afterAll, expect, test, vi } from "vitest";
import { openFileStore } from "./file-store.ts";

type Done = (error: Error | null) => void;
const asked: Done[] = [];
vi.mock("node:fs", async (original) => ({
  ...(await original<typeof import("node:fs")>()),
  fdatasync: (_: number, done: Done) => asked.push(done),
}));

const folder = mkdtempSync(join(tmpdir(), "sandbank-disk-"));
afterAll(() => rmSync(folder, { recursive: true }));
const open = (name: string) => openFileStore(join(folder, name), { clock: systemClock, waitsForDisk: true });
const answer = (error: Error | null = null) => asked.shift()?.(error);

test("a change resolves when the disk has it, and those made meanwhile wait for it once, together", async () => {
  const store = open("a");
  const resolved: string[] = [];
  const put = (id: string) => store.put({ kind: "t", id, value: {} }).then(() => resolved.push(id));
  const first = put("1");
  const others = Promise.all([put("2"), put("3")]);
  await vi.waitFor(() => expect(asked).toHaveLength(1), 60_000);
  expect(resolved).toEqual([]);
  answer();
  await first;
  await vi.waitFor(() => expect(asked).toHaveLength(1), 60_000);
  expect(resolved, "they came after the first had begun").toEqual(["1"]);
  answer();
  await others;
  expect(resolved).toEqual(["1", "2", "3"]);
  const consumed = store.consume("t", "1");
  await vi.waitFor(() => expect(asked).toHaveLength(1), 60_000);
  answer();
  expect(await consumed).toBe(true);
  expect(asked).toHaveLength(0);
  await store.close();
});

test("a disk that failed once is not believed again", async () => {
  const store = open("b");
  const put = store.put({ kind: "t", id: "1", value: {} });
  await vi.waitFor(() => expect(asked).toHaveLength(1), 60_000);
  answer(new Error("no space left"));
  await expect(put).rejects.toThrow("no space left");
  await expect(store.put({ kind: "t", id: "2", value: {} })).rejects.toThrow("no space left");
  await store.close();
});
