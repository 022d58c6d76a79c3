import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));

/** CommonJS dependencies inside an ES module bundle call `require` for Node's own modules. */
const REQUIRE =
  'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

/** The processes of a soak as JavaScript: a worker is killed every few seconds, so starting one has to be cheap. */
export async function bundlePrograms(): Promise<Disposable & { sandbox: string; worker: string }> {
  // Within this package, so that what is not bundled is found.
  const cache = join(here, "node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "soak-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    await build({
      entryPoints: ["sandbox.ts", "worker.ts"].map((program) => join(here, "processes", program)),
      outdir: folder,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      splitting: true,
      platform: "node",
      target: "node20",
      format: "esm",
      // It names what it stores after its classes, which bundling would rename.
      external: ["oidc-provider", "@electric-sql/pglite"],
      banner: { js: REQUIRE },
      logLevel: "warning",
    });
    cpSync(join(here, "../../packages/database/migrations"), join(folder, "migrations"), { recursive: true });
  } catch (error) {
    remove();
    throw error;
  }
  return {
    sandbox: join(folder, "sandbox.mjs"),
    worker: join(folder, "worker.mjs"),
    [Symbol.dispose]: remove,
  };
}
