import type { AccessTokens } from "./access-tokens.ts";
import type { SessionCookie } from "./session-cookie.ts";

/** The session a request says it comes from, signature checked; whether the session still is, the database knows. */
export type Credential =
  | { readonly via: "bearer"; readonly session: { readonly id: string }; readonly userId: string }
  | { readonly via: "cookie"; readonly session: { readonly token: string } }
  /** An `Authorization` that is of no use. */
  | { readonly via: "bearer"; readonly session: null };

/**
 * Reads what a request comes with. One that has an `Authorization` is never taken by its cookies: a browser adds
 * those by itself, and what came with them has to prove its origin. Null for a request with neither.
 */
export async function readCredential(
  headers: Headers,
  { tokens, cookie }: { readonly tokens: AccessTokens; readonly cookie: SessionCookie },
): Promise<Credential | null> {
  const authorization = headers.get("authorization");
  if (authorization !== null) {
    const [, token] = /^Bearer +([\w~+/.=-]+) *$/i.exec(authorization) ?? [];
    const claims = token === undefined ? null : await tokens.verify(token);
    return claims
      ? { via: "bearer", session: { id: claims.sessionId }, userId: claims.userId }
      : { via: "bearer", session: null };
  }
  const token = cookie.read(headers);
  return token === null ? null : { via: "cookie", session: { token } };
}
