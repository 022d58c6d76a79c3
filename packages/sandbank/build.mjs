// Makes `dist`, a package that `npm pack` takes as it is: bundles, assets, types and a package.json of its own.
import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { buildTypes } from "./build-types.mjs";

const { name, version, description, keywords, license, type, dependencies } = JSON.parse(
  readFileSync("package.json", "utf8"),
);
const libraries = { index: "index.ts", vitest: "vitest.ts", playwright: "playwright.ts" };

const common = {
  outdir: "dist",
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
/** Of whoever writes tests: any version the fixtures work with. */
const peers = { vitest: ">=3.2.0", "@playwright/test": ">=1.49.0" };
/** Loaded by whoever has it, or by themselves from beside their own files. */
const external = [...Object.keys(dependencies), ...Object.keys(peers)];

rmSync("dist", { recursive: true, force: true });

// By itself, because it stores things under the names of its classes: keeping names slows down everything else.
await build({ ...common, entryPoints: ["oidc-provider"], keepNames: true });
await build({
  ...common,
  entryPoints: { cli: "main.ts", ...libraries },
  splitting: true,
  external,
  plugins: [
    {
      name: "oidc-provider-beside",
      setup({ onResolve }) {
        onResolve({ filter: /^oidc-provider$/ }, () => ({ path: "./oidc-provider.js", external: true }));
      },
    },
  ],
});

await buildTypes(libraries, external);

for (const [to, from] of Object.entries({
  migrations: "../database/migrations",
  assets: "../database/assets",
  portal: "../../apps/portal/dist",
})) {
  cpSync(from, `dist/${to}`, { recursive: true });
}
copyFileSync("../../LICENSE", "dist/LICENSE");
copyFileSync("README.md", "dist/README.md");

const entry = (file) => ({ types: `./${file}.d.ts`, default: `./${file}.js` });
const versions = catalog();
writeFileSync(
  "dist/package.json",
  `${JSON.stringify(
    {
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
    },
    null,
    2,
  )}\n`,
);

/** Exact versions as the workspace pins them. */
function catalog() {
  const lines = readFileSync("../../pnpm-workspace.yaml", "utf8").split("catalog:\n")[1].split("\n");
  return Object.fromEntries(lines.map((line) => line.trim().replaceAll('"', "").split(": ")));
}
