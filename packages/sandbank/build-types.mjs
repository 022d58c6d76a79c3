// Types of what is published, in one file each, with those of our own packages inside.
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { dts } from "rolldown-plugin-dts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const emitted = join(root, "node_modules/.cache/sandbank-types");

/** @param libraries file by name of the entry, `{ index: "index.ts" }` @param external what users have themselves */
export async function buildTypes(libraries, external) {
  // pnpm sets it, and the bundler then looks for our packages where only their sources are.
  delete process.env.NODE_PATH;
  rmSync(emitted, { recursive: true, force: true });
  execFileSync("tsc", ["-p", "tsconfig.types.json", "--outDir", emitted], { stdio: "inherit" });
  const input = Object.fromEntries(
    Object.entries(libraries).map(([name, file]) => [name, declarationOf(join(process.cwd(), file))]),
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
    dir: "dist",
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
