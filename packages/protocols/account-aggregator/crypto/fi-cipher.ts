import { createCipheriv, createDecipheriv, diffieHellman, hkdfSync, type KeyObject } from "node:crypto";
import { readBase64 } from "./base64.ts";
import { FiCipherError, KeyMaterialError } from "./key-error.ts";
import { type ReadKeyMaterial, readNonce } from "./key-material.ts";
import { type AgreementKey, readPublicKey } from "./key-pair.ts";

const SALT_OCTETS = 20;
const IV_OCTETS = 12;
const KEY_OCTETS = 32;
const TAG_OCTETS = 16;

/**
 * ECDH: for Curve25519 the coordinate x of the Weierstrass form, big-endian; for X25519 the output of RFC 7748.
 * @throws KeyMaterialError when the two are of different encodings or give nothing secret
 */
export function agree(ours: AgreementKey, theirs: AgreementKey): Buffer {
  if (ours.encoding !== theirs.encoding) {
    throw new KeyMaterialError(
      `The public key is ${theirs.encoding} and the private key ${ours.encoding}; both sides use one encoding.`,
    );
  }
  try {
    return diffieHellman({ privateKey: ours.key, publicKey: theirs.key });
  } catch {
    throw new KeyMaterialError(
      "The public key gives no shared secret (a point of small order); make a new one.",
    );
  }
}

/** What both sides derive of an agreement: AES-256 key, initialisation vector and the salt in between. */
export interface SessionKey {
  readonly key: Buffer;
  readonly iv: Buffer;
  readonly salt: Buffer;
}

/**
 * Session key of a shared secret (aa.md 9; https://github.com/Sahamati/rahasya). A remote nonce of another length is
 * repeated or cut.
 * @throws KeyMaterialError when our nonce is shorter than 32 octets
 */
export function deriveSessionKey(
  secret: Uint8Array,
  ourNonce: Uint8Array,
  remoteNonce: Uint8Array,
): SessionKey {
  if (ourNonce.length < SALT_OCTETS + IV_OCTETS) {
    throw new KeyMaterialError(
      `Our nonce has ${ourNonce.length} octets; ${SALT_OCTETS + IV_OCTETS} are needed for salt and vector.`,
    );
  }
  const mixed = Buffer.from(ourNonce.map((octet, at) => octet ^ (remoteNonce[at % remoteNonce.length] ?? 0)));
  const salt = mixed.subarray(0, SALT_OCTETS);
  const iv = mixed.subarray(SALT_OCTETS, SALT_OCTETS + IV_OCTETS);
  return { key: Buffer.from(hkdfSync("sha256", secret, salt, "", KEY_OCTETS)), iv, salt };
}

/** Encrypts and decrypts the FI documents of one answer. */
export interface FiCipher {
  /** @returns `encryptedFI`: base64 of ciphertext and tag */
  encrypt(document: string): string;
  /** @throws FiCipherError */
  decrypt(encryptedFi: string): string;
}

/** Our half of an exchange and the other side's. */
interface Exchange {
  readonly privateKey: AgreementKey;
  /** Base64, as in our own KeyMaterial. */
  readonly nonce: string;
  readonly remote: ReadKeyMaterial;
}

/**
 * The cipher two parties share for one FI request. Everything is derived once, so several accounts cost one agreement;
 * the scheme has them share key and vector, which is its flaw and not to be copied elsewhere.
 * @throws KeyMaterialError when the remote key or a nonce is unusable; expiry is `isExpired`'s to tell
 */
export function createFiCipher({ privateKey, nonce, remote }: Exchange): FiCipher {
  const secret = agree(privateKey, readPublicKey(remote.DHPublicKey.KeyValue));
  const session = deriveSessionKey(secret, readNonce(nonce), readNonce(remote.Nonce));
  return {
    encrypt: (document) => seal(session, Buffer.from(document, "utf8")).toString("base64"),
    decrypt: (encryptedFi) => open(session, encryptedFi).toString("utf8"),
  };
}

/** AES-256-GCM without additional data. @returns ciphertext and tag */
export function seal({ key, iv }: Pick<SessionKey, "key" | "iv">, plaintext: Uint8Array): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  return Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

/** @throws FiCipherError */
export function open({ key, iv }: Pick<SessionKey, "key" | "iv">, base64: string): Buffer {
  const octets = readBase64(base64);
  if (octets === undefined || octets.length < TAG_OCTETS) {
    throw new FiCipherError(`This is not base64 of a ciphertext and its tag of ${TAG_OCTETS} octets.`);
  }
  const decipher = createDecipheriv("aes-256-gcm", key, iv);
  decipher.setAuthTag(octets.subarray(-TAG_OCTETS));
  try {
    return Buffer.concat([decipher.update(octets.subarray(0, -TAG_OCTETS)), decipher.final()]);
  } catch {
    throw new FiCipherError(
      "The tag does not fit: another private key, another nonce, or ciphertext that was changed.",
    );
  }
}

/** A private key as an {@link AgreementKey}. */
export const ourHalf = (pair: {
  encoding: AgreementKey["encoding"];
  privateKey: KeyObject;
}): AgreementKey => ({
  encoding: pair.encoding,
  key: pair.privateKey,
});
