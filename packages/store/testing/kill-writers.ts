import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/**
 * Lets processes write to a store at once, each killed with SIGKILL in the middle of it once it has said so of many.
 * @param kind `file`, `disk`, `pglite` or `postgres`
 * @returns the id of every record that was acknowledged
 */
export async function killWriters(
  kind: string,
  where: string,
  { writers = 1, each, round }: { readonly writers?: number; readonly each: number; readonly round: number },
): Promise<readonly string[]> {
  const kill = async (_: unknown, writer: number) => {
    const script = fileURLToPath(new URL("write-forever.ts", import.meta.url));
    const child = spawn(process.execPath, ["--import", "tsx", script, kind, where, `${round}.${writer}.`], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    for await (const chunk of child.stdout) {
      said += chunk;
      if (said.split("\n").length > each) child.kill("SIGKILL");
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    if (child.signalCode !== "SIGKILL") throw new Error(`the writer ended by itself: ${child.exitCode}`);
    return said.split("\n").slice(0, -1);
  };
  return (await Promise.all(Array.from({ length: writers }, kill))).flat();
}
