import type { SignedInUser } from "@sandbank/api";
import type { Database } from "@sandbank/database";
import { sessions, signInMethods, users, verifications } from "@sandbank/database/schema";
import { eq } from "drizzle-orm";

/** Sign-up, sign-in and sessions; the library behind it is loaded at the first use. */
export interface Auth {
  /** Answers everything under `/api/auth`. */
  handle(request: Request): Promise<Response>;
  /** Who a request comes from; null when nobody is signed in. */
  userOf(headers: Headers): Promise<SignedInUser | null>;
  /** Signs this user up unless the e-mail address is taken. */
  ensureUser(user: { name: string; email: string; password: string }): Promise<void>;
}

export interface AuthOptions {
  readonly db: Database;
  readonly secret: string;
  /** Where browsers reach this server. */
  readonly publicUrl: string;
}

export function createAuth(options: AuthOptions): Auth {
  let loading: ReturnType<typeof load> | null = null;
  const library = () => {
    loading ??= load(options);
    return loading;
  };
  return {
    async handle(request) {
      return (await library()).handler(request);
    },
    async userOf(headers) {
      if (!headers.get("cookie")) return null;
      const session = await (await library()).api.getSession({ headers });
      return session && { id: session.user.id, name: session.user.name, email: session.user.email };
    },
    async ensureUser(user) {
      const found = await options.db.select({ id: users.id }).from(users).where(eq(users.email, user.email));
      if (found.length === 0) await (await library()).api.signUpEmail({ body: user });
    },
  };
}

async function load({ db, secret, publicUrl }: AuthOptions) {
  const [{ betterAuth }, { drizzleAdapter }] = await Promise.all([
    import("better-auth/minimal"),
    import("better-auth/adapters/drizzle"),
  ]);
  return betterAuth({
    baseURL: publicUrl,
    basePath: "/api/auth",
    secret,
    database: drizzleAdapter(db, {
      provider: "pg",
      schema: { user: users, session: sessions, account: signInMethods, verification: verifications },
    }),
    emailAndPassword: { enabled: true, minPasswordLength: 8, maxPasswordLength: 128 },
    session: { cookieCache: { enabled: true, maxAge: 60 } },
    advanced: { cookiePrefix: "sandbank", database: { generateId: "uuid" } },
    telemetry: { enabled: false },
    logger: { level: "error" },
  });
}
