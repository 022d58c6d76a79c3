import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** A symmetric key with the name that sealed values carry. */
export interface VaultKey {
  /** Letters, digits, `-` and `_`. */
  readonly id: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

/** A sealed value that none of the keys opens, or that was moved to another row. */
export class VaultError extends Error {
  override readonly name = "VaultError";
}

export interface Vault {
  /** `context` names the row the value belongs to; it must be the same when opening. */
  seal(plain: string, context: string): string;
  /** @throws VaultError */
  open(sealed: string, context: string): string;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals secrets with AES-256-GCM as `keyId.base64url(nonce ‖ ciphertext ‖ tag)`. The first key seals; all of
 * them open, so that a new key can be put in front while old values are still about.
 */
export function createVault(keys: readonly VaultKey[]): Vault {
  const [newest] = keys;
  if (!newest) throw new RangeError("a vault needs at least one key");
  const byId = new Map(keys.map((key) => [key.id, key.key]));
  return {
    seal(plain, context) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv("aes-256-gcm", newest.key, nonce);
      cipher.setAAD(Buffer.from(context));
      const sealed = Buffer.concat([
        nonce,
        cipher.update(plain, "utf8"),
        cipher.final(),
        cipher.getAuthTag(),
      ]);
      return `${newest.id}.${sealed.toString("base64url")}`;
    },
    open(sealed, context) {
      const dot = sealed.indexOf(".");
      const keyId = sealed.slice(0, dot);
      const key = byId.get(keyId);
      if (!key) throw new VaultError(`no key "${keyId}" to open this value with`);
      const bytes = Buffer.from(sealed.slice(dot + 1), "base64url");
      try {
        const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, NONCE_BYTES));
        decipher.setAAD(Buffer.from(context));
        decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
        const body = bytes.subarray(NONCE_BYTES, -TAG_BYTES);
        return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
      } catch (error) {
        throw new VaultError("the value was changed or belongs to another row", { cause: error });
      }
    },
  };
}

/** The context that binds a secret to its connection's row. */
export function connectionContext(connection: { userId: string; id: string }): string {
  return `connection/${connection.userId}/${connection.id}`;
}
