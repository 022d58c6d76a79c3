import { createHash } from "node:crypto";

const WORD = 0x1_0000_0000;

/**
 * A number from 0 up to 1 that belongs to these words, and to no others: the same seed, rule and call draw the same
 * again, whatever else was drawn meanwhile.
 */
export function drawUnit(...words: readonly (string | number)[]): number {
  const hash = createHash("sha256").update(words.join("\n")).digest();
  return hash.readUInt32BE(0) / WORD;
}
