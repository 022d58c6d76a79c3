import { createPublicKey, type KeyObject } from "node:crypto";
import { z } from "zod";

/** A signature key in the central registry: `certificate` of an entity. */
export const rsaJwk = z.object({
  kty: z.literal("RSA"),
  alg: z.string().default("RS256"),
  use: z.string().default("sig"),
  kid: z.string().min(1),
  n: z.string().min(1),
  e: z.string().min(1),
});
export type RsaJwk = z.infer<typeof rsaJwk>;

const MOST_KEPT = 256;
const kept = new Map<string, KeyObject>();

/** The key of a JWK, imported once. @throws TypeError or OpenSSL's error for numbers that are no key */
export function importRsaKey({ kty, n, e }: RsaJwk): KeyObject {
  const name = `${n}.${e}`;
  const known = kept.get(name);
  if (known) return known;
  const key = createPublicKey({ key: { kty, n, e }, format: "jwk" });
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(name, key);
  return key;
}
