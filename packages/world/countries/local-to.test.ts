import { expect, test } from "vitest";
import { accountsOf, allTransactions, settingAt } from "../fixture.ts";
import { testCountries } from "../testing/banks.ts";
import type { Country, Merchant } from "./country.ts";
import { towns as german, subscriptionTowns as germanContracts } from "./de/towns.ts";
import { towns as british } from "./gb/towns.ts";
import { towns as indian } from "./in/towns.ts";
import { isFoundIn } from "./local-to.ts";
import { loadCountry } from "./registry.ts";
import { towns as swedish, subscriptionTowns as swedishContracts } from "./se/towns.ts";
import { towns as american, subscriptionTowns as americanContracts } from "./us/towns.ts";

const listed = {
  US: { ...american, ...americanContracts },
  IN: indian,
  GB: british,
  SE: { ...swedish, ...swedishContracts },
  DE: { ...german, ...germanContracts },
};

test.each(testCountries)(
  "in %s every list of towns is of somebody known and of towns there are",
  async (code) => {
    const { merchants, subscriptions, places } = await loadCountry(code);
    const names = new Set([...merchants, ...subscriptions].map(({ name }) => name));
    const cities = new Set(places.map(({ city }) => city));
    for (const [name, towns] of Object.entries(listed[code])) {
      expect([name, names.has(name)]).toEqual([name, true]);
      expect([name, towns.filter((town) => !cities.has(town))]).toEqual([name, []]);
      const local = merchants.filter((merchant) => merchant.name === name);
      const isAnywhere = (merchant: Merchant) => places.some((place) => isFoundIn(merchant, place));
      expect([name, local.every(isAnywhere)]).toEqual([name, true]);
    }
  },
);

function cities({ merchants, places }: Country, name: string): string[] {
  const found = places.filter((place) =>
    merchants.some((merchant) => merchant.name === name && isFoundIn(merchant, place)),
  );
  return found.map(({ city }) => city);
}

test("the buses of Bengaluru run in Bengaluru, Munich's ticket machines stand in Munich", async () => {
  expect(cities(await loadCountry("IN"), "BMTC")).toEqual(["Bengaluru"]);
  expect(cities(await loadCountry("DE"), "MVV")).toEqual(["München"]);
  expect(cities(await loadCountry("US"), "MTA OMNY")).toEqual(["New York", "Brooklyn"]);
  expect(cities(await loadCountry("SE"), "Voi")).not.toContain("Kiruna");
  expect(cities(await loadCountry("SE"), "IKEA")).not.toContain("Kiruna");
});

test.each(testCountries)("in %s nobody pays in a shop its town does not have", async (code) => {
  const country = await loadCountry(code);
  const { world } = await settingAt("2026-03-01T12:00:00Z");
  const rows = Array.from({ length: 40 }, (_, index) => index + 1)
    .flatMap((customer) => accountsOf(world, customer, code))
    .filter(({ type }) => type === "checking" || type === "credit_card")
    .flatMap((account) => allTransactions(world, account, { from: Date.parse("2025-06-01") }))
    .filter(({ location, channel }) => location?.country === code && channel === "in_store");
  expect(rows.length).toBeGreaterThan(1000);
  const known = new Map<string, boolean>();
  for (const { merchantName, location } of rows) {
    const at = `${merchantName} in ${location?.city}`;
    const has = known.get(at) ?? isHere(country, merchantName, location?.city);
    known.set(at, has);
    expect([at, has]).toEqual([at, true]);
  }
});

function isHere(
  { merchants, subscriptions, places }: Country,
  name: string | null,
  city?: string | null,
): boolean {
  const place = places.find((each) => each.city === city);
  return [...merchants, ...subscriptions].some(
    (seller) => seller.name === name && place !== undefined && isFoundIn(seller, place),
  );
}

const EVERYDAY = [
  "groceries",
  "restaurants",
  "fast_food",
  "coffee",
  "fuel",
  "pharmacies",
  "clothing",
  "public_transit",
];

test.each(testCountries)(
  "in every town of %s there is still something of what people buy every day",
  async (code) => {
    const { merchants, places } = await loadCountry(code);
    for (const place of places) {
      const here = merchants.filter(
        (merchant) => merchant.channel === "in_store" && isFoundIn(merchant, place),
      );
      const missing = EVERYDAY.filter((need) => !here.some(({ category }) => category === need));
      expect([place.city, missing]).toEqual([place.city, []]);
    }
  },
);
