import { DAY_MS } from "@sandbank/domain";
import { createFiCipher, createKeyMaterial, ourHalf, readPublicKey } from "../../../crypto/index.ts";
import type { KeyMaterial } from "../../../wire/index.ts";
import type { FipContext } from "../fip-context.ts";
import type { FipSettings } from "../settings.ts";

/** Keys of the usual library hold so long (aa.md 9). */
const KEY_MS = DAY_MS;

/** What an answer is encrypted with: a key pair of its own, of the encoding the FIU chose. */
export interface FiEncryption {
  readonly material: KeyMaterial;
  encrypt(document: string): string;
}

export async function encryptFor(
  { world, drawOctets }: FipContext,
  remote: KeyMaterial,
  { keyMaterial, encryption }: FipSettings,
): Promise<FiEncryption> {
  const { encoding } = readPublicKey(remote.DHPublicKey.KeyValue);
  const { pair, material } = createKeyMaterial({
    encoding,
    secret: await drawOctets("secret"),
    nonce: await drawOctets("nonce"),
    expiresAt: world.clock.now() + (keyMaterial === "expired" ? -KEY_MS : KEY_MS),
  });
  const cipher = createFiCipher({ privateKey: ourHalf(pair), nonce: material.Nonce, remote });
  const encrypt = (document: string) => {
    const sealed = cipher.encrypt(document);
    return encryption === "wrong_tag" ? withAnotherTag(sealed) : sealed;
  };
  return { material, encrypt };
}

function withAnotherTag(base64: string): string {
  const octets = Buffer.from(base64, "base64");
  octets[octets.length - 1] = (octets.at(-1) ?? 0) ^ 1;
  return octets.toString("base64");
}
