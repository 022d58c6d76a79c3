import type { AccountSubtype } from "@sandbank/domain";
import type { Stream } from "../rng.ts";
import { bankDraw, type Issuer } from "./bank-draw.ts";
import { drawDigits } from "./digits.ts";
import { luhnCheckDigit, passesLuhn } from "./luhn.ts";

/**
 * A leading 9 leaves numbering to the standards body of the country whose three-digit code follows (ISO/IEC 7812-1,
 * 4.2), and country codes 900–999 will never be a country (ISO 3166-1, user-assigned), so no card can begin with 99.
 * The networks' own test numbers are a few single numbers, not ranges, and 00000, the standard's test issuer, loses
 * its zeros wherever a number is read as one.
 */
const NEVER_ISSUED = "99";

const ISSUER_DIGITS = 8;

/** Card number (PAN): 15 digits for charge and platinum cards, 16 for all others. */
export function cardNumber(issuer: Issuer, subtype: AccountSubtype, stream: Stream): string {
  const length = subtype === "charge" || subtype === "platinum" ? 15 : 16;
  const issuerNumber =
    NEVER_ISSUED + drawDigits(bankDraw(issuer, "card"), ISSUER_DIGITS - NEVER_ISSUED.length);
  const payload = issuerNumber + drawDigits(stream, length - ISSUER_DIGITS - 1);
  return payload + luhnCheckDigit(payload);
}

/** Ten to nineteen digits of which the last is the Luhn check digit (ISO/IEC 7812-1). */
export function isValidCardNumber(text: string): boolean {
  return /^\d{10,19}$/.test(text) && passesLuhn(text);
}
