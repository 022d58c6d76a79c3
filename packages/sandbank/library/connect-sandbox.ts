import { randomUUID } from "node:crypto";
import type { Bank } from "./bank.ts";
import { openBank } from "./open-bank.ts";
import { readyClient } from "./ready-client.ts";

export interface ConnectSandboxOptions {
  /** The world to speak of; `default` unless told. */
  readonly world?: string;
  /** Where the sandbox was started with one. */
  readonly token?: string;
  readonly fetch?: typeof fetch;
}

/**
 * The same as {@link startSandbox} gives, of a sandbox that runs elsewhere, such as `npx sandbank sandbox`.
 * Closing it ends nothing but worlds made through it.
 * @param url of the sandbox, `http://localhost:4010`
 */
export function connectSandbox(url: string, options: ConnectSandboxOptions = {}): Bank {
  const { world = "default", token, fetch: send = fetch } = options;
  return openBank({
    id: world,
    origin: new URL(url).origin,
    client: readyClient,
    fetch: send,
    ...(token !== undefined && { token }),
    nextName: () => `world-${randomUUID()}`,
    close: async () => {},
  });
}
