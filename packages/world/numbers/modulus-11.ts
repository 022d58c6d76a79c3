/**
 * Whether up to eleven digits pass modulus 11 as Swedish banks weigh it: 1, 10, 9 … 2, 1, ending at the check digit
 * ("Bankernas kontonummer", https://www.bankgirot.se/globalassets/dokument/anvandarmanualer/bankernaskontonummeruppbyggnad_anvandarmanual_sv.pdf).
 */
export function passesModulus11(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const weight = i === 10 ? 1 : i + 1;
    sum += weight * Number(digits[digits.length - 1 - i]);
  }
  return sum % 11 === 0;
}
