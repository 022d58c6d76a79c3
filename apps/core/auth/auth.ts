import { type Database, recordAudit, recordAuditOfAccount } from "@sandbank/database";
import { users } from "@sandbank/database/schema";
import type { Clock } from "@sandbank/domain";
import { eq } from "drizzle-orm";
import type { AccessTokens } from "./access-tokens.ts";
import type { Attempts } from "./attempts.ts";
import { authRefusal, forLibrary, readJson, withTokens } from "./exchange.ts";
import { inLibrary } from "./leave-context.ts";
import { loadLibrary } from "./library.ts";
import { passwordProblem } from "./password-rules.ts";
import type { SessionCookie } from "./session-cookie.ts";

export interface AuthOptions {
  readonly db: Database;
  readonly clock: Clock;
  readonly secret: string;
  /** Where browsers reach this server. */
  readonly publicUrl: string;
  readonly sessionSeconds: number;
  readonly tokens: AccessTokens;
  readonly cookie: SessionCookie;
  readonly attempts: Attempts;
}

/** Signing up and in and changing a password; the library behind it is loaded at the first of them. */
export interface Auth {
  signUp(request: Request, address: string | null): Promise<Response>;
  signIn(request: Request, address: string | null): Promise<Response>;
  /** For the user of this session, whose other sessions end. */
  changePassword(request: Request, address: string | null, session: PasswordSession): Promise<Response>;
  /** Null when the password is the user's; else what to answer. */
  refuseUnlessPassword(
    request: Request,
    address: string | null,
    session: PasswordSession,
  ): Promise<Response | null>;
  /** Signs this user up unless the e-mail address is taken. */
  ensureUser(user: { name: string; email: string; password: string }): Promise<void>;
}

interface PasswordSession {
  readonly token: string;
  readonly user: { readonly id: string; readonly name: string; readonly email: string };
}

export function createAuth(options: AuthOptions): Auth {
  const { db, clock, cookie, attempts } = options;
  let loading: ReturnType<typeof loadLibrary> | null = null;
  const library = () => {
    loading ??= loadLibrary(options);
    return loading;
  };
  const now = () => new Date(clock.now());

  /** Passes a request on, and adds the tokens to what it answers when it made a session. */
  async function pass(request: Request, address: string | null, body: unknown): Promise<Response> {
    const response = await inLibrary(async () =>
      (await library()).handler(forLibrary(request, address, body)),
    );
    if (!response.ok) return response;
    return withTokens(response, options);
  }

  /** What the library knows a session by. */
  function headersOf(request: Request, token: string): Headers {
    const headers = new Headers(request.headers);
    headers.set("cookie", `${cookie.name}=${encodeURIComponent(cookie.sign(token))}`);
    headers.set("origin", new URL(options.publicUrl).origin);
    return headers;
  }

  return {
    async signUp(request, address) {
      const body = await readJson(request);
      if (body instanceof Response) return body;
      const wait = await attempts.countSignUp(address);
      if (wait > 0) return tooMany(wait);
      const { email = "", name = "", password = "" } = strings(body);
      const problem = passwordProblem(password, { email, name });
      if (problem) return authRefusal(400, "PASSWORD_NOT_ALLOWED", problem);
      return pass(request, address, { name, email, password, rememberMe: body.rememberMe });
    },

    async signIn(request, address) {
      const body = await readJson(request);
      if (body instanceof Response) return body;
      const { email = "", password = "" } = strings(body);
      const attempt = await attempts.begin(email, address);
      if (attempt.waitSeconds > 0) return tooMany(attempt.waitSeconds);
      const response = await pass(request, address, { email, password, rememberMe: body.rememberMe });
      const outcome = response.ok ? "ok" : "refused";
      await recordAuditOfAccount(db, email, { at: now(), action: "session.open", outcome, detail: {} });
      if (response.ok) await attempt.succeeded();
      return response;
    },

    async changePassword(request, address, { token, user }) {
      const body = await readJson(request);
      if (body instanceof Response) return body;
      const { currentPassword = "", newPassword = "" } = strings(body);
      const problem = passwordProblem(newPassword, user);
      if (problem) return authRefusal(400, "PASSWORD_NOT_ALLOWED", problem);
      const attempt = await attempts.begin(user.email, address);
      if (attempt.waitSeconds > 0) return tooMany(attempt.waitSeconds);
      const own = new Request(request.url, { method: "POST", headers: headersOf(request, token) });
      const response = await pass(own, address, { currentPassword, newPassword, revokeOtherSessions: true });
      if (response.ok) await attempt.succeeded();
      await recordAudit(db, {
        userId: user.id,
        at: now(),
        action: "password.change",
        outcome: response.ok ? "ok" : "refused",
        detail: {},
      });
      return response;
    },

    async refuseUnlessPassword(request, address, { token, user }) {
      const body = await readJson(request);
      if (body instanceof Response) return body;
      const { password = "" } = strings(body);
      const attempt = await attempts.begin(user.email, address);
      if (attempt.waitSeconds > 0) return tooMany(attempt.waitSeconds);
      const { api } = await library();
      const headers = headersOf(request, token);
      const right = await inLibrary(() => api.verifyPassword({ body: { password }, headers })).then(
        () => true,
        () => false,
      );
      if (!right) return authRefusal(400, "INVALID_PASSWORD", "This is not your password.");
      await attempt.succeeded();
      return null;
    },

    async ensureUser(user) {
      const found = await db.select({ id: users.id }).from(users).where(eq(users.email, user.email));
      if (found.length > 0) return;
      const { api } = await library();
      await inLibrary(() => api.signUpEmail({ body: user }));
    },
  };
}

/** The same words for an account that is there and one that is not. */
function tooMany(seconds: number): Response {
  return authRefusal(429, "TOO_MANY_ATTEMPTS", "Too many attempts. Try again later.", {
    "retry-after": String(seconds),
  });
}

/** The fields of a body that are text. */
function strings(body: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}
