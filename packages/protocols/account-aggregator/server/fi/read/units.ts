/** Units as a decimal: `(123_456, 4)` → `12.3456`. */
export function unitsText(unitsScaled: number, digits: number): string {
  const sign = unitsScaled < 0 ? "-" : "";
  const text = String(Math.abs(unitsScaled)).padStart(digits + 1, "0");
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** What a unit cost on average, minor units. */
export function perUnitMinor(costMinor: number, unitsScaled: number, digits: number): number {
  return unitsScaled === 0 ? 0 : Math.round((costMinor * 10 ** digits) / unitsScaled);
}
