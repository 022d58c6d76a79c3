import { z } from "zod";

const text = z.string().min(1);

/** `POST getSharedKey`. */
export const sharedKeyRequest = z.object({ remotePublicKey: text, ourPrivateKey: text });
export type SharedKeyRequest = z.infer<typeof sharedKeyRequest>;

/** `POST encrypt` and `POST decrypt`. Its nonces stand beside the key material, not in it. */
export const cipherRequest = z.object({
  remoteKeyMaterial: z.object({ DHPublicKey: z.object({ expiry: text, KeyValue: text }) }),
  ourPrivateKey: text,
  base64YourNonce: text,
  base64RemoteNonce: text,
  /** What to encrypt, as text; older helpers take `base64Data`. */
  data: z.string().optional(),
  /** What to decrypt; or to encrypt, in base64. */
  base64Data: z.string().optional(),
});
export type CipherRequest = z.infer<typeof cipherRequest>;
