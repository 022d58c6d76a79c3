import type { Stream } from "../../rng.ts";
import type { NumberedPhones, PersonName, Place } from "../country.ts";
import { type Community, communities } from "./communities.ts";
import { withFaker } from "./faker.ts";
import {
  colonies,
  familyTrades,
  firmNames,
  firmTrades,
  houseKinds,
  houses,
  publicEmployers,
  streets,
} from "./names.ts";

const TOTAL_WEIGHT = communities.reduce((sum, { weight }) => sum + weight, 0);

/** Given and family name of one community; one in twelve is rarer. */
export function personName(stream: Stream): PersonName {
  if (stream.chance(0.08)) {
    return withFaker(stream, (faker) => ({
      givenName: faker.person.firstName(),
      familyName: withoutHyphen(faker.person.lastName()),
    }));
  }
  const { givenNames, familyNames } = drawCommunity(stream);
  const givenName = pickFrequent(stream, givenNames);
  const familyName = pickFrequent(stream, familyNames);
  return { givenName, familyName: familyName === givenName ? (familyNames[0] ?? familyName) : familyName };
}

function drawCommunity(stream: Stream): Community {
  let draw = stream.unit() * TOTAL_WEIGHT;
  for (const community of communities) {
    draw -= community.weight;
    if (draw < 0) return community;
  }
  return stream.pick(communities);
}

/** The earlier in the list, the likelier. */
function pickFrequent(stream: Stream, names: readonly string[]): string {
  return names[Math.floor(stream.unit() ** 1.6 * names.length)] ?? stream.pick(names);
}

function withoutHyphen(name: string): string {
  return name.split("-")[0] ?? name;
}

export function employerName(stream: Stream, home: Place): string {
  const kind = stream.unit();
  if (kind < 0.22) return stream.pick(publicEmployers).replace("{city}", home.city);
  if (kind < 0.78) return `${stream.pick(firmNames)} ${stream.pick(firmTrades)}`;
  if (kind < 0.92) return `${personName(stream).familyName} ${stream.pick(familyTrades)}`;
  const familyName = withFaker(stream, (faker) => withoutHyphen(faker.person.lastName()));
  return `${familyName} ${stream.pick(firmTrades)}`;
}

export function streetAddress(stream: Stream): string {
  const kind = stream.unit();
  if (kind < 0.5) {
    const floor = stream.int(1, 14);
    const flat = `Flat ${floor}0${stream.int(1, 8)}`;
    return `${flat}, ${stream.pick(houses)} ${stream.pick(houseKinds)}, ${stream.pick(streets)}`;
  }
  if (kind < 0.75) return `House No ${stream.int(1, 480)}, ${stream.pick(colonies)}`;
  if (kind < 0.87)
    return `H No ${stream.int(1, 12)}-${stream.int(1, 20)}-${stream.int(100, 960)}, ${stream.pick(colonies)}`;
  return `${stream.int(2, 190)}/${stream.pick(["A", "B", "C", "D"])}, ${stream.pick(streets)}, ${stream.pick(colonies)}`;
}

/**
 * Ten digits beginning with 555: mobile numbers begin with 6 to 9, and 555 is one of the codes the plan keeps from
 * being a town's (National Numbering Plan, 2003, as told in https://www.fishercom.xyz/switching-systems/pqrs.html).
 * A mobile number says nothing of a town since it can be taken along anywhere. Customer 7's is 5550000007: account
 * aggregators know people by it.
 */
export const numberedPhones: NumberedPhones = { prefix: "+91555", digits: 7, until: 9_000_000 };

/** Of those whose number is not in it. */
export function phoneNumber(stream: Stream, _place: Place): string {
  return numberedPhones.prefix + stream.int(numberedPhones.until, 9_999_999);
}
