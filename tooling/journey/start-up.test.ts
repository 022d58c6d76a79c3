import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { listen } from "./listen.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "sandbank-start-"));
afterAll(() => rmSync(folder, { recursive: true }));
const aFile = join(folder, "a-file");
writeFileSync(aFile, "");

/** Runs `npm start`'s launcher to its end and gives its exit code and what it said. */
function start(
  settings: Record<string, string>,
  ...options: string[]
): Promise<{ code: number | null; stdout: string; stderr: string[] }> {
  const child = spawn(process.execPath, ["packages/sandbank/dist/cli.js", ...options], {
    cwd: root,
    env: { ...process.env, DATA_DIR: join(folder, "data"), PORT: "0", SANDBOX_PORT: "0", ...settings },
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve) => {
    child.on("close", (code) => resolve({ code, stdout, stderr: stderr.trim().split("\n") }));
  });
}

test.each(["PORT", "SANDBOX_PORT"])("a busy %s is one clear line and a failure", async (name) => {
  const { port, close } = await listen();
  const { code, stdout, stderr } = await start({ [name]: String(port) });
  await close();
  expect(stderr).toEqual([
    expect.stringMatching(new RegExp(`^(core|sandbox): port ${port} .*in use.* another with ${name}$`)),
  ]);
  expect(stdout).toBe("");
  expect(code).toBe(1);
});

test.each([
  [["--sandbox-port", "http"], "sandbox: --sandbox-port must be a port, 0 to 65535"],
  [["--port", "http"], "core: --port must be a port, 0 to 65535"],
])("%j is wrong by the name it was given as", async (options, line) => {
  const { code, stderr } = await start({}, ...options);
  expect(stderr).toEqual([line]);
  expect(code).toBe(1);
});

test("a data directory that cannot be written is one clear line and a failure", async () => {
  const { code, stderr } = await start({ DATA_DIR: join(aFile, "data") });
  expect(stderr).toEqual([
    expect.stringMatching(/^start: DATA_DIR .*a-file\/data cannot be used as a folder/),
  ]);
  expect(code).toBe(1);
});

test.each([
  [
    "postgres://postgres@127.0.0.1:1/nothing",
    /^core: cannot use the database at 127\.0\.0\.1:1\/nothing: .*ECONNREFUSED/,
  ],
  ["localhost/nothing", /^core: DATABASE_URL is not of the form postgres:\/\//],
])("DATABASE_URL %s is one clear line and a failure", async (url, line) => {
  const { code, stderr } = await start({
    DATABASE_URL: url,
    TOKEN_KEYS: `k:${Buffer.alloc(32, 7).toString("base64")}`,
    AUTH_SECRET: "a secret for tests that is long enough",
  });
  expect(stderr).toEqual([expect.stringMatching(line)]);
  expect(code).toBe(1);
});

test("several wrong settings are all named in one line", async () => {
  const { code, stderr } = await start({ SANDBOX_PORT: "0", INITIAL_HISTORY_DAYS: "many", PORT: "http" });
  expect(stderr).toEqual([
    "core: PORT must be a port, 0 to 65535; INITIAL_HISTORY_DAYS must be a number of days",
  ]);
  expect(code).toBe(1);
});
