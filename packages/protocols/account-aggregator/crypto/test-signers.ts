import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import type { Signer } from "./jws.ts";
import { PUBLISHED_TEST_KEYS } from "./published-test-keys.ts";
import { type RsaJwk, rsaJwk } from "./rsa-keys.ts";

/** Kind of party that signs with a published test key. `registry` signs api keys. */
export type TestParty = keyof typeof PUBLISHED_TEST_KEYS;

/** A published test key, loaded. */
export interface TestSigner extends Signer {
  readonly publicKey: KeyObject;
  /** As the central registry shows it. */
  readonly jwk: RsaJwk;
}

const loaded = new Map<TestParty, TestSigner>();

/** The published test key of a kind of party: the AA, every FIP, Sandbank's own FIU, the registry. */
export function testSigner(party: TestParty): TestSigner {
  const known = loaded.get(party);
  if (known) return known;
  const { kid, pkcs8 } = PUBLISHED_TEST_KEYS[party];
  const privateKey = createPrivateKey({ key: Buffer.from(pkcs8, "base64"), format: "der", type: "pkcs8" });
  const publicKey = createPublicKey(privateKey);
  const jwk = rsaJwk.parse({ ...publicKey.export({ format: "jwk" }), kid, alg: "RS256", use: "sig" });
  const signer = { kid, privateKey, publicKey, jwk };
  loaded.set(party, signer);
  return signer;
}
