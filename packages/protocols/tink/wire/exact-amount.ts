import { type CurrencyCode, minorUnitDigits } from "@sandbank/domain";

/** `unscaledValue × 10^(−scale)`; a negative scale leaves out zeros in front of the point. */
export interface Exact {
  readonly unscaledValue: string;
  readonly scale: string;
}

const WHOLE = /^(-?)(\d+)$/;

/**
 * Integer minor units of what is written as an unscaled value and a scale, whichever they are: `("19", "-3", "EUR")`
 * → `1900000`, `("-1300", "1", "GBP")` → `-13000`. Digit by digit, never through a fraction.
 * @throws RangeError for what is no whole number, is finer than the currency allows, or is too large
 */
export function minorOfExact(
  unscaled: string | number,
  scale: string | number,
  currency: CurrencyCode,
): number {
  const [, sign, digits = ""] = WHOLE.exec(String(unscaled)) ?? [];
  if (sign === undefined) throw new RangeError(`unscaledValue "${unscaled}" is no whole number`);
  if (!/^-?\d{1,3}$/.test(String(scale))) throw new RangeError(`scale "${scale}" is no whole number`);
  const shift = minorUnitDigits(currency) - Number(scale);
  const text = shift >= 0 ? digits + "0".repeat(shift) : cut(digits, -shift, currency);
  const minor = Number(text);
  if (!Number.isSafeInteger(minor)) throw new RangeError(`${unscaled} with scale ${scale} is too large`);
  return sign && minor !== 0 ? -minor : minor;
}

function cut(digits: string, places: number, currency: CurrencyCode): string {
  const padded = digits.padStart(places + 1, "0");
  if (/[1-9]/.test(padded.slice(-places))) {
    throw new RangeError(
      `${digits} is finer by ${places} digits than ${currency}, which has ${minorUnitDigits(currency)}`,
    );
  }
  return padded.slice(0, -places);
}

/**
 * Minor units with as many decimals as the currency has (`-1300` GBP → `-1300`, `2`), or with another scale.
 * @throws RangeError for what is no safe integer, or where that scale would cut something off
 */
export function exactOfMinor(
  amountMinor: number,
  currency: CurrencyCode,
  scale: number = minorUnitDigits(currency),
): Exact {
  if (!Number.isSafeInteger(amountMinor)) {
    throw new RangeError(`${amountMinor} is not a whole number of minor units`);
  }
  const shift = scale - minorUnitDigits(currency);
  const digits = String(Math.abs(amountMinor));
  const text = shift >= 0 ? digits + "0".repeat(shift) : cut(digits, -shift, currency);
  const whole = text.replace(/^0+(?=\d)/, "");
  return { unscaledValue: amountMinor < 0 ? `-${whole}` : whole, scale: String(scale) };
}

/** The same without the zeros it ends with: 19 000.00 → `19`, `-3`; 0.00 → `0`, `0`. */
export function shortestExact(amountMinor: number, currency: CurrencyCode): Exact {
  if (amountMinor === 0) return { unscaledValue: "0", scale: "0" };
  const zeros = /0*$/.exec(String(amountMinor))?.[0].length ?? 0;
  return exactOfMinor(amountMinor, currency, minorUnitDigits(currency) - zeros);
}
