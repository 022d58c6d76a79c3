/** Beyond fifteen digits two different amounts can be the same JSON number. */
const MOST_MINOR = 999_999_999_999_999;

/** Of currencies with no, two or three digits after the point. */
const SCALES = [1, 10, 100, 1000];

/**
 * A JSON number in major units as integer minor units, exactly: through its shortest decimal text, or by the proof that
 * no text is needed. A number is the decimal n / 10^digits, for an n of no more than fifteen digits, when and only when
 * it is what dividing them gives: division rounds to the nearest number, as parsing the decimal does.
 * @param digits after the decimal point, of the currency
 * @returns NaN for what cannot be kept exactly: more decimals, more than fifteen digits, no finite number
 */
export function toMinor(amount: number, digits: number): number {
  const scale = SCALES[digits];
  if (scale !== undefined) {
    const minor = Math.round(amount * scale);
    if (minor >= -MOST_MINOR && minor <= MOST_MINOR && minor / scale === amount) return minor + 0;
  }
  return byText(amount, digits);
}

function byText(amount: number, digits: number): number {
  const text = String(amount);
  const point = text.indexOf(".");
  // No whole number and no point: 1e-7, Infinity.
  if (point < 0) return Number.isInteger(amount) ? within(text + "0".repeat(digits)) : Number.NaN;
  const fraction = text.slice(point + 1);
  // An exponent after a point is far too small or far too large: 1.5e-7.
  if (fraction.length > digits || fraction.includes("e")) return Number.NaN;
  return within(text.slice(0, point) + fraction.padEnd(digits, "0"));
}

function within(digits: string): number {
  const minor = Number(digits);
  // Adding 0 makes the 0 of "-0.00" an ordinary one.
  return minor >= -MOST_MINOR && minor <= MOST_MINOR && Number.isInteger(minor) ? minor + 0 : Number.NaN;
}
