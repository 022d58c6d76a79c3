import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeFolder } from "./make-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "sandbank-folder-"));

afterAll(() => rmSync(folder, { recursive: true }));

test("a folder is made with those above it, and one that is there stays as it is", () => {
  const path = join(folder, "a", "b");
  makeFolder(path, { mode: 0o700 });
  expect(statSync(path).mode & 0o777).toBe(0o700);
  mkdirSync(join(path, "c"));
  makeFolder(path);
  expect(readdirSync(path)).toEqual(["c"]);
});

test("where the last cannot be made those above it are gone again", () => {
  expect(() => makeFolder(join(folder, "new", "newer", "x".repeat(300)))).toThrow(/ENAMETOOLONG/);
  expect(existsSync(join(folder, "new"))).toBe(false);
});

test("a file in the way is refused", () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  expect(() => makeFolder(file)).toThrow(/EEXIST/);
  expect(() => makeFolder(join(file, "below"))).toThrow(/ENOTDIR/);
});

test.runIf(existsSync("/proc/self"))("a file system that takes no folders refuses at once", () => {
  const module = JSON.stringify(new URL("make-folder.ts", import.meta.url).href);
  const make = `import(${module}).then(({ makeFolder }) => makeFolder("/proc/x/y")).catch(({ code }) => console.log(code))`;
  // In a process of its own: what does not come to an end cannot be stopped from within.
  const said = execFileSync(process.execPath, ["--import", "tsx", "-e", make], {
    encoding: "utf8",
    timeout: 60_000,
  });
  expect(said.trim()).toBe("ENOENT");
});
