import type { Customer } from "@sandbank/world";

/** National number of the mobile, ten digits. */
export function mobileOf({ phone }: Pick<Customer, "phone">): string {
  return phone.replace(/\D/g, "").slice(-10);
}

const SERIES = 9999;

/**
 * Permanent account number of the income tax department: three letters of a series, `P` for a person, the surname's
 * initial, four digits, a letter. `ZZ` begins series nobody has been given yet; the rest counts the customers.
 * @example customer 1, Tripathi → `ZZAPT0001B`
 */
export function panOf({ number, familyName }: Pick<Customer, "number" | "familyName">): string {
  const initial = /[A-Z]/.exec(familyName.normalize("NFD").toUpperCase())?.[0] ?? "X";
  const series = letter(Math.floor((number - 1) / SERIES));
  const serial = String(((number - 1) % SERIES) + 1).padStart(4, "0");
  return `ZZ${series}P${initial}${serial}${letter(number)}`;
}

function letter(number: number): string {
  return String.fromCharCode(65 + (number % 26));
}
