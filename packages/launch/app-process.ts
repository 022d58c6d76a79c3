import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const readyMessage = z.object({
  type: z.literal("ready"),
  url: z.string(),
  /** The core's demo user. */
  demo: z.object({ email: z.string(), password: z.string() }).nullish(),
});

/** One of our applications running as a process of its own, from what is published. */
export interface AppProcess {
  readonly name: "sandbox" | "core";
  readonly url: string;
  readonly demo: { readonly email: string; readonly password: string } | null;
  readonly process: ChildProcess;
  /** Resolves with the exit code when it has ended, whoever ended it. */
  readonly ended: Promise<number>;
  /** Asks it to end and waits. */
  stop(): Promise<void>;
}

/** It ended before it was ready, having said why on its standard error. */
export class StartFailedError extends Error {
  override readonly name = "StartFailedError";
  readonly exitCode: number;

  constructor(app: string, exitCode: number) {
    super(`${app} did not start (exit code ${exitCode})`);
    this.exitCode = exitCode;
  }
}

/** The bundled command line: beside us where we are part of it, else where it is built. */
function findProgram(): string {
  const places = ["./cli.js", "../sandbank/dist/cli.js"].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const found = places.find(existsSync);
  if (!found) throw new Error(`${places[1]} is missing: run pnpm build first`);
  return found;
}

/**
 * Starts an application with these settings on top of our own environment and waits until it answers.
 * @throws StartFailedError
 */
export async function startApp(
  name: AppProcess["name"],
  settings: Record<string, string>,
  options?: { stderr?: "inherit" | "pipe"; signal?: AbortSignal },
): Promise<AppProcess> {
  const child = spawn(process.execPath, ["--enable-source-maps", findProgram(), name], {
    env: { ...process.env, NODE_ENV: "production", ...settings },
    stdio: ["ignore", "ignore", options?.stderr ?? "inherit", "ipc"],
  });
  const ended = new Promise<number>((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  options?.signal?.addEventListener("abort", () => child.kill("SIGTERM"));
  const ready = new Promise<z.infer<typeof readyMessage>>((resolve) => {
    child.on("message", (message) => {
      const parsed = readyMessage.safeParse(message);
      if (parsed.success) resolve(parsed.data);
    });
  });
  const outcome = await Promise.race([ready, ended]);
  if (typeof outcome === "number") throw new StartFailedError(name, outcome);
  child.channel?.unref();
  return { name, url: outcome.url, demo: outcome.demo ?? null, process: child, ended, stop };
}
