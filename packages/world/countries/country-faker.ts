import type { Faker, FakerOptions, Randomizer } from "@faker-js/faker";
import type { Stream } from "../rng.ts";

/**
 * The one Faker of a country, drawing from the stream in hand: `const withFaker = countryFaker(shared)` where
 * `shared` is the `faker` of `@faker-js/faker/locale/…`. One for all, because a Faker costs about 0.1 ms and 20 kB
 * to make; ours, because the locale's shared one has its own Mersenne twister and reads the machine's clock.
 */
export function countryFaker(shared: Faker): <T>(stream: Stream, make: (faker: Faker) => T) => T {
  let current: Stream | null = null;
  const randomizer: Randomizer = {
    next: () => {
      if (!current) throw new Error("Faker draws only inside withFaker");
      return current.unit();
    },
    seed: () => {
      throw new Error("Faker draws from the stream given to withFaker and has no seed of its own");
    },
  };
  // The class is exported by the package's main entry only, which loads every locale there is.
  const FakerClass = shared.constructor as new (options: FakerOptions) => Faker;
  const ours = new FakerClass({ locale: shared.rawDefinitions, randomizer });
  ours.setDefaultRefDate("2024-01-01T00:00:00.000Z");
  return (stream, make) => {
    current = stream;
    try {
      return make(ours);
    } finally {
      current = null;
    }
  };
}
