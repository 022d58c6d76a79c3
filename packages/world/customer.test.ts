import fc from "fast-check";
import { expect, test } from "vitest";
import type { Country } from "./countries/country.ts";
import { loadCountry } from "./countries/registry.ts";
import { anyCountry, anyPersona, anySeed, settingAt } from "./fixture.ts";
import { testCountries } from "./testing/banks.ts";

/** Anybody but a persona. */
const anyPlainCustomer = fc.oneof(
  fc.integer({ min: 1, max: 1000 }),
  fc.integer({ min: 1, max: 2 ** 40 - 1 }),
  fc.integer({ min: 2 ** 52, max: Number.MAX_SAFE_INTEGER }),
);

test("everybody is found by their user name, in any case, and by their number", async () => {
  const run = fc.asyncProperty(anySeed, anyPlainCustomer, anyCountry, async (seed, number, country) => {
    const { world } = await settingAt("2026-01-01T00:00:00Z", seed);
    const customer = world.customer(number, country);
    expect(customer.number).toBe(number);
    expect(customer.username).toMatch(/^[a-z]+\.[a-z]+\.\d+$/);
    expect(world.findCustomer(customer.username, country)).toEqual(customer);
    expect(world.findCustomer(` ${customer.username.toUpperCase()} `, country)).toEqual(customer);
    expect(world.findCustomer(String(number), country)).toEqual(customer);
  });
  await fc.assert(run, { numRuns: 100 });
});

test("what is nobody's user name finds nobody", async () => {
  const { world } = await settingAt("2026-01-01T00:00:00Z");
  const { username } = world.customer(7);
  const wrong = [
    "",
    " ",
    ".7",
    "0",
    "-1",
    "1.5",
    "007",
    "1e3",
    `x${username}`,
    username.replace("7", "8"),
    "nobody",
  ];
  for (const text of [
    ...wrong,
    `${username}.7`,
    "9007199254740992",
    "99999999999999999999",
    username.slice(0, -2),
  ]) {
    expect([text, world.findCustomer(text)]).toEqual([text, undefined]);
  }
});

test("a number that is nobody's is refused", async () => {
  const { world } = await settingAt("2026-01-01T00:00:00Z");
  for (const number of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
    expect(() => world.customer(number)).toThrow(RangeError);
  }
});

test("town, region, postal code and telephone belong together, in every country", async () => {
  const { world } = await settingAt("2026-01-01T00:00:00Z");
  const countries = new Map<string, Country>();
  for (const code of testCountries) countries.set(code, await loadCountry(code));
  fc.assert(
    fc.property(anyPlainCustomer, anyCountry, (number, code) => {
      const { address, phone, email, birthDate, givenName, country } = world.customer(number, code);
      expect(country).toBe(code);
      const place = countries
        .get(code)
        ?.places.find(
          ({ city, postalCodes }) => city === address.city && postalCodes.includes(address.postalCode),
        );
      expect(place).toMatchObject({ region: address.region, country: address.country });
      expect(phone).toMatch(/^\+[1-9]\d{7,14}$/);
      if (code === "US") expect(phone).toMatch(new RegExp(`^\\+1${place?.areaCode}55501\\d\\d$`));
      expect(email).toMatch(/^[a-z.]+\d+@example\.(com|org|net)$/);
      expect(birthDate >= "1938-01-01" && birthDate < "2008-01-01").toBe(true);
      expect(givenName.length).toBeGreaterThan(1);
    }),
  );
});

test("customer number nine hundred thousand is as near as the first", async () => {
  const { world } = await settingAt("2026-01-01T00:00:00Z");
  expect(world.customer(900_000).username).toMatch(/\.900000$/);
  expect(world.customer(Number.MAX_SAFE_INTEGER).number).toBe(Number.MAX_SAFE_INTEGER);
});

test("a persona is found by its kind and copy, with the country's people behind it", async () => {
  const run = fc.asyncProperty(anySeed, anyPersona, anyCountry, async (seed, number, country) => {
    const { world } = await settingAt("2026-01-01T00:00:00Z", seed);
    const customer = world.customer(number, country);
    expect(customer.persona).not.toBeNull();
    expect(customer.username.startsWith(customer.persona ?? "?")).toBe(true);
    expect(world.findCustomer(customer.username.toUpperCase(), country)).toEqual(customer);
  });
  await fc.assert(run, { numRuns: 60 });
});

test("people in India are found by their mobile number, however it is written", async () => {
  const { world } = await settingAt("2026-01-01T00:00:00Z");
  const seven = world.customer(7, "IN");
  expect(seven.phone).toBe("+915550000007");
  for (const phone of [seven.phone, "5550000007", "+91 555 000 0007"]) {
    expect(world.customersByPhone(phone, "IN")).toEqual([seven]);
  }
  const overspender = world.findCustomer("overspender", "IN");
  expect(world.customersByPhone(overspender?.phone ?? "", "IN")).toContainEqual(overspender);
  expect(world.customersByPhone("5550000000", "IN")).toEqual([]);
});
