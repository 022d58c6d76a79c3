import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { getRequestListener } from "@hono/node-server";
import { DatabaseOpenError } from "@sandbank/database";
import { systemClock } from "@sandbank/domain";
import { institutions } from "@sandbank/institutions";
import { type Announce, runServer } from "@sandbank/run-server";
import { readConfig } from "./config.ts";
import { createLogger } from "./log/logger.ts";
import { startCore } from "./start.ts";

/** Beside the bundle, or where the portal builds itself. */
const portalFolder = ["./portal", "../portal/dist"]
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find(existsSync);

/** Whoever waits for the first answer does not wait for the job queue as well. */
const QUEUE_AFTER_MS = 1_500;

/** Runs the core as this process, by settings that are environment variables, until a signal ends it. */
export function serveCore(
  env: Readonly<Record<string, string | undefined>>,
  announce?: Announce,
): Promise<void> {
  return runServer({
    name: "core",
    explained: [DatabaseOpenError],
    ...(announce && { announce }),
    env,
    readSettings: readConfig,
    async compose(config, port) {
      const logger = createLogger({
        style: config.logStyle,
        write: (line) => process.stderr.write(`${line}\n`),
        now: Date.now,
      });
      const url = config.publicUrl ?? `http://localhost:${port}`;
      const core = await startCore({
        config,
        publicUrl: url,
        institutions,
        clock: systemClock,
        portalFolder: portalFolder ?? null,
        logError: logger.error,
        logRequest: logger.request,
      });
      const later = setTimeout(() => {
        core.work().catch((error) => console.error("core: the job queue cannot be opened:", error));
      }, QUEUE_AFTER_MS);
      return {
        listener: getRequestListener(core.app.fetch),
        url,
        ready: { demo: core.demo },
        async close() {
          clearTimeout(later);
          await core.close();
        },
      };
    },
  });
}
