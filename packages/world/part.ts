import { childSeed, rootSeed } from "./rng.ts";

/** Into how many parts a life falls; every bank sees one of them. */
export const PARTS = 8;

/** Parts the bills of a checking account fall into. */
export const BILL_PARTS = 4;

/** Set so that the first five US institutions see five different parts. */
const SALT = 34;

/**
 * Which part of everybody's life a bank sees. Rent is paid once, not once per bank, and yet what a bank shows may
 * not depend on which other banks there are. So the life falls into parts, a bank's id alone decides which it sees,
 * and a bill is paid from wherever its part is seen. Two banks of the same part do repeat each other.
 */
export function partOf(bankId: string): number {
  return childSeed(rootSeed(0), "part", SALT, bankId).a % PARTS;
}

/** The part of the monthly bills a bank sees, 0 to {@link BILL_PARTS} − 1. */
export function billPartOf(bankId: string): number {
  return partOf(bankId) % BILL_PARTS;
}
