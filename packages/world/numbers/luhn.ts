/**
 * Check digit by the Luhn formula (ISO/IEC 7812-1, annex B) for digits that do not have one yet.
 * Sweden calls it modulus 10, Germany method 00.
 */
export function luhnCheckDigit(payload: string): string {
  return String((10 - (luhnSum(`${payload}0`) % 10)) % 10);
}

/** Whether the last digit is the Luhn check digit of those before it; false for anything but digits. */
export function passesLuhn(digits: string): boolean {
  return /^\d{2,}$/.test(digits) && luhnSum(digits) % 10 === 0;
}

/** Every second digit from the right counts double, with the digits of a two-digit product added up. */
function luhnSum(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9;
  }
  return sum;
}
