import { createECDH, createHash } from "node:crypto";
import { signEs256 } from "./sign-es256.ts";

/** Private key of an ES256 signer, RFC 7517 and RFC 7518 section 6.2. */
export interface EcPrivateJwk {
  readonly kty: "EC";
  readonly crv: "P-256";
  readonly alg: "ES256";
  readonly use: "sig";
  readonly kid: string;
  readonly x: string;
  readonly y: string;
  readonly d: string;
}

/**
 * The P-256 key that belongs to a text: the same text gives the same key, so that id tokens survive a restart
 * and key generation costs nothing. No secret: whoever knows the seed can sign.
 */
export function signingKeyFor(text: string): EcPrivateJwk {
  const privateKey = createHash("sha256").update(`ES256 signing key\n${text}`).digest();
  const ecdh = createECDH("prime256v1");
  // A hash beyond the curve's order (chance 2^-32) would throw here, for this text always.
  ecdh.setPrivateKey(privateKey);
  const point = ecdh.getPublicKey(null, "uncompressed");
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString("base64url"));
  const kid = createHash("sha256").update(point).digest("base64url").slice(0, 16);
  return {
    kty: "EC",
    crv: "P-256",
    alg: "ES256",
    use: "sig",
    kid,
    x: x ?? "",
    y: y ?? "",
    d: privateKey.toString("base64url"),
  };
}

/** Whose key it is. */
interface Signer {
  readonly seed: number;
  readonly institution: string;
}

/** The key an institution's authorization server signs with. */
export function signingKeyOf({ seed, institution }: Signer): EcPrivateJwk {
  return signingKeyFor(`${seed}\n${institution}`);
}

/** The claims as a JWT of an institution's authorization server (RFC 7515, compact, ES256). */
export function signJwt(signer: Signer, claims: Readonly<Record<string, unknown>>): string {
  const jwk = signingKeyOf(signer);
  const head = { alg: jwk.alg, typ: "JWT", kid: jwk.kid };
  const signed = [head, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"));
  return [...signed, signEs256(signed.join("."), jwk)].join(".");
}
