// `npm start`: install when needed, build what changed, run everything.
import { buildChanged, ensureInstalled, run } from "./workspace.mjs";

await ensureInstalled();
await buildChanged();
process.exit(
  await run(process.execPath, ["--import", "tsx", "tooling/launch/start.ts", ...process.argv.slice(2)]),
);
