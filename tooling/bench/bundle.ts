import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));

export interface Bundle extends Disposable {
  readonly folder: string;
  /** The JavaScript file a program of this folder became. */
  pathOf(program: string): string;
}

/**
 * Programs the way users run what is published: as JavaScript, bundled, with what is imported late in chunks of its
 * own, so that stripping types does not count. Dispose of it when all have run.
 */
export async function bundle(programs: readonly string[]): Promise<Bundle> {
  const folder = mkdtempSync(join(tmpdir(), "sandbank-bench-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    await build({
      entryPoints: programs.map((program) => join(here, program)),
      outbase: here,
      outdir: folder,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      splitting: true,
      platform: "node",
      target: "node20",
      format: "esm",
      logLevel: "warning",
    });
  } catch (error) {
    remove();
    throw error;
  }
  return {
    folder,
    pathOf: (program) => join(folder, program.replace(/\.ts$/, ".mjs")),
    [Symbol.dispose]: remove,
  };
}
