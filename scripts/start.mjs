// `npm start`: install when needed, build what changed, run everything.
import { buildChanged, ensureInstalled, run } from "./workspace.mjs";

await ensureInstalled();
await buildChanged();
process.exit(
  await run(process.execPath, ["packages/sandbank/dist/cli.js", "start", ...process.argv.slice(2)]),
);
