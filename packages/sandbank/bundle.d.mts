import type { Plugin } from "esbuild";

/** @param outdir becomes a package that Node can load; assets and types are not in it */
export function bundle(outdir: string): Promise<void>;
export const zodAsNamespace: Plugin;
