import type { Database } from "@sandbank/database";
import { sessions, signInMethods, users, verifications } from "@sandbank/database/schema";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./password-rules.ts";
import { COOKIE_PREFIX } from "./session-cookie.ts";

export interface LibraryOptions {
  readonly db: Database;
  readonly secret: string;
  /** Where browsers reach this server. */
  readonly publicUrl: string;
  readonly sessionSeconds: number;
}

/** Tells the library the address that is written down with a session; nobody else can set it. */
export const ADDRESS_HEADER = "x-sandbank-client-address";

/** The sign-in library: hashing of passwords, users and sessions. Half a second to load, hence on first use. */
export async function loadLibrary({ db, secret, publicUrl, sessionSeconds }: LibraryOptions) {
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
    emailAndPassword: {
      enabled: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    session: { expiresIn: sessionSeconds },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      database: { generateId: "uuid" },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    // Ours count in the database, for all processes together.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}
