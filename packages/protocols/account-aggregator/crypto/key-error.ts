/** Key material that cannot be used. The message says why, and what to send instead; ReBIT's code for it is InvalidKey. */
export class KeyMaterialError extends Error {
  override readonly name = "KeyMaterialError";
}

/** A ciphertext that does not open: another key, another nonce, or a byte changed on the way. */
export class FiCipherError extends Error {
  override readonly name = "FiCipherError";
}
