import { createECDH, hash } from "node:crypto";
import type { EcPrivateJwk } from "./signing-key.ts";

/** Order of the curve P-256, SEC 2 section 2.4.2. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const OCTETS = 32;
/** One for all: no signature is interrupted by another. */
const curve = createECDH("prime256v1");

/**
 * ES256 (RFC 7518 section 3.4) by RFC 6979: the same key and text give the same signature, which the platform's own
 * cannot. Its time depends on the key, which is no secret here. @returns r and s, base64url
 */
export function signEs256(text: string, { d }: Pick<EcPrivateJwk, "d">): string {
  const key = Buffer.from(d, "base64url");
  const digest = toNumber(hash("sha256", text, "buffer"));
  for (const nonce of nonces(key, toOctets(digest % ORDER))) {
    curve.setPrivateKey(nonce);
    const point = curve.getPublicKey(null, "uncompressed");
    const r = toNumber(point.subarray(1, 1 + OCTETS)) % ORDER;
    const s = (inverse(toNumber(nonce)) * (digest + r * toNumber(key))) % ORDER;
    if (r > 0n && s > 0n) return Buffer.concat([toOctets(r), toOctets(s)]).toString("base64url");
  }
  throw new Error("unreachable: nonces never end");
}

/** https://www.rfc-editor.org/rfc/rfc6979#section-3.2, steps b to h. */
function* nonces(key: Buffer, digest: Buffer): Generator<Buffer> {
  let mac: Buffer = Buffer.alloc(OCTETS, 0);
  let value: Buffer = Buffer.alloc(OCTETS, 1);
  const next = (...parts: Buffer[]) => {
    if (parts.length > 0) mac = hmac(mac, value, ...parts);
    value = hmac(mac, value);
  };
  next(Buffer.of(0), key, digest);
  next(Buffer.of(1), key, digest);
  for (;;) {
    next();
    const candidate = toNumber(value);
    if (candidate > 0n && candidate < ORDER) yield value;
    next(Buffer.of(0));
  }
}

const BLOCK_OCTETS = 64;
const INNER = Buffer.alloc(BLOCK_OCTETS, 0x36);
const OUTER = Buffer.alloc(BLOCK_OCTETS, 0x5c);

/** HMAC-SHA-256 (RFC 2104) of a key of 32 octets; the platform's costs three times as much for texts this short. */
function hmac(key: Buffer, ...parts: Buffer[]): Buffer {
  const [inner, outer] = [Buffer.from(INNER), Buffer.from(OUTER)];
  for (let at = 0; at < OCTETS; at++) {
    inner[at] = (key[at] ?? 0) ^ 0x36;
    outer[at] = (key[at] ?? 0) ^ 0x5c;
  }
  const digest = hash("sha256", Buffer.concat([inner, ...parts]), "buffer");
  return hash("sha256", Buffer.concat([outer, digest]), "buffer");
}

/** Modulo the order, by Euclid's extended algorithm. */
function inverse(value: bigint): bigint {
  let [rest, next] = [ORDER, value];
  let [factor, nextFactor] = [0n, 1n];
  while (next > 0n) {
    const quotient = rest / next;
    [rest, next] = [next, rest - quotient * next];
    [factor, nextFactor] = [nextFactor, factor - quotient * nextFactor];
  }
  return factor < 0n ? factor + ORDER : factor;
}

const toNumber = (octets: Buffer) => BigInt(`0x${octets.toString("hex")}`);
const toOctets = (number: bigint) => Buffer.from(number.toString(16).padStart(2 * OCTETS, "0"), "hex");
