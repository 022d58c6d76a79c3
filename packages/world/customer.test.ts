import fc from "fast-check";
import { expect, test } from "vitest";
import { places } from "./countries/us/places.ts";
import { anyCustomer, anySeed, settingAt } from "./fixture.ts";

test("everybody is found by their user name, in any case, and by their number", async () => {
  const run = fc.asyncProperty(anySeed, anyCustomer, async (seed, number) => {
    const { world } = await settingAt("2026-01-01T00:00:00Z", seed);
    const customer = world.customer(number);
    expect(customer.number).toBe(number);
    expect(customer.username).toMatch(/^[a-z]+\.[a-z]+\.\d+$/);
    expect(world.findCustomer(customer.username)).toEqual(customer);
    expect(world.findCustomer(` ${customer.username.toUpperCase()} `)).toEqual(customer);
    expect(world.findCustomer(String(number))).toEqual(customer);
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

test("town, state, ZIP code and telephone belong together; nobody could be called or written to", async () => {
  const { world } = await settingAt("2026-01-01T00:00:00Z");
  fc.assert(
    fc.property(anyCustomer, (number) => {
      const { address, phone, email, birthDate, givenName } = world.customer(number);
      const place = places.find(({ city }) => city === address.city);
      expect(place).toMatchObject({ region: address.region, country: address.country });
      expect(place?.postalCodes).toContain(address.postalCode);
      expect(phone).toMatch(new RegExp(`^\\+1${place?.areaCode}55501\\d\\d$`));
      expect(email).toMatch(/^[a-z.]+\d+@example\.(com|org|net)$/);
      expect(birthDate >= "1958-01-01" && birthDate < "2002-01-01").toBe(true);
      expect(givenName.length).toBeGreaterThan(1);
    }),
  );
});

test("customer number nine hundred thousand is as near as the first", async () => {
  const { world } = await settingAt("2026-01-01T00:00:00Z");
  expect(world.customer(900_000).username).toMatch(/\.900000$/);
  expect(world.customer(Number.MAX_SAFE_INTEGER).number).toBe(Number.MAX_SAFE_INTEGER);
});
