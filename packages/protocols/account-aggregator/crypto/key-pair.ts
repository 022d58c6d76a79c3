import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { type KeyEncoding, templates } from "./key-encodings.ts";
import { KeyMaterialError } from "./key-error.ts";

/** Half of a key agreement. */
export interface AgreementKey {
  readonly encoding: KeyEncoding;
  readonly key: KeyObject;
}

/** One party's keys for one FI request. */
export interface AgreementKeyPair {
  readonly encoding: KeyEncoding;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const SECRET_OCTETS = 32;

/**
 * The key pair that belongs to a secret: the same 32 octets give the same pair.
 * @throws RangeError when the secret has another length
 */
export function createKeyPair(encoding: KeyEncoding, secret: Uint8Array): AgreementKeyPair {
  if (secret.length !== SECRET_OCTETS) {
    throw new RangeError(`a private key is ${SECRET_OCTETS} octets, not ${secret.length}`);
  }
  const scalar = Buffer.from(secret);
  if (encoding === "Curve25519") {
    // Below the curve's order, and not zero.
    scalar[0] = (scalar[0] ?? 0) & 0x0f;
    if (scalar.every((octet) => octet === 0)) scalar[SECRET_OCTETS - 1] = 1;
  }
  const privateKey = loadPrivateKey(encoding, scalar);
  return { encoding, privateKey, publicKey: createPublicKey(privateKey) };
}

/** A private key of these octets as they are. */
export function loadPrivateKey(encoding: KeyEncoding, octets: Buffer): KeyObject {
  const { pkcs8Prefix, pkcs8Suffix } = templates[encoding];
  const key = Buffer.concat([pkcs8Prefix, octets, pkcs8Suffix]);
  return createPrivateKey({ key, format: "der", type: "pkcs8" });
}

const armour = (label: string, der: Buffer) =>
  `-----BEGIN ${label} KEY-----${der.toString("base64")}-----END ${label} KEY-----`;

/** `DHPublicKey.KeyValue`: PEM on one line, as the usual library writes it (aa.md 9). */
export function writePublicKey(key: KeyObject): string {
  return armour("PUBLIC", key.export({ format: "der", type: "spki" }));
}

/** PKCS#8 PEM on one line; `readPrivateKey` reads it back. */
export function writePrivateKey(key: KeyObject): string {
  return armour("PRIVATE", key.export({ format: "der", type: "pkcs8" }));
}

/**
 * A public key of either encoding, told by what it is and not by what `curve` says. With PEM armour on one line or
 * several, or bare base64.
 * @throws KeyMaterialError
 */
export function readPublicKey(keyValue: string): AgreementKey {
  const der = readDer(keyValue, "PUBLIC");
  for (const encoding of ["Curve25519", "X25519"] as const) {
    const { spkiPrefix, publicOctets } = templates[encoding];
    if (!der.subarray(0, spkiPrefix.length).equals(spkiPrefix)) continue;
    if (der.length !== spkiPrefix.length + publicOctets) {
      const octets = der.length - spkiPrefix.length;
      throw new KeyMaterialError(
        `KeyValue is a ${encoding} key of ${octets} octets; ${publicOctets} are needed.`,
      );
    }
    try {
      return { encoding, key: createPublicKey({ key: der, format: "der", type: "spki" }) };
    } catch {
      throw new KeyMaterialError(
        "KeyValue is a point that is not on Curve25519; send the public key as it was made.",
      );
    }
  }
  throw new KeyMaterialError(explainUnknown(der));
}

/**
 * A private key of either encoding, PKCS#8 in PEM or bare base64; also X25519 with its public key attached, as
 * BouncyCastle writes it.
 * @throws KeyMaterialError
 */
export function readPrivateKey(text: string): AgreementKey {
  const der = readDer(text, "PRIVATE");
  const { pkcs8Prefix } = templates.X25519;
  // RFC 5958: version 2 where a public key follows, which OpenSSL 3.0 does not read.
  const short = pkcs8Prefix.subarray(5);
  const isX25519 = der.subarray(5, 5 + short.length).equals(short) && der.length >= pkcs8Prefix.length + 32;
  if (isX25519) {
    const octets = der.subarray(pkcs8Prefix.length, pkcs8Prefix.length + SECRET_OCTETS);
    return { encoding: "X25519", key: loadPrivateKey("X25519", octets) };
  }
  if (der.includes(templates.Curve25519.spkiPrefix.subarray(6, -3))) {
    try {
      return { encoding: "Curve25519", key: createPrivateKey({ key: der, format: "der", type: "pkcs8" }) };
    } catch {
      // Told below, with the other keys that are none.
    }
  }
  throw new KeyMaterialError(
    "The private key is neither of Curve25519 (PKCS#8 with explicit parameters) nor of X25519 (PKCS#8, 48 octets).",
  );
}

/** The DER inside PEM or base64. Some senders leave the two characters `\n` where a line ended. */
function readDer(text: string, label: "PUBLIC" | "PRIVATE"): Buffer {
  const body = text
    .replace(/-----(BEGIN|END)( EC)? (PUBLIC|PRIVATE) KEY-----/g, "")
    .replace(/\\r|\\n|\s/g, "");
  if (body === "" || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(body)) {
    const what = label === "PUBLIC" ? "KeyValue" : "The private key";
    throw new KeyMaterialError(
      `${what} is not base64: send PEM (-----BEGIN ${label} KEY-----) or the base64 of its DER.`,
    );
  }
  return Buffer.from(body, "base64");
}

const ACCEPTED =
  "send a SubjectPublicKeyInfo of Curve25519 (explicit Weierstrass parameters, begins MIIBMTCB6gYHKoZIzj0C) " +
  "or of X25519 (begins MCowBQYDK2VuAyEA)";

function explainUnknown(der: Buffer): string {
  if (der.length === 32) return `KeyValue is 32 bare octets without their encoding; ${ACCEPTED}.`;
  if (der.length === 64 || der.length === 65) return `KeyValue is a bare point; ${ACCEPTED}.`;
  if (der.includes(Buffer.from("2a8648ce3d0201", "hex"))) {
    return `KeyValue is an EC key of another curve, or one of Curve25519 written in another way; ${ACCEPTED}.`;
  }
  return `KeyValue is no public key of a known kind; ${ACCEPTED}.`;
}
