import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bundle as bundlePublished, zodAsNamespace } from "sandbank/bundle";
import { PUBLISHED } from "./published.ts";

const here = fileURLToPath(new URL(".", import.meta.url));

/** CommonJS dependencies inside an ES module bundle call `require` for Node's own modules. */
const REQUIRE =
  'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

/** What programs read as they run. */
const READ = ["migrations", "assets"].map((name) => join(here, "../../packages/database", name));

export interface Bundle extends Disposable {
  readonly folder: string;
  /** The JavaScript file a program of this folder became. */
  pathOf(program: string): string;
}

/**
 * Programs the way users run what is published: as JavaScript, bundled, with what is imported late in chunks of its
 * own, so that stripping types does not count; with `published`, {@link PUBLISHED} beside them. Dispose of it when all
 * have run.
 */
export async function bundle(
  programs: readonly string[],
  { published = false }: { readonly published?: boolean } = {},
): Promise<Bundle> {
  // Within this package, so that what is not bundled is found.
  const cache = join(here, "node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "build-"));
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
      external: [
        // It names what it stores after its classes, which bundling would rename.
        "oidc-provider",
        // It finds its own files beside itself.
        "@electric-sql/pglite",
      ],
      banner: { js: REQUIRE },
      logLevel: "warning",
      plugins: [zodAsNamespace],
    });
    // Modules find what they read beside themselves: in a program's own file, or in a chunk that several share.
    for (const place of new Set([".", ...programs.map((program) => dirname(program))])) {
      for (const read of READ) symlinkSync(read, join(folder, place, basename(read)));
    }
    if (published) await bundlePublished(dirname(join(folder, PUBLISHED)));
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
