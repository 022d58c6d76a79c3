import type { Plugin } from "vite";

const SOURCE = "/src/theme-boot.ts";

/**
 * Runs `src/theme-boot.ts` before anything is painted: a plain script in the head, in a file of its own because
 * the content security policy allows no inline scripts.
 */
export function themeBoot(): Plugin {
  let root = "";
  let building = false;
  return {
    name: "sandbank:theme-boot",
    configResolved(config) {
      root = config.root;
      building = config.command === "build";
    },
    buildStart() {
      if (building) this.emitFile({ type: "chunk", id: root + SOURCE, name: "theme-boot" });
    },
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle }) {
        const chunk = Object.values(bundle ?? {}).find(
          (file) => file.type === "chunk" && file.facadeModuleId === root + SOURCE,
        );
        if (building && !chunk) throw new Error(`${SOURCE} was not built`);
        return [
          { tag: "script", attrs: { src: chunk ? `/${chunk.fileName}` : SOURCE }, injectTo: "head-prepend" },
        ];
      },
    },
  };
}
