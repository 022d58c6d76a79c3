import type { Stream } from "../../rng.ts";
import type { PersonName, Place } from "../country.ts";
import { withFaker } from "./faker.ts";
import { commonFamilyNames, commonGivenNames, publicEmployers, streets, trades } from "./names.ts";

export function personName(stream: Stream): PersonName {
  return { givenName: givenName(stream), familyName: familyName(stream) };
}

function givenName(stream: Stream): string {
  if (stream.chance(0.85)) return stream.pick(commonGivenNames);
  return withFaker(stream, (faker) => faker.person.firstName());
}

function familyName(stream: Stream): string {
  if (stream.chance(0.88)) return stream.pick(commonFamilyNames);
  return withFaker(stream, (faker) => faker.person.lastName());
}

export function employerName(stream: Stream, home: Place): string {
  const kind = stream.unit();
  if (kind < 0.2) return stream.pick(publicEmployers).replace("{city}", home.city);
  if (kind < 0.82) return `${familyName(stream)} ${stream.pick(trades)}`;
  return withFaker(stream, (faker) => faker.company.name()).replace(" - ", " & ");
}

export function streetAddress(stream: Stream): string {
  const line = `${stream.int(101, 8999)} ${stream.pick(streets)}`;
  return stream.chance(0.35) ? `${line} Apt ${stream.int(1, 48)}` : line;
}

/**
 * 555-0100 to 555-0199 are set aside for fiction in every area code: North American Numbering Plan,
 * "555 NXX Line Number Reference", https://nationalnanpa.com/number_resource_info/555_numbers.html
 */
export function phoneNumber(stream: Stream, place: Place): string {
  return `+1${place.areaCode}55501${String(stream.int(0, 99)).padStart(2, "0")}`;
}
