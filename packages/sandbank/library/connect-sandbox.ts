import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Bank } from "./bank.ts";
import { checkOptions, text } from "./check-options.ts";
import { openBank } from "./open-bank.ts";
import { readyClient } from "./ready-client.ts";

export interface ConnectSandboxOptions {
  /** The world to speak of; `default` unless told. */
  readonly world?: string;
  /** Where the sandbox was started with one. */
  readonly token?: string;
  readonly fetch?: typeof fetch;
}

const known = {
  world: text.optional(),
  token: text.optional(),
  fetch: z.custom((value) => typeof value === "function", { error: "has to be a function" }).optional(),
};

/** As the sandbox itself writes them: `http://localhost:4010`, `http://localhost:4010/~blue`. */
const OF_A_WORLD = /^\/(?:~([^/]+)\/?)?$/;

/**
 * The same as {@link startSandbox} gives, of a sandbox that runs elsewhere, such as `npx sandbank sandbox`.
 * Closing it ends nothing but worlds made through it.
 * @param url of the sandbox, `http://localhost:4010`, or of a world there, `http://localhost:4010/~blue`
 * @throws RangeError for what is no such URL, and for options that are not known
 */
export function connectSandbox(url: string, options: ConnectSandboxOptions = {}): Bank {
  checkOptions("connectSandbox()", known, options);
  const { origin, world: named = "default" } = readUrl(url);
  const { world = named, token, fetch: send = fetch } = options;
  return openBank({
    id: world,
    origin,
    client: readyClient,
    fetch: send,
    ...(token !== undefined && { token }),
    nextName: () => `world-${randomUUID()}`,
    close: async () => {},
  });
}

function readUrl(url: string): { readonly origin: string; readonly world: string | undefined } {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const path = parsed && /^https?:$/.test(parsed.protocol) ? OF_A_WORLD.exec(parsed.pathname) : null;
  if (!parsed || !path) {
    throw new RangeError(
      `connectSandbox(): "${url}" has to be the URL of a sandbox such as http://localhost:4010, or of a world there: http://localhost:4010/~blue`,
    );
  }
  return { origin: parsed.origin, world: path[1] };
}
