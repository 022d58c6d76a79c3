import type { Stream } from "../rng.ts";
import { bankDraw, bankLetters, type Issuer } from "./bank-draw.ts";
import { drawDigits } from "./digits.ts";

/** Indian Financial System Code of a branch: the bank's letters, a zero, six characters. */
export function ifscOf(issuer: Issuer, branch: string): string {
  return `${bankLetters(issuer)}0${branch.padStart(6, "0")}`;
}

/** Four digits by which a bank numbers a branch. */
export function indianBranch(stream: Stream): string {
  return drawDigits(stream, 4);
}

/**
 * Eleven to sixteen digits, always as many at one bank: branch, kind of account, serial number. There is no check
 * digit all banks share.
 */
export function indianAccountNumber(issuer: Issuer, branch: string, stream: Stream): string {
  const bank = bankDraw(issuer, "account number");
  const length = bank.int(11, 16);
  const kind = drawDigits(bank, 2);
  return branch + kind + drawDigits(stream, length - branch.length - kind.length);
}

/** Four letters, a zero, six letters or digits (https://www.rbi.org.in/Scripts/FAQView.aspx?Id=60). */
export function isValidIfsc(text: string): boolean {
  return /^[A-Z]{4}0[A-Z\d]{6}$/.test(text);
}

/** Nine to eighteen digits, which spans all banks of India. */
export function isValidIndianAccountNumber(text: string): boolean {
  return /^\d{9,18}$/.test(text);
}
