import { existsSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { getRequestListener } from "@hono/node-server";
import { DatabaseOpenError } from "@sandbank/database";
import { systemClock } from "@sandbank/domain";
import { institutions } from "@sandbank/institutions";
import { ConfigError, readConfig } from "./config.ts";
import { startCore } from "./start.ts";

const portalFolder = ["./portal", "../portal/dist"]
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find(existsSync);

let stopping = false;
try {
  await main();
} catch (error) {
  const expected = error instanceof ConfigError || error instanceof DatabaseOpenError || isListenError(error);
  fail(expected ? error.message : error);
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  // Listens before anything heavy is opened: a busy port is said at once, with nothing to undo.
  const starting: RequestListener = (_, response) =>
    response.writeHead(503, { "retry-after": "1" }).end("Starting.\n");
  const server = createServer(starting);
  const port = await listen(server, config.port, config.host);
  const publicUrl = config.publicUrl ?? `http://localhost:${port}`;
  const core = await startCore({
    config,
    publicUrl,
    institutions,
    clock: systemClock,
    portalFolder: portalFolder ?? null,
    logError: (message, cause) => console.error(`core: ${message}:`, cause),
  });
  server.off("request", starting);
  server.on("request", getRequestListener(core.app.fetch));

  const stop = async () => {
    if (stopping) return;
    stopping = true;
    server.close();
    server.closeAllConnections();
    await core.close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  // Started over a channel, it ends with the process that started it.
  process.on("disconnect", stop);
  console.log(`core listening on ${publicUrl}`);
  process.send?.({ type: "ready", url: publicUrl, demo: core.demo });
}

function listen(server: ReturnType<typeof createServer>, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function isListenError(error: unknown): error is Error {
  if (!(error instanceof Error && "syscall" in error && error.syscall === "listen" && "code" in error))
    return false;
  const wanted = `port ${process.env.PORT ?? 4000}`;
  if (error.code === "EADDRINUSE")
    error.message = `${wanted} is in use: stop what uses it, or choose another port`;
  if (error.code === "EACCES")
    error.message = `${wanted} needs more rights than this process has: choose another port`;
  return true;
}

function fail(problem: unknown): never {
  if (typeof problem === "string") for (const line of problem.split("\n")) console.error(`core: ${line}`);
  else console.error("core: could not start:", problem);
  process.exit(1);
}
