import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Hono } from "hono";

/** Serves the built portal: hashed assets for ever, and its one page for every path it routes itself. */
export function servePortal(app: Hono, folder: string): void {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const root = relative(process.cwd(), folder);
  app.use(
    "/assets/*",
    serveStatic({
      root,
      onFound: (_, c) => {
        c.header("cache-control", "public, max-age=31536000, immutable");
      },
    }),
  );
  app.get("/favicon.svg", serveStatic({ root }));
  app.get("/assets/*", (c) => c.text("No such file.\n", 404));
  app.get("*", (c) => c.html(page, 200, { "cache-control": "no-cache" }));
}
