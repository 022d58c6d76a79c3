import { type KeyObject, sign } from "node:crypto";
import type { Instant } from "@sandbank/domain";
import { z } from "zod";
import { check, parseJws, SignatureError, type Signer } from "./jws.ts";

/** What an entity is in the ecosystem. */
export const entityRole = z.enum(["AA", "FIP", "FIU"]);
export type EntityRole = z.infer<typeof entityRole>;

/** How long an api key holds (aa.md 3). */
export const API_KEY_SECONDS = 86_400;

/** An api key that opens nothing. ReBIT's code for it is Unauthorized. */
export class ApiKeyError extends Error {
  override readonly name = "ApiKeyError";
}

const claims = z.object({
  iss: z.string(),
  sub: z.string().min(1),
  iat: z.number(),
  exp: z.number(),
  roles: entityRole,
});
export type ApiKeyClaims = z.infer<typeof claims>;

/** For whom, by whom and when. */
interface ApiKey {
  /** Entity id. */
  readonly id: string;
  readonly role: EntityRole;
  readonly issuer: string;
  readonly issuedAt: Instant;
  readonly tokenId: string;
}

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");

/** `client_api_key`, `fip_api_key` or `aa_api_key`: the JWT an entity shows who it is with, RS256, for 24 hours. */
export function issueApiKey(
  { id, role, issuer, issuedAt, tokenId }: ApiKey,
  { kid, privateKey }: Signer,
): string {
  const iat = Math.floor(issuedAt / 1000);
  const exp = iat + API_KEY_SECONDS;
  const payload = { iss: issuer, sub: id, azp: id, typ: "Bearer", roles: role, jti: tokenId, iat, exp };
  const signed = `${encode({ alg: "RS256", typ: "JWT", kid })}.${encode(payload)}`;
  return `${signed}.${sign("sha256", Buffer.from(signed), privateKey).toString("base64url")}`;
}

/**
 * The claims of an api key that holds.
 * @throws ApiKeyError
 */
export function verifyApiKey(token: string, key: KeyObject, now: Instant): ApiKeyClaims {
  const { sub, exp, ...rest } = readClaims(token, key);
  if (exp * 1000 <= now) {
    const end = new Date(exp * 1000).toISOString();
    throw new ApiKeyError(`The api key of ${sub} ended ${end}; ask the token service for a new one.`);
  }
  return { sub, exp, ...rest };
}

function readClaims(token: string, key: KeyObject): ApiKeyClaims {
  try {
    const jws = parseJws(token);
    const payload = Buffer.from(jws.segments[1], "base64url");
    check(jws, payload, key);
    return claims.parse(JSON.parse(payload.toString("utf8")));
  } catch (error) {
    if (!(error instanceof SignatureError)) {
      throw new ApiKeyError(
        "The api key lacks a claim: iss, sub, iat, exp and roles (AA, FIP or FIU) are needed.",
      );
    }
    throw new ApiKeyError(`The api key is not one of the token service (${error.message})`);
  }
}
