import type { CountryCode } from "@sandbank/domain";
import type { Country } from "./country.ts";

/** Countries people can live in. Each is loaded, with its Faker locale, when a world first needs it. */
const loaders: Readonly<Record<CountryCode, () => Promise<Country>>> = {
  US: async () => (await import("./us/index.ts")).unitedStates,
  IN: async () => (await import("./in/index.ts")).india,
  GB: async () => (await import("./gb/index.ts")).unitedKingdom,
  SE: async () => (await import("./se/index.ts")).sweden,
  DE: async () => (await import("./de/index.ts")).germany,
};

const loaded = new Map<CountryCode, Promise<Country>>();

/** @throws RangeError naming the countries there are when `code` is none of them. */
export async function loadCountry(code: CountryCode): Promise<Country> {
  const loader = Object.hasOwn(loaders, code) ? loaders[code] : undefined;
  if (!loader) {
    const known = Object.keys(loaders).join(", ");
    throw new RangeError(`Nobody lives in country "${code}" yet; the world knows ${known}`);
  }
  const country = loaded.get(code) ?? loader();
  loaded.set(code, country);
  return country;
}
