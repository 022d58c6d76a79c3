import { randomUUID } from "node:crypto";
import { z } from "zod";
import { ALGORITHM, type SigningKeys } from "./signing-keys.ts";

export interface AccessTokenOptions {
  readonly keys: SigningKeys;
  /** `iss`: where browsers reach this server. */
  readonly issuer: string;
  readonly lifetimeSeconds: number;
}

/** What a token says once it is found to be ours and unexpired. */
interface TokenClaims {
  readonly userId: string;
  /** The session it was made from; a token is worth nothing without it. */
  readonly sessionId: string;
}

/** Short-lived tokens for `Authorization: Bearer` (RFC 6750), each made from a session. */
export interface AccessTokens {
  readonly lifetimeSeconds: number;
  issue(claims: TokenClaims): Promise<string>;
  /** Null for one that is none of ours, was changed, or has expired. */
  verify(token: string): Promise<TokenClaims | null>;
}

/** Whom the tokens are for: this server's own interface. */
const audienceOf = (issuer: string): string => `${issuer}/api`;

const payload = z.object({ sub: z.uuid(), sid: z.uuid() });
/** Between machines whose clocks disagree a little. */
const TOLERANCE_SECONDS = 5;

/** JWTs (RFC 7519) with `iss`, `aud`, `sub`, `sid`, `iat`, `exp` and `jti`. */
export function createAccessTokens({ keys, issuer, lifetimeSeconds }: AccessTokenOptions): AccessTokens {
  const audience = audienceOf(issuer);
  return {
    lifetimeSeconds,
    async issue({ userId, sessionId }) {
      const [{ SignJWT }, { id, key }] = await Promise.all([import("jose"), keys.signing()]);
      return new SignJWT({ sid: sessionId })
        .setProtectedHeader({ alg: ALGORITHM, typ: "JWT", kid: id })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(userId)
        .setIssuedAt()
        .setExpirationTime(`${lifetimeSeconds}s`)
        .setJti(randomUUID())
        .sign(key);
    },
    async verify(token) {
      const { errors, jwtVerify } = await import("jose");
      try {
        const { payload: claims } = await jwtVerify(
          token,
          async ({ kid = "" }) => {
            const key = await keys.verifying(kid);
            if (!key) throw new errors.JWKSNoMatchingKey();
            return key;
          },
          {
            algorithms: [ALGORITHM],
            typ: "JWT",
            issuer,
            audience,
            requiredClaims: ["exp", "jti"],
            clockTolerance: TOLERANCE_SECONDS,
          },
        );
        const { sub, sid } = payload.parse(claims);
        return { userId: sub, sessionId: sid };
      } catch (error) {
        if (error instanceof errors.JOSEError || error instanceof z.ZodError) return null;
        throw error;
      }
    },
  };
}
