import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readConfig } from "./config.ts";
import { loadSecrets } from "./secrets.ts";

const folder = mkdtempSync(join(tmpdir(), "sandbank-secrets-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("secrets made at the first start are the same at the next, and readable by the owner alone", () => {
  const config = readConfig({ DATA_DIR: join(folder, "kept") });
  const first = loadSecrets(config);
  expect(loadSecrets(config)).toEqual(first);
  expect(first.tokenKeys[0]?.key).toHaveLength(32);
  expect(statSync(join(config.dataDir, "secrets.json")).mode & 0o077).toBe(0);
});

test("a shared database needs keys that every process can know", () => {
  const config = readConfig({ DATABASE_URL: "postgres://localhost/x", DATA_DIR: folder });
  expect(() => loadSecrets(config)).toThrow("DATABASE_URL needs TOKEN_KEYS and AUTH_SECRET");
});

test("a damaged file is not replaced: the tokens sealed with it would be lost", () => {
  const config = readConfig({ DATA_DIR: join(folder, "damaged") });
  loadSecrets(config);
  const file = join(config.dataDir, "secrets.json");
  writeFileSync(file, "{");
  expect(() => loadSecrets(config)).toThrow("secrets.json is damaged");
  expect(readFileSync(file, "utf8")).toBe("{");
});

test("a data directory that cannot be written is named", () => {
  const file = join(folder, "a-file");
  writeFileSync(file, "");
  const config = readConfig({ DATA_DIR: join(file, "x") });
  expect(() => loadSecrets(config)).toThrow(/^DATA_DIR .*a-file\/x cannot be used as a folder/);
  const itself = readConfig({ DATA_DIR: file });
  expect(() => loadSecrets(itself)).toThrow(/^DATA_DIR .*a-file cannot be used as a folder/);
});
