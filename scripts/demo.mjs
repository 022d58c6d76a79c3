// `pnpm demo`: the journey against real processes, each step printed.
import { buildChanged, ensureInstalled, run } from "./workspace.mjs";

await ensureInstalled();
await buildChanged();
process.exit(await run(process.execPath, ["packages/sandbank/dist/cli.js", "demo"]));
