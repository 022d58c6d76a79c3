// pnpm for a machine that has only Node and npm: node scripts/pm.mjs <pnpm arguments>
import { join } from "node:path";
import { bin, ensureInstalled, runOrExit } from "./workspace.mjs";

await ensureInstalled();
if (process.argv.length > 2) await runOrExit(join(bin, "pnpm"), process.argv.slice(2));
