import type { Stream } from "../rng.ts";
import { drawDigits } from "./digits.ts";
import { luhnCheckDigit, passesLuhn } from "./luhn.ts";

/** Number of a wallet: `WLT` and twelve digits, the last a Luhn check digit. Our own form; wallets share none. */
export function walletId(stream: Stream): string {
  const payload = drawDigits(stream, 11);
  return `WLT${payload}${luhnCheckDigit(payload)}`;
}

/** Whether it is a wallet id of {@link walletId}'s form. */
export function isValidWalletId(text: string): boolean {
  return /^WLT\d{12}$/.test(text) && passesLuhn(text.slice(3));
}
