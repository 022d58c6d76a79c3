import { faker as britishFaker } from "@faker-js/faker/locale/en_GB";
import type { Stream } from "../../rng.ts";
import type { PersonName, Place } from "../country.ts";
import { countryFaker } from "../country-faker.ts";
import { firmNames, type NameGroup, nameGroups, professions, streets, trades } from "./names.ts";
import { NORTHERN_IRELAND, SCOTLAND, WALES } from "./regions.ts";

const withFaker = countryFaker(britishFaker);

/** Faker adds rare given names only: most family names of the locale are nobody's in Britain. */
export function personName(stream: Stream): PersonName {
  const group = nameGroup(stream);
  const rare = group === nameGroups[0] && stream.chance(0.04);
  return {
    givenName: rare ? withFaker(stream, (faker) => faker.person.firstName()) : common(stream, group.given),
    familyName: common(stream, group.family),
  };
}

function nameGroup(stream: Stream): NameGroup {
  let left = stream.unit() * 100;
  const group = nameGroups.find(({ percent }) => {
    left -= percent;
    return left < 0;
  });
  if (!group) throw new Error("the shares of the name groups do not add up to 100");
  return group;
}

function commonFamilyName(stream: Stream): string {
  return common(stream, nameGroup(stream).family);
}

/** The first half of a list is drawn about twice as often as the second. */
function common(stream: Stream, list: readonly string[]): string {
  const name = list[Math.floor(stream.unit() ** 1.6 * list.length)];
  if (name === undefined) throw new RangeError("no name to draw from");
  return name;
}

export function employerName(stream: Stream, home: Place): string {
  const kind = stream.unit();
  if (kind < 0.24) return publicEmployer(stream, home);
  if (kind < 0.6) return `${stream.pick(firmNames)} ${stream.pick(trades)} Ltd`;
  const family = commonFamilyName(stream);
  if (kind < 0.8) return `${family} ${stream.pick(trades)} Ltd`;
  if (kind < 0.9) return `${family} & Sons (${home.city}) Ltd`;
  return `${family} ${commonFamilyName(stream)} ${stream.pick(professions)}`;
}

function publicEmployer(stream: Stream, { city, region }: Place): string {
  const kind = stream.int(0, 3);
  if (kind === 0) return healthService(city, region);
  if (kind === 1) return `${city} Council`;
  return kind === 2 ? `${city} College` : `${city} Schools Partnership`;
}

function healthService(city: string, region: string): string {
  if (SCOTLAND.includes(region)) return `NHS ${city}`;
  if (WALES.includes(region)) return `${city} Health Board`;
  if (NORTHERN_IRELAND.includes(region)) return `${city} HSC Trust`;
  return `${city} Hospitals NHS Trust`;
}

export function streetAddress(stream: Stream): string {
  const line = `${stream.int(1, 180)} ${stream.pick(streets)}`;
  return stream.chance(0.22) ? `Flat ${stream.int(1, 24)}, ${line}` : line;
}

const LANDLINES: Readonly<Record<string, string>> = {
  "113": "4960",
  "114": "4960",
  "115": "4960",
  "116": "4960",
  "117": "4960",
  "118": "4960",
  "121": "4960",
  "131": "4960",
  "141": "4960",
  "151": "4960",
  "161": "4960",
  "191": "4980",
  "20": "79460",
  "29": "20180",
};

/**
 * A mobile or, where the area has some, a landline from the numbers set aside for drama:
 * https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama
 */
export function phoneNumber(stream: Stream, { areaCode }: Place): string {
  const line = String(stream.int(0, 999)).padStart(3, "0");
  const prefix = LANDLINES[areaCode];
  return prefix && stream.chance(0.35) ? `+44${areaCode}${prefix}${line}` : `+447700900${line}`;
}
