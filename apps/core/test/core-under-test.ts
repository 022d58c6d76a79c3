import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AppRouter } from "@sandbank/api";
import { createTestDatabase, type databaseKinds } from "@sandbank/database/testing";
import { type Clock, systemClock } from "@sandbank/domain";
import { institutions } from "@sandbank/institutions";
import { createTRPCClient, httpLink } from "@trpc/client";
import { type Config, readConfig } from "../config.ts";
import { startCore } from "../start.ts";

const ORIGIN = "http://localhost:4000";
// A test that waits asks more often than people do.
const NO_LIMITS = { REQUESTS_PER_MINUTE: "0", CONNECTS_PER_MINUTE: "0", CONNECTS_PER_HOUR: "0" };

/** A core of one's own without a port and without limits; `await using` gives everything back. */
export async function coreUnderTest(options?: {
  kind?: (typeof databaseKinds)[number];
  fetch?: typeof fetch;
  sandboxUrl?: string;
  clock?: Clock;
  /** Environment variables besides. */
  env?: Readonly<Record<string, string>>;
  /** What no setting can say. */
  config?: Partial<Config>;
}) {
  const folder = mkdtempSync(join(tmpdir(), "sandbank-core-"));
  const database = options?.kind === "postgres" ? await createTestDatabase({ migrated: true }) : null;
  const errors: unknown[] = [];
  const core = await startCore({
    config: {
      ...readConfig({
        DATA_DIR: folder,
        SANDBOX_URL: options?.sandboxUrl ?? "http://localhost:4010",
        ...(database
          ? {
              DATABASE_URL: database.url,
              TOKEN_KEYS: `k:${Buffer.alloc(32, 7).toString("base64")}`,
              AUTH_SECRET: "a secret for tests that is long enough",
            }
          : {}),
        ...NO_LIMITS,
        ...options?.env,
      }),
      ...options?.config,
    },
    publicUrl: ORIGIN,
    institutions,
    clock: options?.clock ?? systemClock,
    portalFolder: null,
    logError: (message, cause) => errors.push([message, cause]),
    ...(options?.fetch ? { fetch: options.fetch } : {}),
  });

  /** Sends a request as a browser with these cookies would. */
  const send = async (path: string, init: RequestInit & { cookie?: string; peer?: string } = {}) => {
    const { cookie, peer, ...rest } = init;
    const headers = new Headers(rest.headers);
    headers.set("host", new URL(ORIGIN).host);
    if (cookie) headers.set("cookie", cookie);
    if (!headers.has("origin")) headers.set("origin", ORIGIN);
    const env = peer ? { incoming: { socket: { remoteAddress: peer } } } : {};
    return core.app.request(`${ORIGIN}${path}`, { ...rest, headers }, env);
  };

  const postJson = (path: string, body: unknown, cookie?: string) =>
    send(path, {
      method: "POST",
      headers: { "content-type": "application/json", origin: ORIGIN },
      body: JSON.stringify(body),
      ...(cookie ? { cookie } : {}),
    });

  /** The typed client of a user with this session. */
  const clientOf = (cookie?: string) =>
    createTRPCClient<AppRouter>({
      links: [
        httpLink({
          url: `${ORIGIN}/api/trpc`,
          fetch: (url, init) =>
            send(new URL(url).pathname + new URL(url).search, {
              ...(init as RequestInit),
              ...(cookie ? { cookie } : {}),
            }),
        }),
      ],
    });

  return {
    ...core,
    errors,
    /** Of Postgres. */
    databaseUrl: database?.url,
    send,
    postJson,
    clientOf,
    /** Signs a new user up and gives their session cookie and typed client. */
    async signUp(email: string) {
      const body = { name: "Test User", email, password: "correct horse" };
      const response = await postJson("/api/auth/sign-up/email", body);
      const cookie = cookiesOf(response);
      return { cookie, client: clientOf(cookie) };
    },
    async [Symbol.asyncDispose]() {
      await core.close();
      await database?.drop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The cookies a response sets, as the next request sends them. */
export function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
