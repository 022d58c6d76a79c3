import {
  endSession,
  extendSession,
  findSessionByToken,
  findSessionToken,
  type LiveSession,
  listSessions,
  recordAudit,
} from "@sandbank/database";
import type { DeletedAccount } from "@sandbank/sync";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import type { Gate } from "../gate.ts";
import { isOfSameOrigin } from "../same-origin.ts";
import type { Auth, AuthOptions } from "./auth.ts";
import { authRefusal, readJson, tokenAnswer } from "./exchange.ts";
import type { SigningKeys } from "./signing-keys.ts";
import { accountSubject } from "./subject.ts";

/** @param subjects what stands for the user's addresses where attempts are counted */
export type DeleteAccount = (userId: string, subjects: readonly string[]) => Promise<DeletedAccount>;

export interface AuthRoutesOptions extends AuthOptions {
  readonly auth: Auth;
  readonly gate: Gate;
  readonly keys: SigningKeys;
  /** Ends a user's consents and deletes everything of theirs. */
  readonly deleteAccount: DeleteAccount;
  /** Where a request came from; null = not known, or nobody else can send one. */
  readonly addressOf: (c: Context) => string | null;
}

/** Everything under `/api/auth`. */
export function createAuthRoutes(options: AuthRoutesOptions): Hono {
  const { db, clock, secret, auth, gate, keys, cookie, publicUrl, sessionSeconds, addressOf, deleteAccount } =
    options;
  const app = new Hono();
  app.use(bodyLimit({ maxSize: 16 * 1024 }), async (c, next) => {
    await next();
    if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-store");
  });

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
    const admitted = await signedIn(c);
    if (admitted instanceof Response && admitted.status !== 401) return admitted;
    if (!(admitted instanceof Response)) {
      await endSession(db, { userId: admitted.user.id, id: admitted.id });
      await audit(admitted.user.id, "session.close");
    }
    return c.json({ success: true }, 200, { "set-cookie": cookie.set("", 0) });
  });

  app.get("/sessions", async (c) => {
    const admitted = await signedIn(c);
    if (admitted instanceof Response) return admitted;
    const sessions = await listSessions(db, admitted.user.id);
    return c.json({ sessions: sessions.map((each) => ({ ...each, current: each.id === admitted.id })) });
  });

  app.delete("/sessions/:id", async (c) => {
    const admitted = await signedIn(c);
    if (admitted instanceof Response) return admitted;
    const id = z.uuid().safeParse(c.req.param("id"));
    const ended = id.success && (await endSession(db, { userId: admitted.user.id, id: id.data }));
    if (!ended) return authRefusal(404, "NOT_FOUND", "You have no such session.");
    await audit(admitted.user.id, "session.revoke");
    return c.body(null, 204);
  });

  app.post("/change-password", async (c) => {
    const admitted = await signedIn(c);
    if (admitted instanceof Response) return admitted;
    return auth.changePassword(c.req.raw, addressOf(c), admitted);
  });

  /** Needs the password, so that nobody loses everything to a browser left open. */
  app.post("/delete-account", async (c) => {
    const admitted = await signedIn(c);
    if (admitted instanceof Response) return admitted;
    const refusal = await auth.refuseUnlessPassword(c.req.raw, addressOf(c), admitted);
    if (refusal) return refusal;
    const { id, email } = admitted.user;
    const deleted = await deleteAccount(id, [accountSubject(secret, email)]);
    return c.json({ success: true, ...deleted }, 200, { "set-cookie": cookie.set("", 0) });
  });

  /** The session a request comes from, with its secret; or what to answer. */
  async function signedIn(c: Context): Promise<(LiveSession & { token: string }) | Response> {
    const { session, refusal, headers } = await gate.admit(c.req.raw, addressOf(c));
    if (refusal) {
      const code = refusal.code.toUpperCase();
      return authRefusal(refusal.status, code, refusal.message, Object.fromEntries(headers));
    }
    const token = session && (await findSessionToken(db, session.id));
    return session && token ? { ...session, token } : notSignedIn();
  }

  async function audit(userId: string, action: string): Promise<void> {
    await recordAudit(db, { userId, at: new Date(clock.now()), action, outcome: "ok", detail: {} });
  }

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
