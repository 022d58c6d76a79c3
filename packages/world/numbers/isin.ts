import { luhnCheckDigit, passesLuhn } from "./luhn.ts";

/**
 * The ISIN (ISO 6166) that two letters of a country and nine characters of a national number make.
 * @throws RangeError when `payload` is not eleven such characters.
 */
export function withIsinCheckDigit(payload: string): string {
  if (!/^[A-Z]{2}[A-Z\d]{9}$/.test(payload)) {
    throw new RangeError(`"${payload}" is not two capital letters and nine capital letters or digits`);
  }
  return payload + luhnCheckDigit(spelledInDigits(payload));
}

/** Twelve characters with the right check digit. */
export function isValidIsin(text: string): boolean {
  return /^[A-Z]{2}[A-Z\d]{9}\d$/.test(text) && passesLuhn(spelledInDigits(text));
}

/** Letters as two digits, A = 10 … Z = 35. */
function spelledInDigits(text: string): string {
  return Array.from(text, (character) => Number.parseInt(character, 36)).join("");
}
