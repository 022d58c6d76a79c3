import { createServer, type Server } from "node:http";
import { systemClock } from "@sandbank/domain";
import { createSandbox, type Sandbox } from "@sandbank/sandbox";
import { z } from "zod";
import type { Bank } from "./bank.ts";
import { checkOptions, instant, text, seed as wholeSeed } from "./check-options.ts";
import { openBank } from "./open-bank.ts";
import { readyClient } from "./ready-client.ts";

export interface StartSandboxOptions {
  /** Everybody follows from it; 42 unless told. */
  readonly seed?: number;
  /** ISO 8601: the clock stands still there. Unless told it goes with the machine's. */
  readonly at?: string;
  /** Where to listen on this machine; a free port unless told, nowhere with null: then only `bank.fetch` reaches it. */
  readonly port?: number | null;
  /** OAuth clients the banks know besides the ready one (RFC 7591 section 2). */
  readonly clients?: readonly {
    readonly client_id: string;
    readonly client_secret?: string;
    readonly redirect_uris: readonly string[];
  }[];
}

const known = {
  seed: wholeSeed.optional(),
  at: instant.optional(),
  port: z
    .custom<number>((port) => Number.isInteger(port) && Number(port) >= 0 && Number(port) <= 65_535, {
      error: "has to be a port, 0 to 65535, or null",
    })
    .nullish(),
  clients: z
    .array(
      z.looseObject({
        client_id: text,
        client_secret: text.optional(),
        redirect_uris: z.array(z.url({ error: "has to be a URL" }), { error: "has to be an array of URLs" }),
      }),
      { error: "has to be an array of clients" },
    )
    .optional(),
};

/** The origin of a sandbox that listens nowhere. */
const NOWHERE = "http://sandbank.localhost";

/**
 * Banks in this process, in milliseconds: memory only, no disk, no network beyond this machine. End it with
 * `close()`, or declare it with `await using`.
 * @throws RangeError for options that are not known or cannot be, Error where the port is taken
 */
export async function startSandbox(options: StartSandboxOptions = {}): Promise<Bank> {
  checkOptions("startSandbox()", known, options);
  const { seed, at, port = 0, clients = [] } = options;
  const sandbox = await createSandbox({
    ...(seed !== undefined && { seed }),
    clock: systemClock,
    clients: clients.map((client) => ({ ...client, redirect_uris: [...client.redirect_uris] })),
  });
  if (at !== undefined) sandbox.worlds.default.clock.freeze(at);
  const server = port === null ? null : await listen(sandbox, port);
  const origin = server ? `http://localhost:${portOf(server)}` : NOWHERE;
  let worlds = 0;
  return openBank({
    id: "default",
    origin,
    client: readyClient,
    fetch: (input, init) => {
      const request = new Request(input, init);
      return new URL(request.url).origin === origin ? sandbox.fetch(request) : fetch(request);
    },
    nextName: () => `world-${++worlds}`,
    async close() {
      await closeServer(server);
      await sandbox.close();
    },
  });
}

function listen({ listener }: Sandbox, port: number): Promise<Server> {
  const server = createServer(listener);
  return new Promise((resolve, reject) => {
    server.once("error", (error) =>
      reject("code" in error && error.code === "EADDRINUSE" ? taken(port) : error),
    );
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

function taken(port: number): Error {
  return new Error(`Port ${port} is taken by another program; leave \`port\` out and a free one is found.`);
}

function portOf(server: Server): number {
  const address = server.address();
  return address && typeof address === "object" ? address.port : 0;
}

function closeServer(server: Server | null): Promise<void> {
  return new Promise((resolve) => {
    if (!server) return resolve();
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
