import { createHash } from "node:crypto";

const digest = (parts: readonly (string | number)[]) =>
  createHash("sha256").update(parts.join("\n")).digest();

/** 24 characters that are safe in URLs; the same parts give the same. No secret. */
export function idFrom(...parts: readonly (string | number)[]): string {
  return digest(parts).subarray(0, 18).toString("base64url");
}

/** 64 hex digits; the same parts give the same, and nobody guesses them without the seed. */
export function secretFrom(...parts: readonly (string | number)[]): string {
  return digest(parts).toString("hex");
}

/** A number from 0 up to but not 1; the same parts give the same. */
export function drawFrom(...parts: readonly (string | number)[]): number {
  return digest(parts).readUInt32BE(0) / 2 ** 32;
}
