// Types of what is published, in one file each, with those of our own packages inside.
import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { dts } from "rolldown-plugin-dts";
import { external, libraries } from "./bundle.mjs";
import { declareControls } from "./types/declare-controls.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const here = join(root, "packages/sandbank");
const emitted = join(root, "node_modules/.cache/sandbank-types");

/** @param outdir where the bundles are */
export async function buildTypes(outdir) {
  // pnpm sets it, and the bundler then looks for our packages where only their sources are.
  delete process.env.NODE_PATH;
  rmSync(emitted, { recursive: true, force: true });
  const tsc = join(here, "node_modules/.bin/tsc");
  execFileSync(tsc, ["-p", "tsconfig.types.json", "--outDir", emitted], { cwd: here, stdio: "inherit" });
  writeFileSync(declarationOf(join(here, "library/controls.ts")), declareControls());
  const input = Object.fromEntries(
    Object.entries(libraries).map(([name, file]) => [name, declarationOf(join(here, file))]),
  );
  const types = await rolldown({
    input,
    external,
    plugins: [
      { name: "our-declarations", resolveId },
      dts({ dtsInput: true, emitDtsOnly: true, resolve: true }),
    ],
  });
  await types.write({
    dir: outdir,
    format: "esm",
    entryFileNames: "[name].ts",
    chunkFileNames: "[name]-[hash].d.ts",
  });
  await types.close();
}

/** Where the declarations of a source file were put. */
function declarationOf(source) {
  return join(emitted, relative(root, source).replace(/\.tsx?$/, ".d.ts"));
}

/** Our packages by their exports, our files by their declarations. */
function resolveId(id, importer) {
  if (!importer?.startsWith(emitted)) return null;
  const source = join(root, relative(emitted, importer));
  if (id.startsWith("@sandbank/")) return declarationOf(createRequire(source).resolve(id));
  return id.startsWith(".") ? declarationOf(join(dirname(source), id)) : null;
}
