import type { Customer } from "@sandbank/world";

/**
 * What Tink calls `ssn`. Of the countries of the world only Swedish banks tell one: the personal identity number,
 * `19670220-9816`, with a birth number from 980, which nobody is born with. Null elsewhere.
 */
export function personalNumber({ country, number, birthDate }: Customer): string | null {
  if (country !== "SE") return null;
  const born = birthDate.replaceAll("-", "");
  const serial = String(980 + (number % 20));
  return `${born}-${serial}${checkDigit(born.slice(2) + serial)}`;
}

/** Luhn, over ten digits without the century. */
function checkDigit(nine: string): number {
  let sum = 0;
  for (let at = 0; at < nine.length; at++) {
    const doubled = Number(nine[at]) * (at % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return (10 - (sum % 10)) % 10;
}
