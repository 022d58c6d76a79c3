import { type CountryCode, type CurrencyCode, minorUnitDigits, toDecimal } from "@sandbank/domain";

/** How amounts are written where people live; American English elsewhere. */
const LOCALES: Readonly<Record<CountryCode, string>> = { IN: "en-IN", GB: "en-GB", SE: "sv-SE", DE: "de-DE" };

export interface AmountWriter {
  /** `1,234.56`: all digits the currency has. */
  exact(amountMinor: number, currency: CurrencyCode): string;
  /** `1,235`: the nearest whole unit, for sums. */
  whole(amountMinor: number, currency: CurrencyCode): string;
  /** `$1,234.56`, `1.234,56 €`. */
  money(amountMinor: number, currency: CurrencyCode): string;
}

/** Writes minor units as people of a country do. Digits go from text to text, never through a float. */
export function amountsIn(country: CountryCode): AmountWriter {
  const locale = LOCALES[country] ?? "en-US";
  const formats = new Map<string, Intl.NumberFormat>();
  const write = (
    amountMinor: number,
    currency: CurrencyCode,
    digits: number,
    style: "decimal" | "currency",
  ) => {
    const key = `${style} ${digits} ${currency}`;
    const format =
      formats.get(key) ??
      new Intl.NumberFormat(locale, {
        style,
        currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      });
    formats.set(key, format);
    const decimal = toDecimal(amountMinor, currency);
    return isNumeric(decimal) ? tidy(format.format(decimal)) : decimal;
  };
  return {
    exact: (amount, currency) => write(amount, currency, minorUnitDigits(currency), "decimal"),
    whole: (amount, currency) => write(amount, currency, 0, "decimal"),
    money: (amount, currency) => write(amount, currency, minorUnitDigits(currency), "currency"),
  };
}

/** Always true of decimals; for the compiler, which has a type for numerals. */
function isNumeric(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(text);
}

/** No-break spaces as plain ones, the typographic minus as the one people can search for, no "-0". */
function tidy(text: string): string {
  const plain = text.replace(/[\u00A0\u202F]/g, " ").replace("\u2212", "-");
  return /^-[^1-9]*$/.test(plain) ? plain.slice(1) : plain;
}
