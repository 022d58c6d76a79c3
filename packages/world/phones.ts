import type { Country } from "./countries/country.ts";
import { personaNumber, personaOf, personas } from "./personas/registry.ts";

/** Which copies of each persona are found by their telephone number. */
const COPIES_FOUND = [1, 2, 3, 4, 5];

/** The digits two ways to write one number have in common: with and without country code, with and without spaces. */
export function phoneDigits(phone: string): string {
  return phone.replace(/\D/g, "").slice(-10);
}

/** The telephone number of a plain customer whose number is in it; undefined for all others. */
export function numberedPhone({ numberedPhones }: Country, customer: number): string | undefined {
  if (!numberedPhones || customer >= numberedPhones.until || personaOf(customer)) return undefined;
  return numberedPhones.prefix + String(customer).padStart(numberedPhones.digits, "0");
}

/** Customer numbers a telephone number may be of; which it is of only the customers can say. */
export function candidatesFor({ numberedPhones }: Country, phone: string): readonly number[] {
  if (!numberedPhones) return [];
  const number = Number(phoneDigits(phone).slice(-numberedPhones.digits));
  if (number > 0 && number < numberedPhones.until) return [number];
  return personas.flatMap(({ id }) => COPIES_FOUND.flatMap((copy) => personaNumber(`${id}.${copy}`) ?? []));
}
