import { type CurrencyCode, fromDecimal } from "@sandbank/domain";

export type Amount =
  | { readonly ok: true; readonly minor: number }
  | { readonly ok: false; readonly message: string };

/**
 * Decimal text, exactly as it was written, as integer minor units. Not through a number: `0.1 + 0.2` is refused as
 * finer than a cent instead of being rounded into one.
 */
export function readAmount(text: string, currency: CurrencyCode): Amount {
  try {
    return { ok: true, minor: fromDecimal(text, currency) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ok: false, message: error.message };
  }
}
