import { ProviderError } from "@sandbank/provider";
import { z } from "zod";
import {
  createFiCipher,
  createKeyPair,
  FiCipherError,
  KeyMaterialError,
  ourHalf,
} from "../../crypto/index.ts";
import type { SessionAccount } from "../door.ts";
import type { FetchAnswer } from "./answers.ts";

/** What we drew for one data request: whoever has it can read the answer. */
const sessionSecret = z.object({
  encoding: z.enum(["Curve25519", "X25519"]),
  /** Base64 of 32 octets each. */
  secret: z.string(),
  nonce: z.string(),
});
export type SessionSecret = z.infer<typeof sessionSecret>;

/** The documents of an answer in clear; what cannot be opened came as good as not at all. */
export function openDelivery(answer: FetchAnswer, stored: string | null): SessionAccount[] {
  const ours = readSecret(stored);
  const pair = createKeyPair(ours.encoding, Buffer.from(ours.secret, "base64"));
  return answer.FI.flatMap(({ fipID, data, KeyMaterial: remote }) => {
    const cipher = remote
      ? attempt(() => createFiCipher({ privateKey: ourHalf(pair), nonce: ours.nonce, remote }))
      : null;
    return data.map(({ linkRefNumber, maskedAccNumber, encryptedFI }): SessionAccount => {
      const common = { linkRefNumber, fipId: fipID, maskedAccNumber: maskedAccNumber ?? null };
      if (encryptedFI === "") return { ...common, state: "pending", document: null };
      const document = cipher && attempt(() => cipher.decrypt(encryptedFI));
      return { ...common, state: "ready", document: document ?? "<unreadable" };
    });
  });
}

function attempt<T>(open: () => T): T | null {
  try {
    return open();
  } catch (error) {
    if (error instanceof KeyMaterialError || error instanceof FiCipherError) return null;
    throw error;
  }
}

function readSecret(stored: string | null): SessionSecret {
  try {
    return sessionSecret.parse(JSON.parse(stored ?? ""));
  } catch (error) {
    throw new ProviderError("login_required", "the keys of the session are not readable", { cause: error });
  }
}
