import { type ChildProcess, spawn } from "node:child_process";
import { z } from "zod";

const readyMessage = z.looseObject({ type: z.literal("ready"), url: z.string().optional() });

export interface RunningProcess {
  readonly child: ChildProcess;
  /** Where it answers; undefined for one that does not listen. */
  readonly url: string | undefined;
  readonly ended: Promise<void>;
}

/** Starts a program and waits until it says that it is ready. @throws Error when it ends instead */
export async function runProcess(
  file: string,
  env: Record<string, string>,
  onMessage: (message: unknown) => void = () => undefined,
): Promise<RunningProcess> {
  const child = spawn(process.execPath, ["--enable-source-maps", file], {
    env: { ...process.env, NODE_ENV: "production", ...env },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  const ready = new Promise<z.infer<typeof readyMessage>>((resolve) => {
    child.on("message", (message) => {
      const parsed = readyMessage.safeParse(message);
      if (parsed.success) resolve(parsed.data);
      else onMessage(message);
    });
  });
  const outcome = await Promise.race([ready, ended]);
  if (!outcome) throw new Error(`${file} ended before it was ready`);
  return { child, url: outcome.url, ended };
}
