import type { Path } from "../problem.ts";
import type { Reading } from "../resolve/reading.ts";

/** A number of the file as it was written there. */
export function digitsAt(value: number, path: Path, { numberText }: Reading): string {
  return numberText(path) ?? String(value);
}

/** The other sign, without calculating: Plaid's positive amounts leave the account, ours reach it. */
export function negated(digits: string): string {
  return digits.startsWith("-") ? digits.slice(1) : `-${digits}`;
}
