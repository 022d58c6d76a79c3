import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { acquireFileLock, FileLockHeldError } from "./file-lock.ts";

const folder = mkdtempSync(join(tmpdir(), "sandbank-lock-"));
let count = 0;
const freshPath = () => join(folder, `${++count}.lock`);

afterAll(() => rmSync(folder, { recursive: true }));

test("a second taker in the same process is refused, and served after the first gives it back", () => {
  const path = freshPath();
  const lock = acquireFileLock(path);
  expect(() => acquireFileLock(path)).toThrow(FileLockHeldError);
  lock.release();
  expect(existsSync(path)).toBe(false);
  acquireFileLock(path).release();
});

test("a lock of a living process is refused and its process named", async () => {
  const path = freshPath();
  const other = spawn(process.execPath, ["-e", "process.stdin.resume()"]);
  await once(other, "spawn");
  writeFileSync(path, JSON.stringify({ pid: other.pid, startedAt: null }));
  expect(() => acquireFileLock(path)).toThrow(`process ${other.pid} is using it`);
  other.kill("SIGKILL");
  await once(other, "exit");
});

test("a lock of a dead process is taken over", async () => {
  const path = freshPath();
  const other = spawn(process.execPath, ["-e", ""]);
  await once(other, "exit");
  writeFileSync(path, JSON.stringify({ pid: other.pid, startedAt: null }));
  acquireFileLock(path).release();
});

test("a lock whose process number now belongs to a later process is taken over", () => {
  const path = freshPath();
  writeFileSync(path, JSON.stringify({ pid: process.ppid, startedAt: "1" }));
  acquireFileLock(path).release();
});

test("a half-written lock is taken over", () => {
  const path = freshPath();
  writeFileSync(path, '{"pi');
  acquireFileLock(path).release();
});
