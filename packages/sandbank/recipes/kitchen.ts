import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildTypes } from "../build-types.mjs";
import { bundle } from "../bundle.mjs";
import type { Recipe } from "./read-recipe.ts";
import { typeChecks } from "./type-checks.ts";

const ours = fileURLToPath(new URL("../node_modules", import.meta.url));
const shared = fileURLToPath(new URL("../../../node_modules", import.meta.url));
/** What somebody has who follows a recipe, besides sandbank. */
const INSTALLED = [
  "@electric-sql/pglite",
  "@playwright/test",
  "jest",
  "openid-client",
  "typescript",
  "vitest",
];
const COMMANDS = {
  sandbank: "sandbank/cli.js",
  vitest: "vitest/vitest.mjs",
  jest: "jest/bin/jest.js",
  playwright: "@playwright/test/cli.js",
  tsc: "typescript/bin/tsc",
};

interface Outcome {
  readonly code: number | null;
  readonly printed: string;
}

export interface Kitchen extends Disposable {
  /** Does what a recipe says in a folder of its own. @returns what was printed, and how the shell ended */
  cook(name: string, recipe: Recipe): Promise<Outcome>;
  /** Asks the compiler about files, by their paths, with the types that are published. */
  checkTypes(files: ReadonlyMap<string, string>): Promise<Outcome>;
}

/** A folder where the bundles are installed as they are published. */
export async function openKitchen(): Promise<Kitchen> {
  const root = mkdtempSync(join(tmpdir(), "sandbank-recipes-"));
  const modules = join(root, "node_modules");
  await bundle(join(modules, "sandbank"));
  for (const name of INSTALLED) link(join(ours, name), join(modules, name));
  link(join(shared, "@types/node"), join(modules, "@types/node"));
  for (const [name, file] of Object.entries(COMMANDS)) link(join(modules, file), join(modules, ".bin", name));
  return {
    async cook(name, { files, script }) {
      const folder = join(root, name);
      // As `npm init -y` makes it: what only works where ES modules are the rule is no recipe for everybody.
      writeFiles(folder, [["package.json", '{ "type": "commonjs" }'], ...files]);
      return runScript(script, folder);
    },
    async checkTypes(files) {
      await buildTypes(join(modules, "sandbank"));
      const folder = join(root, "types");
      writeFiles(folder, [...typeChecks, ...files]);
      return runScript("npx tsc && npx tsc -p alone", folder);
    },
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  };
}

function writeFiles(folder: string, files: Iterable<readonly [string, string]>): void {
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

async function runScript(script: string, cwd: string) {
  const shell = spawn("bash", ["-euo", "pipefail", "-c", script], {
    cwd,
    env: {
      PATH: process.env.PATH,
      HOME: cwd,
      CHROMIUM_PATH: process.env.CHROMIUM_PATH,
      PORT: String(await freePort()),
      npm_config_offline: "true",
      npm_config_update_notifier: "false",
    },
    // A group of its own, so that what it leaves running ends with it.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [shell.stdout, shell.stderr])
    stream.on("data", (chunk) => {
      printed += chunk;
    });
  const code = await new Promise<number | null>((resolve, reject) =>
    shell.once("error", reject).once("exit", resolve),
  );
  endGroup(shell.pid);
  return { code, printed };
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid);
  } catch (error) {
    // Nothing was left running.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

function link(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  symlinkSync(from, to);
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : 0));
    });
  });
}
