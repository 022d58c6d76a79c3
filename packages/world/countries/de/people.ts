import { faker as german } from "@faker-js/faker/locale/de";
import type { Stream } from "../../rng.ts";
import type { PersonName, Place } from "../country.ts";
import { countryFaker } from "../country-faker.ts";
import {
  commonFamilyNames,
  commonGivenNames,
  familyFirms,
  largerCompanies,
  publicEmployers,
  streets,
} from "./names.ts";

const withFaker = countryFaker(german);

export function personName(stream: Stream): PersonName {
  return { givenName: givenName(stream), familyName: familyName(stream) };
}

function givenName(stream: Stream): string {
  if (stream.chance(0.88)) return pickFrequent(stream, commonGivenNames);
  return withFaker(stream, (faker) => faker.person.firstName());
}

function familyName(stream: Stream): string {
  if (stream.chance(0.8)) return pickFrequent(stream, commonFamilyNames);
  return withFaker(stream, (faker) => faker.person.lastName());
}

/** The first of a list four times as often as the middle one, roughly as names are spread. */
function pickFrequent(stream: Stream, list: readonly string[]): string {
  const rank = Math.floor(stream.unit() ** 1.6 * list.length);
  return list[rank] ?? stream.pick(list);
}

export function employerName(stream: Stream, home: Place): string {
  const kind = stream.unit();
  if (kind < 0.2) return stream.pick(publicEmployers).replace("{city}", home.city);
  if (kind < 0.7) return stream.pick(familyFirms).replace("{family}", familyName(stream));
  if (kind < 0.88) return stream.pick(largerCompanies);
  return withFaker(stream, (faker) => faker.company.name());
}

/** Street and house number; flats have no number of their own, the name is on the bell. */
export function streetAddress(stream: Stream): string {
  const street = stream.chance(0.7)
    ? stream.pick(streets)
    : withFaker(stream, (faker) => faker.location.street());
  const letter = stream.chance(0.12) ? stream.pick(["a", "b", "c"]) : "";
  return `${street} ${stream.int(1, stream.chance(0.6) ? 48 : 160)}${letter}`;
}

/** The thousand numbers set aside in each of five towns, by area code. */
const LANDLINES: Readonly<Record<string, string>> = {
  "30": "3023125",
  "69": "6990009",
  "40": "4066969",
  "221": "2214710",
  "89": "8999998",
};

/**
 * Set aside for films and books: Bundesnetzagentur, "Rufnummern für Medienproduktionen", Mitteilung 148/2021,
 * Amtsblatt 7/2021, page 489, as reported in
 * https://www.teltarif.de/drama-rufnummern-fiktiv-bundesnetzagentur-filme/news/84487.html. Towns without such
 * numbers get a mobile one.
 */
export function phoneNumber(stream: Stream, place: Place): string {
  const landline = LANDLINES[place.areaCode];
  if (landline && stream.chance(0.5)) return `+49${landline}${String(stream.int(0, 999)).padStart(3, "0")}`;
  return `+49${stream.pick(["17139200", "176040690"])}${String(stream.int(0, 99)).padStart(2, "0")}`;
}
