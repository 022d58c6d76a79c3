import type { HttpBindings } from "@hono/node-server";
import type { Database } from "@sandbank/database";
import type { Clock } from "@sandbank/domain";
import type { Vault } from "@sandbank/sync";
import type { Context, Hono } from "hono";
import { createClientAddress, isLoopback } from "../client-address.ts";
import type { Config } from "../config.ts";
import { createGate, type Gate } from "../gate.ts";
import type { Trace } from "../telemetry.ts";
import { createAccessTokens } from "./access-tokens.ts";
import { createAttempts } from "./attempts.ts";
import { type Auth, createAuth } from "./auth.ts";
import { createAuthRoutes, type DeleteAccount } from "./routes.ts";
import { createSessionCookie } from "./session-cookie.ts";
import { createSigningKeys } from "./signing-keys.ts";

export interface SecurityOptions {
  readonly config: Config;
  readonly db: Database;
  /** The same, for what every request asks. */
  readonly prepared: Database;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly secret: string;
  /** Where browsers reach this server. */
  readonly publicUrl: string;
  readonly trace: Trace;
  readonly deleteAccount: DeleteAccount;
}

/** Who somebody is and whether they may come in; made once. */
export interface Security {
  readonly auth: Auth;
  readonly gate: Gate;
  /** To be mounted at `/api/auth`. */
  readonly routes: Hono;
  /**
   * Where a request came from, where that tells people apart: null when it is not known, and when only this
   * machine can reach the server.
   */
  readonly addressOf: (c: Context) => string | null;
}

export function createSecurity(options: SecurityOptions): Security {
  const { config, db, vault, secret, publicUrl, trace } = options;
  const { sessionSeconds, limits, accessTokenSeconds, signingKeySeconds } = config;
  const cookie = createSessionCookie(secret, publicUrl);
  const keys = createSigningKeys({
    db,
    vault,
    rotateSeconds: signingKeySeconds,
    tokenSeconds: accessTokenSeconds,
  });
  const tokens = createAccessTokens({ keys, issuer: publicUrl, lifetimeSeconds: accessTokenSeconds });
  const gate = createGate({
    db: options.prepared,
    secret,
    publicUrl,
    tokens,
    cookie,
    sessionSeconds,
    limits,
    trace,
  });
  const attempts = createAttempts({ db, secret });
  const forAuth = { ...options, sessionSeconds, tokens, cookie, attempts };
  const auth = createAuth(forAuth);
  const clientAddress = createClientAddress(config.trustedProxies);
  const addressOf = (c: Context) => {
    const { incoming }: Partial<HttpBindings> = c.env ?? {};
    const address = clientAddress(incoming?.socket?.remoteAddress, c.req.raw.headers);
    return address !== null && config.loopback && isLoopback(address) ? null : address;
  };
  return { auth, gate, addressOf, routes: createAuthRoutes({ ...forAuth, auth, gate, keys, addressOf }) };
}
