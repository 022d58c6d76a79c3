import tailwindcss from "@tailwindcss/vite";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { themeBoot } from "./build/theme-boot.ts";
import { typesOnly } from "./build/types-only.ts";

/** The core that answers in development. */
const coreUrl = process.env.CORE_URL ?? "http://localhost:4000";
/**
 * The core answers browsers under its public URL alone. Set PUBLIC_URL=http://localhost:5173 for both processes
 * to have banks send people back to the development server; without it they come back to the core's own portal.
 */
const publicUrl = new URL(process.env.PUBLIC_URL ?? coreUrl);
const toCore = { target: coreUrl, headers: { host: publicUrl.host, origin: publicUrl.origin } };

export default defineConfig({
  plugins: [
    tanstackRouter({
      target: "react",
      autoCodeSplitting: true,
      generatedRouteTree: "./src/route-tree.gen.ts",
      tmpDir: "node_modules/.tanstack",
      quoteStyle: "double",
      semicolons: true,
      addExtensions: true,
    }),
    react(),
    tailwindcss(),
    themeBoot(),
    typesOnly(["@sandbank/api"]),
  ],
  server: { port: 5173, strictPort: true, proxy: { "/api": toCore, "/connect/callback": toCore } },
});
