// The bundles of what is published, with a package.json of their own.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const { name, version, description, keywords, license, type, dependencies } = JSON.parse(
  readFileSync(join(here, "package.json"), "utf8"),
);
/** File by name of the entry: `index` is `sandbank`, `vitest` is `sandbank/vitest`. */
export const libraries = { index: "index.ts", vitest: "vitest.ts", playwright: "playwright.ts" };
/** The authorization server, and the module of it that `leaveContext` changes: one and the same in both. */
const besides = {
  "oidc-provider": "oidc-provider",
  "oidc-provider-context": "oidc-provider/lib/helpers/als.js",
};
/** Whoever writes tests has one of them: the versions the fixtures work with. */
const peers = { vitest: ">=4.1.0", "@playwright/test": ">=1.49.0" };
/** Loaded by whoever has it, or by themselves from beside their own files. */
export const external = [...Object.keys(dependencies), ...Object.keys(peers)];

/**
 * Of a namespace that another module exports by name, as `import { z } from "zod"` has it, esbuild takes all; of one
 * that is imported as such only what is used, which leaves out the messages of fifty languages.
 */
export const zodAsNamespace = {
  name: "zod-as-namespace",
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace('import { z } from "zod";', 'import * as z from "zod";'),
      loader: path.endsWith("x") ? "tsx" : "ts",
    }));
  },
};

const CLASS_HEAD = /\bclass ([A-Z]\w*)(?: extends [^{;]+)?\s*\{/g;

/**
 * Classes that keep their names however they are renamed. esbuild's own `keepNames` would also name every function,
 * again each time it is made, which every request pays for.
 */
const classesKeepNames = {
  name: "classes-keep-names",
  setup({ onLoad }) {
    onLoad({ filter: /\.[cm]?js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(
        CLASS_HEAD,
        (head, className) =>
          `${head}static{Object.defineProperty(this,"name",{value:"${className}",configurable:true})}`,
      ),
      loader: "js",
    }));
  },
};

/** @param outdir becomes a package that Node can load; assets and types are not in it */
export async function bundle(outdir) {
  const common = {
    absWorkingDir: here,
    outdir,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    sourcemap: "linked",
    sourcesContent: false,
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: "warning",
    // CommonJS dependencies inside an ES module bundle call `require` for Node's own modules.
    banner: {
      js: 'import { createRequire as sandbankRequire } from "node:module"; const require = sandbankRequire(import.meta.url);',
    },
  };
  // By itself, because it stores things under the names of its classes.
  await build({ ...common, entryPoints: besides, splitting: true, plugins: [classesKeepNames] });
  await build({
    ...common,
    entryPoints: { cli: "main.ts", ...libraries },
    splitting: true,
    external,
    plugins: [
      zodAsNamespace,
      {
        name: "oidc-provider-beside",
        setup({ onResolve }) {
          for (const [file, path] of Object.entries(besides)) {
            onResolve({ filter: new RegExp(`^${path}$`) }, () => ({ path: `./${file}.js`, external: true }));
          }
        },
      },
    ],
  });
  mkdirSync(outdir, { recursive: true });
  writeFileSync(join(outdir, "package.json"), `${JSON.stringify(manifest(), null, 2)}\n`);
}

function manifest() {
  const entry = (file) => ({ types: `./${file}.d.ts`, default: `./${file}.js` });
  const versions = catalog();
  return {
    name,
    version,
    description,
    keywords,
    license,
    type,
    engines: { node: ">=20.19" },
    bin: { sandbank: "./cli.js" },
    exports: Object.fromEntries(
      Object.keys(libraries).map((file) => [file === "index" ? "." : `./${file}`, entry(file)]),
    ),
    dependencies: Object.fromEntries(Object.keys(dependencies).map((each) => [each, versions[each]])),
    peerDependencies: peers,
    peerDependenciesMeta: Object.fromEntries(Object.keys(peers).map((each) => [each, { optional: true }])),
  };
}

/** Exact versions as the workspace pins them. */
function catalog() {
  const lines = readFileSync(join(here, "../../pnpm-workspace.yaml"), "utf8")
    .split("catalog:\n")[1]
    .split("\n");
  return Object.fromEntries(lines.map((line) => line.trim().replaceAll('"', "").split(": ")));
}
