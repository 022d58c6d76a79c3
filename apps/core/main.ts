import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { getRequestListener } from "@hono/node-server";
import { DatabaseOpenError } from "@sandbank/database";
import { systemClock } from "@sandbank/domain";
import { institutions } from "@sandbank/institutions";
import { runServer } from "@sandbank/run-server";
import { readConfig } from "./config.ts";
import { startCore } from "./start.ts";

/** Beside the bundle, or where the portal builds itself. */
const portalFolder = ["./portal", "../portal/dist"]
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find(existsSync);

await runServer({
  name: "core",
  explained: [DatabaseOpenError],
  readSettings: () => readConfig(process.env),
  async compose(config, port) {
    const url = config.publicUrl ?? `http://localhost:${port}`;
    const core = await startCore({
      config,
      publicUrl: url,
      institutions,
      clock: systemClock,
      portalFolder: portalFolder ?? null,
      logError: (message, cause) => console.error(`core: ${message}:`, cause),
    });
    return {
      listener: getRequestListener(core.app.fetch),
      url,
      ready: { demo: core.demo },
      close: core.close,
    };
  },
});
