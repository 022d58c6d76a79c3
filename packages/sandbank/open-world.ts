import { type Bank, type CountryCode, fixedClock, type Instant } from "@sandbank/domain";
import { institutions } from "@sandbank/institutions";
import { createWorld, type Scenario, type World } from "@sandbank/world";
import { houseBanks } from "./house-banks.ts";

/** Where people live, in the order to show. */
export const countries: readonly CountryCode[] = [
  ...new Set([...institutions, ...houseBanks].map(({ country }) => country)),
];

/** The institutions of a country; made-up house banks besides, where none of them keeps current accounts. */
export function banksOf(country: CountryCode): readonly Bank[] {
  const known = institutions.filter((bank) => bank.country === country);
  const isEnough = known.some(({ products }) => products.some(({ type }) => type === "checking"));
  return isEnough ? known : [...known, ...houseBanks.filter((bank) => bank.country === country)];
}

export interface WorldQuestion {
  readonly country: CountryCode;
  readonly seed: number;
  readonly at: Instant;
  readonly scenarios: readonly Scenario[];
}

/** The world of one country as it stands at an instant. */
export function openWorld({ country, seed, at, scenarios }: WorldQuestion): Promise<World> {
  return createWorld({ seed, clock: fixedClock(at), banks: banksOf(country), scenarios });
}
