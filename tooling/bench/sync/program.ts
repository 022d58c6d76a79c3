import { dirname, join } from "node:path";
import type { Command } from "../fixture/server-process.ts";

/** The folder of the bundled programs, of which one of `sync/` runs. */
const build = dirname(dirname(process.argv[1] ?? ""));

/** A server of this benchmark. */
export const serverOf =
  (name: string, ready: string, env: Readonly<Record<string, string>> = {}) =>
  (): Command => ({
    program: process.execPath,
    args: [join(build, "sync", "servers", `${name}.mjs`)],
    env,
    ready,
  });
