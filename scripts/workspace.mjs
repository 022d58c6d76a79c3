// What the root scripts share: the pinned pnpm, an install that runs only when needed, child processes.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
export const bin = join(root, "node_modules", ".bin");
const stampFile = join(root, "node_modules", ".installed");

/** Installs when the lockfile or the Node version changed since the last install; exits when it cannot. */
export async function ensureInstalled() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Sandbank needs Node 20.19 or newer; this is ${process.version}. See .nvmrc.`);
    process.exit(1);
  }
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp()) return;
  console.error("Installing dependencies (first run, or the lockfile changed) …");
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).devEngines.packageManager;
  await runOrExit("npx", ["--yes", `pnpm@${version}`, "install", "--frozen-lockfile"]);
  writeFileSync(stampFile, stamp());
}

/** Builds what changed since the last build. Shows nothing of a build that works. */
export async function buildChanged() {
  const args = ["run", "build", "--output-logs=errors-only", "--log-order=grouped"];
  const { code, output } = await capture(join(bin, "turbo"), args);
  if (code === 0) return;
  console.error(output);
  process.exit(code);
}

/** Runs a command to its end; a failure ends this process with the same exit code. */
export async function runOrExit(command, args) {
  const code = await run(command, args);
  if (code !== 0) process.exit(code);
}

/** Runs a command with our terminal, passes signals on, and gives its exit code. */
export function run(command, args) {
  return ended(spawnHere(command, args, "inherit"), command);
}

/** Runs a command and keeps what it prints. */
async function capture(command, args) {
  const child = spawnHere(command, args, "pipe");
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => chunks.push(chunk));
  const code = await ended(child, command);
  return { code, output: Buffer.concat(chunks).toString("utf8") };
}

function spawnHere(command, args, output) {
  return spawn(command, args, {
    cwd: root,
    stdio: ["inherit", output, output],
    shell: process.platform === "win32",
    env: {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      TURBO_TELEMETRY_DISABLED: "1",
    },
  });
}

function ended(child, command) {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  const forward = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, forward);
  return new Promise((resolve) => {
    child.on("error", (error) => {
      console.error(`Could not run ${command}: ${error.message}`);
      resolve(1);
    });
    child.on("close", (code, signal) => {
      for (const name of signals) process.off(name, forward);
      resolve(code ?? (signal === "SIGINT" ? 130 : 1));
    });
  });
}

function stamp() {
  const lockfile = readFileSync(join(root, "pnpm-lock.yaml"));
  return createHash("sha256").update(process.version).update(lockfile).digest("hex");
}
