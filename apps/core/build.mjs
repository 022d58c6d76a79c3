import { bundleApp } from "@sandbank/bundle";

await bundleApp({
  // Loads its WebAssembly and file system image from beside itself.
  external: ["@electric-sql/pglite"],
  assets: {
    migrations: "../../packages/database/migrations",
    assets: "../../packages/database/assets",
    portal: "../portal/dist",
  },
});
