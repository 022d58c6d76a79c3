import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { type AppProcess, StartFailedError, startApp } from "./app-process.ts";
import { readSandboxIndex } from "./sandbox-index.ts";

// `npm start`: the sandbox and the core side by side, and what a person needs to use them.

const { SANDBOX_PORT = "4010", PORT = "4000", DATA_DIR = ".sandbank" } = process.env;
const dataDir = resolve(DATA_DIR);
const running: AppProcess[] = [];
const startedAt = performance.now();
const giveUp = new AbortController();
let stopping = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));
process.exitCode = 1;
try {
  await start();
} catch (error) {
  // It has said why itself.
  if (!(error instanceof StartFailedError))
    console.error(`start: ${error instanceof Error ? error.message : error}`);
  await stop(1);
}

async function start(): Promise<void> {
  makeDataDir();
  const sandbox = await begin("sandbox", { PORT: SANDBOX_PORT, DATA_FILE: join(dataDir, "sandbox.journal") });
  const core = await begin("core", { PORT, SANDBOX_URL: sandbox.url, DATA_DIR: join(dataDir, "core") });
  await announce(sandbox, core);
}

/** Starts an application; should it end by itself later, everything ends. */
async function begin(name: AppProcess["name"], settings: Record<string, string>): Promise<AppProcess> {
  const app = await startApp(name, settings, { signal: giveUp.signal });
  running.push(app);
  void app.ended.then((code) => stopAfter(app, code));
  return app;
}

function makeDataDir(): void {
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`the data directory ${dataDir} cannot be used: ${reason}`);
  }
}

async function announce(sandbox: AppProcess, core: AppProcess): Promise<void> {
  const { institutions, logins } = await readSandboxIndex(sandbox.url);
  const names = institutions.map(({ name }) => name).join(", ");
  const users = logins.slice(0, 3).map(({ username }) => username);
  const demo = core.demo
    ? `one button enters as ${core.demo.email} (password ${core.demo.password})`
    : "sign up there";
  console.log(`
  Sandbank is ready after ${((performance.now() - startedAt) / 1_000).toFixed(1)} s.

  Portal   ${core.url}   ${demo}
  Sandbox  ${sandbox.url}   ${names}
           sign in at any bank as ${users.join(" or ")}, password ${logins[0]?.password}
  Data     ${dataDir} (delete it to begin anew)

  Ctrl-C stops it.
`);
}

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  giveUp.abort();
  await Promise.all(running.map((app) => app.stop()));
  process.exit(code);
}

function stopAfter(app: AppProcess, code: number): void {
  if (stopping) return;
  console.error(`start: ${app.name} ended by itself (exit code ${code}); stopping the rest`);
  void stop(1);
}
