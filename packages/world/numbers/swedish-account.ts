import type { Stream } from "../rng.ts";
import { bankDraw, type Issuer } from "./bank-draw.ts";
import { drawDigits } from "./digits.ts";
import { passesLuhn } from "./luhn.ts";
import { passesModulus11 } from "./modulus-11.ts";
import { type SwedishRule, swedishRule } from "./swedish-rule.ts";

/** How a Swedish account is written inside the country. Digits only. */
interface SwedishAccount {
  /** Four digits; five, the last a check digit, where a clearing number of the 8000s is written that way. */
  readonly clearingNumber: string;
  /** Without the clearing number. */
  readonly accountNumber: string;
}

/** Gaps in the clearing numbers given to banks, between the old series and far from where new banks get theirs. */
const NEVER_ASSIGNED = [
  [2100, 2299],
  [2500, 2899],
] as const;

/** One clearing number a bank. */
export function clearingNumberOf(issuer: Issuer): string {
  const bank = bankDraw(issuer, "clearing number");
  const count = NEVER_ASSIGNED.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  let index = bank.int(0, count - 1);
  for (const [from, to] of NEVER_ASSIGNED) {
    if (index <= to - from) return String(from + index);
    index -= to - from + 1;
  }
  throw new RangeError("drawn beyond the last clearing number");
}

/** Seven digits that belong to the clearing number. */
export function swedishAccountNumber(clearingNumber: string, stream: Stream): string {
  const payload = drawDigits(stream, 6);
  const number = CHECK_DIGITS.map((digit) => payload + digit).find((accountNumber) =>
    isValidSwedishAccount({ clearingNumber, accountNumber }),
  );
  return number ?? swedishAccountNumber(clearingNumber, stream);
}

const CHECK_DIGITS = Array.from({ length: 10 }, (_, digit) => String(digit));

/** National part of the IBAN: the bank's three digits, clearing and account number filled up to seventeen. */
export function swedishNationalPart({ clearingNumber, accountNumber }: SwedishAccount): string {
  return clearingNumber.slice(0, 3) + `${clearingNumber}${accountNumber}`.padStart(17, "0");
}

/** Whether length and check digits are right by the rule that applies to the clearing number. */
export function isValidSwedishAccount({ clearingNumber, accountNumber }: SwedishAccount): boolean {
  if (!isValidClearingNumber(clearingNumber)) return false;
  const clearing = clearingNumber.slice(0, 4);
  return CHECKS[swedishRule(Number(clearing))](clearing, accountNumber);
}

/** Four digits from 1000, or five in the 8000s with a Luhn check digit. */
export function isValidClearingNumber(text: string): boolean {
  return /^[1-9]\d{3}$/.test(text) || (/^8\d{4}$/.test(text) && passesLuhn(text));
}

const CHECKS: Readonly<Record<SwedishRule, (clearing: string, account: string) => boolean>> = {
  "7 with clearing number": (clearing, account) =>
    /^\d{7}$/.test(account) && passesModulus11(clearing + account),
  "7 with last three of clearing number": (clearing, account) =>
    /^\d{7}$/.test(account) && passesModulus11(clearing.slice(1) + account),
  "8 or 9": (_, account) => /^\d{8,9}$/.test(account) && passesModulus11(account),
  "10": (_, account) => /^\d{10}$/.test(account) && passesLuhn(account),
  "up to 10": (_, account) => /^\d{2,10}$/.test(account) && passesLuhn(account),
};
