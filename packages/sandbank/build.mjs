// Makes `dist`, a package that `npm pack` takes as it is: bundles, assets, types and a package.json of its own.
import { copyFileSync, cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildTypes } from "./build-types.mjs";
import { bundle } from "./bundle.mjs";

rmSync("dist", { recursive: true, force: true });
const dist = join(process.cwd(), "dist");
await bundle(dist);
await buildTypes(dist);
for (const [to, from] of Object.entries({
  migrations: "../database/migrations",
  assets: "../database/assets",
  portal: "../../apps/portal/dist",
  docs: "../../docs",
})) {
  cpSync(from, `dist/${to}`, { recursive: true });
}
copyFileSync("../../LICENSE", "dist/LICENSE");
copyFileSync("README.md", "dist/README.md");
