import { createServer, type Server } from "node:http";
import { systemClock } from "@sandbank/domain";
import { createMemoryStore, openFileStore, StoreFileError } from "@sandbank/protocol-oauth/store";
import { createSandbox, type Sandbox } from "./app.ts";
import { type Config, ConfigError, readConfig } from "./config.ts";

/** What keeps the sandbox from starting, in one line for the person who started it. */
class StartError extends Error {
  override readonly name = "StartError";
}

try {
  await start(readConfig(process.env));
} catch (error) {
  const isExplained =
    error instanceof ConfigError || error instanceof StoreFileError || error instanceof StartError;
  console.error(isExplained ? `sandbox: ${error.message}` : error);
  process.exit(1);
}

async function start(config: Config): Promise<void> {
  const { dataFile, publicUrl, allowedHosts, seed } = config;
  const store = dataFile
    ? openFileStore(dataFile, { clock: systemClock })
    : createMemoryStore({ clock: systemClock });
  const sandbox = await createSandbox({ store, seed, allowedHosts, ...(publicUrl && { publicUrl }) });
  const server = createServer(sandbox.listener);
  try {
    await listen(server, config);
  } catch (error) {
    await sandbox.close();
    throw error;
  }
  closeOnSignal(server, sandbox);
  const address = server.address();
  const url = `http://localhost:${typeof address === "object" ? address?.port : config.port}`;
  console.log(`sandbox listening on ${url}`);
  process.send?.({ type: "ready", url });
}

async function listen(server: Server, { port, host }: Config): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(new StartError(explain(error, port, host))),
    );
    server.listen(port, host, resolve);
  });
}

function explain({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === "EADDRINUSE") return `port ${port} on ${host} is in use; choose another with PORT`;
  if (code === "EACCES") return `port ${port} on ${host} needs more rights; choose one above 1023 with PORT`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return `HOST ${host} is no address of this machine; use 127.0.0.1 or 0.0.0.0`;
  }
  return `cannot listen on ${host}:${port}: ${message}`;
}

function closeOnSignal(server: Server, sandbox: Sandbox): void {
  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    server.close(() => void sandbox.close().then(() => process.exit(0)));
    server.closeAllConnections();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, close);
  // Started over a channel, it ends with the process that started it.
  process.on("disconnect", close);
}
