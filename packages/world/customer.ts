import { dayFrom, toDate } from "./calendar.ts";
import type { Country, Place } from "./countries/country.ts";
import type { Customer } from "./model.ts";
import { childSeed, type Seed, streamOf } from "./rng.ts";
import { foldToAscii } from "./text.ts";

/** One in many people; the rest of their life follows from the seed. */
export interface Person {
  readonly seed: Seed;
  readonly home: Place;
  readonly customer: Customer;
}

/**
 * The person with this number.
 * @throws RangeError when `number` is not a positive safe integer.
 */
export function createPerson(root: Seed, country: Country, number: number): Person {
  if (!Number.isSafeInteger(number) || number < 1) {
    throw new RangeError(`${number} is nobody: customer numbers are whole and start at 1`);
  }
  const seed = childSeed(root, "customer", number);
  const stream = streamOf(seed, "person");
  const { givenName, familyName } = country.personName(stream);
  const home = stream.pick(country.places);
  const login = `${plainLetters(givenName)}.${plainLetters(familyName)}`;
  const customer: Customer = {
    number,
    username: `${login}.${number}`,
    givenName,
    familyName,
    email: `${login}${number}@${stream.pick(["example.com", "example.org", "example.net"])}`,
    phone: country.phoneNumber(stream, home),
    birthDate: toDate(dayFrom(1958, 1, 1) + stream.int(0, 44 * 365)),
    address: {
      line1: country.streetAddress(stream),
      city: home.city,
      region: home.region,
      postalCode: stream.pick(home.postalCodes),
      country: country.code,
    },
  };
  return { seed, home, customer };
}

/** `O'Brien` → `obrien`, `Renée` → `renee`. */
function plainLetters(name: string): string {
  return foldToAscii(name)
    .toLowerCase()
    .replace(/[^a-z]/g, "");
}

const USERNAME = /^(?:(.*)\.)?([1-9]\d{0,15})$/;

/** The number a user name ends in, with the name in front of it; null for a plain number. */
export function parseUsername(
  text: string,
): { readonly number: number; readonly name: string | null } | undefined {
  const match = USERNAME.exec(text.trim().toLowerCase());
  const number = Number(match?.[2]);
  if (!match || !Number.isSafeInteger(number)) return undefined;
  return { number, name: match[1] ?? null };
}
