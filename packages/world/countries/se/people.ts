import type { Stream } from "../../rng.ts";
import type { PersonName, Place } from "../country.ts";
import { withFaker } from "./faker.ts";
import {
  familyNames,
  firmStems,
  givenNames,
  publicEmployers,
  regionNames,
  streets,
  trades,
} from "./names.ts";

export function personName(stream: Stream): PersonName {
  return { givenName: givenName(stream), familyName: familyName(stream) };
}

function givenName(stream: Stream): string {
  if (stream.chance(0.88)) return pickFrequent(stream, givenNames);
  return withFaker(stream, (faker) => faker.person.firstName());
}

function familyName(stream: Stream): string {
  if (stream.chance(0.9)) return pickFrequent(stream, familyNames);
  return withFaker(stream, (faker) => faker.person.lastName());
}

/** The list has the most frequent first: its first quarter is drawn half the time. */
function pickFrequent(stream: Stream, names: readonly string[]): string {
  const index = Math.floor(stream.unit() ** 2 * names.length);
  return names[index] ?? stream.pick(names);
}

export function employerName(stream: Stream, home: Place): string {
  const kind = stream.unit();
  if (kind < 0.32) {
    return stream
      .pick(publicEmployers)
      .replace("{municipality}", municipalityOf(home))
      .replace("{region}", regionNames[home.region] ?? `Region ${home.city}`);
  }
  if (kind < 0.62) return `${pickFrequent(stream, familyNames)}s ${stream.pick(trades)}`;
  if (kind < 0.85) return `${stream.pick(firmStems)} ${stream.pick(trades)}`;
  return `${withFaker(stream, (faker) => faker.person.lastName())} & Co AB`;
}

function municipalityOf(home: Place): string {
  return home.suppliers.childcare ?? `${home.city} kommun`;
}

/** With the flat's number of the national register (`lgh 1203`: second floor, third door) in blocks of flats. */
export function streetAddress(stream: Stream): string {
  const street = stream.pick(streets);
  if (!stream.chance(0.55)) {
    const letter = stream.chance(0.15) ? ` ${stream.pick(["A", "B", "C"])}` : "";
    return `${street} ${stream.int(1, 96)}${letter}`;
  }
  const flat = `1${stream.int(0, 5)}0${stream.int(1, 6)}`;
  return `${street} ${stream.int(1, 78)}, lgh ${flat}`;
}

/** Fixed lines kept out of use, by area code, up to their last two digits. */
const FICTIONAL_LINES: Readonly<Record<string, string>> = {
  "8": "465004",
  "31": "39006",
  "40": "62804",
  "980": "3192",
};

/**
 * The Post and Telecom Authority keeps these for books and films: 070-174 06 05 to 99, and a hundred fixed lines each
 * in Stockholm, Göteborg, Malmö and Kiruna:
 * https://www.pts.se/internet-och-telefoni/telefonnummer-och-adressering/telefonnummer-till-bocker-och-filmer/
 */
export function phoneNumber(stream: Stream, place: Place): string {
  const line = FICTIONAL_LINES[place.areaCode];
  if (line !== undefined && stream.chance(0.15)) {
    return `+46${place.areaCode}${line}${String(stream.int(0, 99)).padStart(2, "0")}`;
  }
  return `+467017406${String(stream.int(5, 99)).padStart(2, "0")}`;
}
