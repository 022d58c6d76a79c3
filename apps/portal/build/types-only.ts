import type { Plugin } from "vite";

/**
 * Fails the build when anything of the server would come along. Imports of types are gone by the time modules are
 * resolved, so what asks for the api here asks for its code.
 */
export function typesOnly(packages: readonly string[]): Plugin {
  return {
    name: "sandbank:types-only",
    enforce: "pre",
    resolveId(source, importer) {
      if (!packages.includes(source)) return null;
      return this.error(`${source} is code of the server: write "import type" in ${importer}`);
    },
  };
}
