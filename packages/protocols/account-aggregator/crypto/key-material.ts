import type { Instant } from "@sandbank/domain";
import { z } from "zod";
import { readBase64 } from "./base64.ts";
import type { KeyEncoding } from "./key-encodings.ts";
import { KeyMaterialError } from "./key-error.ts";
import { type AgreementKeyPair, createKeyPair, writePublicKey } from "./key-pair.ts";

/**
 * `KeyMaterial` of FI request and FI fetch, as leniently as it is met: only the key, its end and the nonce carry
 * meaning, the other members are filled in many ways (aa.md 9).
 */
export const keyMaterial = z.object({
  cryptoAlg: z.string().nullish(),
  curve: z.string().nullish(),
  params: z.string().nullish(),
  DHPublicKey: z.object({
    expiry: z.string().min(1),
    Parameters: z.string().nullish(),
    KeyValue: z.string().min(1),
  }),
  Nonce: z.string().min(1),
});
export type ReadKeyMaterial = z.infer<typeof keyMaterial>;

/** `KeyMaterial` as this side sends it: every member, the words of the specification. */
export interface KeyMaterial {
  readonly cryptoAlg: "ECDH";
  readonly curve: KeyEncoding;
  readonly params: string;
  readonly DHPublicKey: { readonly expiry: string; readonly Parameters: string; readonly KeyValue: string };
  /** Base64 of 32 octets. */
  readonly Nonce: string;
}

/** What a party draws for one FI request. */
export interface KeyMaterialDraw {
  readonly encoding: KeyEncoding;
  /** 32 octets; the private key follows from them. */
  readonly secret: Uint8Array;
  /** 32 octets. */
  readonly nonce: Uint8Array;
  readonly expiresAt: Instant;
}

/** A key pair and what the other side is told of it. Nothing here is random: draw first. */
export function createKeyMaterial({ encoding, secret, nonce, expiresAt }: KeyMaterialDraw): {
  readonly pair: AgreementKeyPair;
  readonly material: KeyMaterial;
} {
  const pair = createKeyPair(encoding, secret);
  const material = {
    cryptoAlg: "ECDH",
    curve: encoding,
    params: "cipher=AES/GCM/NoPadding;KeyPairGenerator=ECDH",
    DHPublicKey: {
      expiry: new Date(expiresAt).toISOString(),
      Parameters: "",
      KeyValue: writePublicKey(pair.publicKey),
    },
    Nonce: Buffer.from(nonce).toString("base64"),
  } as const;
  return { pair, material };
}

/**
 * Whether a key has come to its end.
 * @throws KeyMaterialError when its end cannot be read
 */
export function isExpired(
  { DHPublicKey: { expiry } }: Pick<ReadKeyMaterial, "DHPublicKey">,
  now: Instant,
): boolean {
  const end = Date.parse(expiry);
  if (Number.isNaN(end)) {
    throw new KeyMaterialError(
      `DHPublicKey.expiry is "${expiry}"; send an ISO 8601 time such as 2025-01-11T10:00:00.000Z.`,
    );
  }
  return end <= now;
}

const LEAST_NONCE_OCTETS = 32;

/**
 * The octets of a nonce. 32 are usual; some senders put the base64 of longer text there.
 * @throws KeyMaterialError
 */
export function readNonce(nonce: string): Buffer {
  const octets = readBase64(nonce);
  if (octets === undefined || octets.length === 0) {
    throw new KeyMaterialError(
      `Nonce is not base64; send the base64 of ${LEAST_NONCE_OCTETS} random octets.`,
    );
  }
  return octets;
}
