import { toParent } from "./processes/messages.ts";
import { type RunningProcess, runProcess } from "./processes/run-process.ts";

/** Worker processes over one database, of which one is killed now and then and another takes its place. */
export interface Workers {
  readonly kills: number;
  /** What they said went wrong, without numbers and ids, and how often. */
  readonly errors: ReadonlyMap<string, number>;
  /** Moves every worker's clock on. */
  setAhead(ms: number): void;
  /** kill -9 of one of them, drawn; resolves when its successor works. */
  killOne(draw: number): Promise<void>;
  /** Ends all of them in order. */
  stop(): Promise<void>;
}

export async function startWorkers(
  file: string,
  count: number,
  env: Record<string, string>,
): Promise<Workers> {
  const errors = new Map<string, number>();
  let aheadMs = 0;
  let kills = 0;
  const note = (message: unknown) => {
    const said = toParent.safeParse(message);
    if (!said.success || said.data.type !== "error") return;
    const what = said.data.message.replace(/[0-9a-f-]{36}/g, "…");
    const line =
      what.includes("internal") || !what.includes("failed with") ? `${what}: ${said.data.cause}` : what;
    errors.set(line, (errors.get(line) ?? 0) + 1);
  };
  const start = () => runProcess(file, { ...env, AHEAD_MS: String(aheadMs) }, note);
  const running: RunningProcess[] = await Promise.all(Array.from({ length: count }, start));

  return {
    get kills() {
      return kills;
    },
    errors,
    setAhead(ms) {
      aheadMs = ms;
      for (const { child } of running) child.send({ aheadMs });
    },
    async killOne(draw) {
      const at = Math.floor(draw * running.length);
      const [victim] = running.splice(at, 1);
      victim?.child.kill("SIGKILL");
      await victim?.ended;
      kills += 1;
      running.push(await start());
    },
    async stop() {
      for (const { child } of running) child.kill("SIGTERM");
      await Promise.all(running.map(({ ended }) => ended));
    },
  };
}
