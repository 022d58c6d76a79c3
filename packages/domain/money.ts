import { type CurrencyCode, minorUnitDigits } from "./currency.ts";

/** An amount in integer minor units (cents, paise, fils) of a currency. Never a fraction. */
export interface Money {
  readonly amountMinor: number;
  readonly currency: CurrencyCode;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * Minor units as a plain decimal string: `(-1234, "USD")` → `"-12.34"`, `(500, "JPY")` → `"500"`.
 * @throws RangeError when `amountMinor` is not a safe integer.
 */
export function toDecimal(amountMinor: number, currency: CurrencyCode): string {
  if (!Number.isSafeInteger(amountMinor)) {
    throw new RangeError(`${amountMinor} is not a whole number of minor units`);
  }
  const digits = minorUnitDigits(currency);
  const sign = amountMinor < 0 ? "-" : "";
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, "0");
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/**
 * Decimal string as integer minor units: `("12.3", "USD")` → `1230`. Trailing zeros beyond the currency's
 * digits are accepted (`"12.3400"`, as an exact database column prints it).
 * @throws RangeError when the text is no decimal, is finer than the currency allows, or is too large.
 */
export function fromDecimal(text: string, currency: CurrencyCode): number {
  const match = DECIMAL.exec(text);
  if (!match) throw new RangeError(`"${text}" is not a decimal amount`);
  const [, sign, whole, fraction = ""] = match;
  const digits = minorUnitDigits(currency);
  if (/[1-9]/.test(fraction.slice(digits))) {
    throw new RangeError(`"${text}" has more than ${digits} decimal places, the most ${currency} has`);
  }
  const minor = Number(`${whole}${fraction.slice(0, digits).padEnd(digits, "0")}`);
  if (!Number.isSafeInteger(minor)) throw new RangeError(`"${text}" is too large`);
  return sign && minor !== 0 ? -minor : minor;
}

/**
 * A JSON number from a wire format that spells money as a number (FDX, Plaid) as integer minor units.
 * Goes through the number's shortest decimal text, so 19.99 is 1999 and never 1998.
 * @throws RangeError like {@link fromDecimal}.
 */
export function fromWireNumber(amount: number, currency: CurrencyCode): number {
  return fromDecimal(String(amount), currency);
}

/** Minor units as the JSON number such a wire format wants: `1999` → `19.99`. For output only. */
export function toWireNumber(amountMinor: number, currency: CurrencyCode): number {
  return Number(toDecimal(amountMinor, currency));
}
