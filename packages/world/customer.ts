import { dayFrom, toDate } from "./calendar.ts";
import type { Country, Place } from "./countries/country.ts";
import { drawTraits, type Traits } from "./life/traits.ts";
import type { Customer, ScenarioPerson } from "./model/index.ts";
import { findPersona, personaOf } from "./personas/registry.ts";
import { numberedPhone } from "./phones.ts";
import { childSeed, type Seed, type Stream, streamOf } from "./rng.ts";
import { foldToAscii } from "./text.ts";

/** One in many people; the rest of their life follows from the seed. */
export interface Person {
  readonly seed: Seed;
  readonly home: Place;
  readonly customer: Customer;
  readonly traits: Traits;
}

/**
 * The person with this number in a country, as far as a scenario does not say otherwise.
 * @throws RangeError when `number` is not a positive safe integer.
 */
export function createPerson(
  root: Seed,
  country: Country,
  number: number,
  scenario?: ScenarioPerson | undefined,
): Person {
  if (!Number.isSafeInteger(number) || number < 1) {
    throw new RangeError(`${number} is nobody: customer numbers are whole and start at 1`);
  }
  const known = personaOf(number);
  const seed = childSeed(root, country.code, "customer", number);
  const stream = streamOf(seed, "person");
  const persona = known?.persona ?? (scenario?.persona ? findPersona(scenario.persona) : undefined);
  const traits: Traits = { ...drawTraits(streamOf(seed, "traits")), ...persona?.traits };
  const { givenName, familyName } = persona?.names?.(stream) ?? country.personName(stream);
  const home = stream.pick(country.places);
  const login = `${plainLetters(givenName) || "user"}.${plainLetters(familyName) || "name"}`;
  const customer: Customer = {
    number,
    country: country.code,
    username: scenario?.customer === null ? scenario.username : known ? known.username : `${login}.${number}`,
    givenName,
    familyName,
    email: `${login}${scenario?.customer === null ? "" : (known?.copy ?? number)}@${stream.pick(["example.com", "example.org", "example.net"])}`,
    phone: phoneOf(stream, country, home, number),
    birthDate: birthDate(stream.unit(), traits),
    address: {
      line1: country.streetAddress(stream),
      city: home.city,
      region: home.region,
      postalCode: stream.pick(home.postalCodes),
      country: country.code,
    },
    persona: persona?.id ?? null,
    ...scenario?.identity,
  };
  return { seed, home, customer, traits };
}

function phoneOf(stream: Stream, country: Country, home: Place, number: number): string {
  // Drawn even where it is not used, for what is drawn next.
  const drawn = country.phoneNumber(stream, home);
  return numberedPhone(country, number) ?? drawn;
}

function birthDate(draw: number, { livesOn, housing }: Traits): string {
  const grownUp = housing === "mortgage" ? [1958, 37] : [1958, 44];
  const [from = 0, years = 0] =
    livesOn === "pension" ? [1938, 19] : livesOn === "studies" ? [2003, 3] : grownUp;
  return toDate(dayFrom(from, 1, 1) + Math.floor(draw * years * 365.25));
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
