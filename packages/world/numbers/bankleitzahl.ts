import type { Stream } from "../rng.ts";
import { bankDraw, type Issuer } from "./bank-draw.ts";
import { drawDigits } from "./digits.ts";
import { luhnCheckDigit } from "./luhn.ts";

/**
 * Eight digits. The first is the clearing area, of which there are eight, 1 to 8 (Bundesbank, Merkblatt
 * Bankleitzahlendatei, "Struktur der Bankleitzahl"); these begin with 9.
 */
export function bankleitzahlOf(issuer: Issuer): string {
  return `9${drawDigits(bankDraw(issuer, "Bankleitzahl"), 7)}`;
}

/**
 * Ten digits. Which of some 150 methods the check digit follows is the bank's choice; here method 00 of the
 * Bundesbank's "Prüfzifferberechnungsmethoden", the Luhn formula.
 */
export function germanAccountNumber(stream: Stream): string {
  const payload = drawDigits(stream, 9);
  return payload + luhnCheckDigit(payload);
}

/** Eight digits; a Bankleitzahl has no check digit. */
export function isValidBankleitzahl(text: string): boolean {
  return /^\d{8}$/.test(text);
}
