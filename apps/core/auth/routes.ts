import {
  endSession,
  extendSession,
  findSessionByToken,
  findSessionToken,
  recordAudit,
} from "@sandbank/database";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Gate } from "../gate.ts";
import { isOfSameOrigin } from "../same-origin.ts";
import type { Auth, AuthOptions } from "./auth.ts";
import { authRefusal, readJson, tokenAnswer } from "./exchange.ts";
import type { SigningKeys } from "./signing-keys.ts";

export interface AuthRoutesOptions extends AuthOptions {
  readonly auth: Auth;
  readonly gate: Gate;
  readonly keys: SigningKeys;
  /** Where a request came from; null = not known, or nobody else can send one. */
  readonly addressOf: (c: Context) => string | null;
}

/** Everything under `/api/auth`. */
export function createAuthRoutes(options: AuthRoutesOptions): Hono {
  const { db, clock, auth, gate, keys, cookie, publicUrl, sessionSeconds, addressOf } = options;
  const app = new Hono();
  app.use(bodyLimit({ maxSize: 16 * 1024 }));

  app.post("/sign-up/email", (c) => auth.signUp(c.req.raw, addressOf(c)));
  app.post("/sign-in/email", (c) => auth.signIn(c.req.raw, addressOf(c)));
  app.get("/jwks", async (c) =>
    c.json(await keys.published(), 200, { "cache-control": "public, max-age=300" }),
  );

  /** A new access token, for a session's cookie or for the refresh token that came with the session. */
  app.post("/token", async (c) => {
    const body = await readJson(c.req.raw);
    if (body instanceof Response) return body;
    const given = body.refreshToken;
    if (given === undefined && !isOfSameOrigin(c.req.raw, publicUrl)) return notSameOrigin();
    const token = typeof given === "string" ? cookie.open(given) : cookie.read(c.req.raw.headers);
    const session = token === null ? undefined : await findSessionByToken(db, token);
    if (!session || token === null) return notSignedIn();
    await extendSession(db, session.id, sessionSeconds);
    return c.json(await tokenAnswer({ ...session, token }, options), 200, { "cache-control": "no-store" });
  });

  app.post("/sign-out", async (c) => {
    const { session, refusal, headers } = await gate.admit(c.req.raw, addressOf(c));
    if (refusal)
      return authRefusal(refusal.status, refusal.code.toUpperCase(), refusal.message, entries(headers));
    if (session) {
      const { id, user } = session;
      await endSession(db, { userId: user.id, id });
      const at = new Date(clock.now());
      await recordAudit(db, { userId: user.id, at, action: "session.close", outcome: "ok", detail: {} });
    }
    return c.json({ success: true }, 200, { "set-cookie": cookie.set("", 0) });
  });

  app.post("/change-password", async (c) => {
    const { session, refusal, headers } = await gate.admit(c.req.raw, addressOf(c));
    if (refusal)
      return authRefusal(refusal.status, refusal.code.toUpperCase(), refusal.message, entries(headers));
    const token = session && (await findSessionToken(db, session.id));
    if (!session || !token) return notSignedIn();
    return auth.changePassword(c.req.raw, addressOf(c), { token, user: session.user });
  });

  app.all("*", (c) =>
    authRefusal(404, "NOT_FOUND", `Nothing answers ${c.req.method} ${new URL(c.req.url).pathname}.`),
  );
  return app;
}

const notSignedIn = () =>
  authRefusal(401, "UNAUTHORIZED", "Sign in first.", { "www-authenticate": "Bearer" });
const notSameOrigin = () =>
  authRefusal(
    403,
    "FOREIGN_ORIGIN",
    "A change asked for with a cookie has to come from a page of this server.",
  );

const entries = (headers: Headers): Record<string, string> => Object.fromEntries(headers);
