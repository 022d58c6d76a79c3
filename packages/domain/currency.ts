import { z } from "zod";

/** ISO 4217 alphabetic code, e.g. `USD`. */
export const currencyCode = z.string().regex(/^[A-Z]{3}$/, "an ISO 4217 code such as USD");
export type CurrencyCode = z.infer<typeof currencyCode>;

/** Currencies whose minor unit is not a hundredth (ISO 4217, column "Minor unit"). */
const MINOR_UNIT_DIGITS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** Digits after the decimal point of a currency: 2 for USD, 0 for JPY, 3 for KWD. */
export function minorUnitDigits(currency: CurrencyCode): number {
  return MINOR_UNIT_DIGITS[currency] ?? 2;
}
