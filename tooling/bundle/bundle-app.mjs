import { cpSync, mkdirSync, rmSync } from "node:fs";
import { build } from "esbuild";

// CommonJS dependencies inside an ES module bundle call `require` for Node's own modules.
const banner = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

/**
 * Bundles a Node application's `main.ts` into `dist/main.js` and puts its assets beside it. Run it from the
 * application's folder.
 * @param {{ external?: string[], assets?: Record<string, string> }} options `assets` maps a name under `dist`
 *   to the file or folder it is copied from.
 */
export async function bundleApp({ external = [], assets = {} }) {
  rmSync("dist", { recursive: true, force: true });
  mkdirSync("dist");
  await build({
    entryPoints: ["main.ts"],
    outdir: "dist",
    bundle: true,
    splitting: true,
    platform: "node",
    target: "node20",
    format: "esm",
    // The authorization server names what it stores after its classes.
    keepNames: true,
    sourcemap: "linked",
    banner: { js: banner },
    external,
    logLevel: "warning",
  });
  for (const [name, from] of Object.entries(assets)) cpSync(from, `dist/${name}`, { recursive: true });
}
