// `npm start`: install when needed, build what changed, run everything.
import { join } from "node:path";
import { bin, ensureInstalled, run, runOrExit } from "./workspace.mjs";

await ensureInstalled();
await runOrExit(join(bin, "turbo"), ["run", "build", "--output-logs=errors-only", "--log-order=grouped"]);
process.exit(
  await run(process.execPath, ["--import", "tsx", "tooling/launch/start.ts", ...process.argv.slice(2)]),
);
