import { DAY_MS } from "@sandbank/domain";
import {
  type AgreementKey,
  agree,
  createKeyMaterial,
  createKeyPair,
  deriveSessionKey,
  isExpired,
  type KeyEncoding,
  KeyMaterialError,
  open,
  readNonce,
  readPrivateKey,
  readPublicKey,
  type SessionKey,
  seal,
  writePrivateKey,
} from "../../crypto/index.ts";
import { drawOctets } from "../registry/draw.ts";
import type { RahasyaOptions } from "./create-rahasya-routes.ts";
import type { CipherRequest, SharedKeyRequest } from "./wire.ts";

const KEY_DAYS = 1;

/** A private key and what to send of it; the nonce is the caller's to draw. */
export async function generateKey(options: RahasyaOptions, encoding: KeyEncoding) {
  const { pair, material } = createKeyMaterial({
    encoding,
    secret: await drawOctets(options, "rahasya key"),
    nonce: await drawOctets(options, "rahasya nonce"),
    expiresAt: options.world.clock.now() + KEY_DAYS * DAY_MS,
  });
  return { privateKey: writePrivateKey(pair.privateKey), KeyMaterial: material, errorInfo: null };
}

/** The shared secret of two keys, base64. */
export function getSharedKey(encoding: KeyEncoding, { remotePublicKey, ourPrivateKey }: SharedKeyRequest) {
  const [ours, theirs] = [readOurs(encoding, ourPrivateKey), readTheirs(encoding, remotePublicKey)];
  return { key: agree(ours, theirs).toString("base64") };
}

/** Ciphertext and tag, base64. */
export function encrypt(encoding: KeyEncoding, ask: CipherRequest, now: number) {
  const { data, base64Data } = ask;
  if (data === undefined && base64Data === undefined) {
    throw new KeyMaterialError("There is nothing to encrypt: send data, the text.");
  }
  const plaintext = data === undefined ? Buffer.from(base64Data ?? "", "base64") : Buffer.from(data, "utf8");
  return { base64Data: seal(sessionOf(encoding, ask, now), plaintext).toString("base64") };
}

/** The plaintext, base64. */
export function decrypt(encoding: KeyEncoding, ask: CipherRequest, now: number) {
  return { base64Data: open(sessionOf(encoding, ask, now), ask.base64Data ?? "").toString("base64") };
}

function sessionOf(encoding: KeyEncoding, ask: CipherRequest, now: number): SessionKey {
  const { DHPublicKey } = ask.remoteKeyMaterial;
  if (isExpired({ DHPublicKey }, now)) {
    throw new KeyMaterialError(`Expired Key: it ended ${DHPublicKey.expiry}; ask for a new one.`);
  }
  const secret = agree(readOurs(encoding, ask.ourPrivateKey), readTheirs(encoding, DHPublicKey.KeyValue));
  return deriveSessionKey(secret, readNonce(ask.base64YourNonce), readNonce(ask.base64RemoteNonce));
}

/** Bare keys in hexadecimal, as libsodium's users have them; the helper takes them for X25519. */
const bareOctets = (encoding: KeyEncoding, text: string) =>
  encoding === "X25519" && /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, "hex") : undefined;

const SPKI_PREFIX = Buffer.from("302a300506032b656e032100", "hex");

function readOurs(encoding: KeyEncoding, text: string): AgreementKey {
  const bare = bareOctets(encoding, text);
  if (bare) return { encoding, key: createKeyPair("X25519", bare).privateKey };
  return ofEncoding(encoding, readPrivateKey(text));
}

function readTheirs(encoding: KeyEncoding, text: string): AgreementKey {
  const bare = bareOctets(encoding, text);
  return ofEncoding(
    encoding,
    readPublicKey(bare ? Buffer.concat([SPKI_PREFIX, bare]).toString("base64") : text),
  );
}

function ofEncoding(encoding: KeyEncoding, key: AgreementKey): AgreementKey {
  if (key.encoding === encoding) return key;
  const path = key.encoding === "X25519" ? "/x25519/v1" : "/ecc/v1";
  throw new KeyMaterialError(`This is a key of ${key.encoding}; send it to ${path}.`);
}
