import type { Stream } from "../rng.ts";
import { bankDraw, type Issuer } from "./bank-draw.ts";

/**
 * No bank has these (https://en.wikipedia.org/wiki/Sort_code), and no modulus check is defined for any sort code that
 * begins with them (`valacdos.txt`, https://www.vocalink.com/tools/modulus-checking/), so that a checker can only say
 * that it does not know the bank.
 */
const NEVER_ASSIGNED = ["67", "68", "69"];

/** Six digits, without hyphens. A bank has ten sort codes next to each other; the last digit is the branch. */
export function sortCodeOf(issuer: Issuer, stream: Stream): string {
  const bank = bankDraw(issuer, "sort code");
  const district = bank.pick(NEVER_ASSIGNED) + String(bank.int(0, 999)).padStart(3, "0");
  return `${district}${stream.int(0, 9)}`;
}

/** Six digits without hyphens; sort codes have no check digit. */
export function isValidSortCode(text: string): boolean {
  return /^\d{6}$/.test(text);
}
