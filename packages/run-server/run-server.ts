import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { inGivenNames } from "./given-as.ts";
import { readServerKeys } from "./read-server-keys.ts";
import { SettingsError } from "./settings.ts";

/** A program composed and ready to answer. */
export interface ComposedServer {
  readonly listener: RequestListener;
  /** Where it is reached. */
  readonly url: string;
  /** Told to the process that started it, besides the URL. */
  readonly ready?: Readonly<Record<string, unknown>>;
  /** Loads what later answers need; called once somebody was answered, so that nobody waits for it. */
  warmUp?(): Promise<void>;
  close(): Promise<void>;
}

/** Says that the server answers, in place of the line "… listening on …". */
export type Announce = (server: Pick<ComposedServer, "url" | "ready">) => void;

interface ServerSettings {
  readonly port: number;
  readonly host: string;
  /** Folder with `server.pem` and `server-key.pem`, to answer over TLS; undefined or null answers plainly. */
  readonly tlsFolder?: string | null | undefined;
}

export interface RunServerOptions<Settings extends ServerSettings> {
  /** In front of every line it says, e.g. `core`. */
  readonly name: string;
  /** The settings, as environment variables; empty ones count as not set. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly readSettings: (env: RunServerOptions<Settings>["env"]) => Settings;
  /** `port` is the one listened on, also where the settings leave it to the system. */
  readonly compose: (settings: Settings, port: number) => Promise<ComposedServer>;
  readonly announce?: Announce;
  /** Errors whose message is one line for the person who started the program; any other shows its trace. */
  readonly explained?: readonly (abstract new (
    ...args: never[]
  ) => Error)[];
}

/** The port or the address cannot be listened on. */
class ListenError extends Error {
  override readonly name = "ListenError";
}

/**
 * Runs an HTTP server as a process until a signal ends it. Listens before anything heavy is opened, so that a
 * busy port is said at once with nothing to undo. What keeps it from starting is one line on standard error and
 * exit code 1.
 */
export async function runServer<Settings extends ServerSettings>(
  options: RunServerOptions<Settings>,
): Promise<void> {
  const { name, env, explained = [] } = options;
  try {
    await start(options);
  } catch (error) {
    const isExplained = [SettingsError, ListenError, ...explained].some((kind) => error instanceof kind);
    const isForPeople = isExplained && error instanceof Error;
    console.error(isForPeople ? `${name}: ${inGivenNames(error.message, env)}` : error);
    process.exit(1);
  }
}

async function start<Settings extends ServerSettings>({
  name,
  env,
  readSettings,
  compose,
  announce = ({ url }) => console.log(`${name} listening on ${url}`),
}: RunServerOptions<Settings>): Promise<void> {
  const settings = readSettings(env);
  const notYet: RequestListener = (_, response) =>
    response.writeHead(503, { "retry-after": "1" }).end("Starting.\n");
  const { tlsFolder } = settings;
  const server = tlsFolder ? createTlsServer(readServerKeys(tlsFolder), notYet) : createServer(notYet);
  // A request has to be here in time; for how long it is answered is up to whoever answers.
  server.headersTimeout = 15_000;
  server.requestTimeout = 60_000;
  // Longer than proxies and busy clients leave a connection idle, so that none is closed under their next request.
  server.keepAliveTimeout = 75_000;
  const port = await listen(server, settings);
  const composed = await compose(settings, port);
  server.off("request", notYet);
  server.on("request", composed.listener);
  server.once("request", (_, response) => response.once("close", () => warmUp(composed)));
  closeWhenTold(server, composed);
  announce(composed);
  process.send?.({ type: "ready", url: composed.url, ...composed.ready });
}

/** What cannot be loaded is told of by the answer that needs it. */
function warmUp(composed: ComposedServer): void {
  composed.warmUp?.().catch(() => {});
}

function listen(
  server: Pick<Server, "once" | "listen" | "address">,
  { port, host }: ServerSettings,
): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(new ListenError(explain(error, port, host), { cause: error })),
    );
    server.listen(port, host, () => {
      const address = server.address();
      resolve(address && typeof address === "object" ? address.port : port);
    });
  });
}

function explain({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === "EADDRINUSE")
    return `port ${port} on ${host} is in use; stop what uses it or choose another with PORT`;
  if (code === "EACCES") return `port ${port} on ${host} needs more rights; choose one above 1023 with PORT`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return `HOST ${host} is no address of this machine; use 127.0.0.1 or 0.0.0.0`;
  }
  return `cannot listen on ${host}:${port}: ${message}`;
}

function closeWhenTold(
  server: Pick<Server, "close" | "closeAllConnections">,
  { close }: ComposedServer,
): void {
  let closing = false;
  const end = () => {
    if (closing) return;
    closing = true;
    server.close();
    server.closeAllConnections();
    void close().then(() => process.exit(0));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
  // Started over a channel, it ends with the process that started it.
  process.on("disconnect", end);
}
