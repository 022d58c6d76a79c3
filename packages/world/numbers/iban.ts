import type { CountryCode } from "@sandbank/domain";

/** The national part by country (IBAN registry, https://www.swift.com/resource/iban-registry-pdf). */
const NATIONAL_PART: Readonly<Record<CountryCode, RegExp>> = {
  DE: /^\d{18}$/,
  GB: /^[A-Z]{4}\d{14}$/,
  SE: /^\d{20}$/,
};

/** IBAN without spaces for the national part of an account number (BBAN); ISO 13616 with ISO/IEC 7064 MOD 97-10. */
export function toIban(country: CountryCode, nationalPart: string): string {
  const check = 98 - modulo97(`${nationalPart}${country}00`);
  return `${country}${String(check).padStart(2, "0")}${nationalPart}`;
}

/**
 * Whether the check digits are right and, for Germany, Sweden and the United Kingdom, the length and alphabet too.
 * Expects capitals without spaces. Check digits inside the national part are not looked at: they differ by bank.
 */
export function isValidIban(text: string): boolean {
  const [, country = "", check = "", nationalPart = ""] =
    /^([A-Z]{2})(\d{2})([A-Z\d]{11,30})$/.exec(text) ?? [];
  const pattern = Object.hasOwn(NATIONAL_PART, country) ? NATIONAL_PART[country] : /./;
  if (!pattern?.test(nationalPart)) return false;
  return toIban(country, nationalPart) === `${country}${check}${nationalPart}`;
}

/** Remainder of the number that the digits and letters (A = 10 … Z = 35) spell. */
function modulo97(text: string): number {
  let remainder = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}
