// The sandbox as a process of its own.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const running = new Set<ChildProcess>();

/** Ends, the hard way, what a test left behind. */
export function killAll(): void {
  for (const child of running) child.kill("SIGKILL");
  running.clear();
}

/** Runs it with these settings, whether it starts or not. */
export function run(env: Record<string, string>) {
  const child = spawn(process.execPath, ["--import", "tsx", "main.ts"], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    env: { ...process.env, PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  running.add(child);
  const said = { out: "", err: "" };
  child.stdout?.on("data", (chunk) => {
    said.out += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    said.err += chunk;
  });
  const ended = once(child, "close").then(([code]) => ({ code, ...said }));
  return { child, said, ended };
}

const readyMessage = z.strictObject({ type: z.literal("ready"), url: z.string() });

/** Resolves when it answers. @throws Error with what it said when it ended instead */
export async function start(env: Record<string, string> = {}) {
  const { child, said, ended } = run(env);
  const ready = once(child, "message").then(([message]) => readyMessage.parse(message));
  const message = await Promise.race([ready, ended]);
  if (!("url" in message)) throw new Error(message.err);
  return { child, said, ended, ready: message };
}
