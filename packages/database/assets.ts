import { fileURLToPath } from "node:url";

// Found beside this module, and beside the bundle that a build makes of it.

export const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));

/** An embedded database with the migrations applied, made by `pnpm build`. */
export const templateFile = fileURLToPath(new URL("./assets/pglite-template.tar.gz", import.meta.url));
