const DECIMAL = /^-?\d+(\.\d+)?$/;

const formats = new Map<string, Intl.NumberFormat>();

/**
 * A decimal string as money in the reader's locale: `("1234.50", "USD")` → `$1,234.50`. Exact at any size: the
 * formatter reads the text itself. `sign: "always"` puts a sign before everything but zero.
 * @throws RangeError when the text is no decimal.
 */
export function formatMoney(
  amount: string,
  currency: string,
  options: { sign?: "auto" | "always"; locale?: string } = {},
): string {
  if (!isDecimal(amount)) throw new RangeError(`"${amount}" is not a decimal amount`);
  const { sign = "auto", locale } = options;
  const key = `${locale} ${currency} ${sign}`;
  let format = formats.get(key);
  if (!format) {
    const signDisplay = sign === "always" ? "exceptZero" : "negative";
    format = new Intl.NumberFormat(locale, { style: "currency", currency, signDisplay });
    formats.set(key, format);
  }
  // Intl writes a hyphen; a minus is as wide as the plus and stands out.
  return format.format(amount).replace("-", "\u2212");
}

/** `part` of `whole` in whole percent, both in minor units; never below 0, and 0 when there is no whole. */
export function percentOf(part: number, whole: number): number {
  return whole <= 0 ? 0 : Math.max(0, Math.round((part * 100) / whole));
}

function isDecimal(text: string): text is `${number}` {
  return DECIMAL.test(text);
}
