import { type Day, dayFrom, partsOf } from "../calendar.ts";
import type { Country, Place } from "../countries/country.ts";
import { type Seed, streamOf } from "../rng.ts";

interface Trip {
  readonly place: Place;
  readonly from: Day;
  /** Last day away. */
  readonly to: Day;
}

const TRIPS_BY_DRAW = [0, 0, 1, 1, 1, 2, 2, 2, 3, 4];
const KEPT_YEARS = 16;

/** Where somebody is: at home, or on one of a few journeys a year. */
export class Itinerary {
  readonly #seed: Seed;
  readonly #country: Country;
  readonly #home: Place;
  readonly #years = new Map<number, readonly Trip[]>();

  constructor(seed: Seed, country: Country, home: Place) {
    this.#seed = seed;
    this.#country = country;
    this.#home = home;
  }

  /** The town of the journey that day, null at home. */
  awayOn(day: Day): Place | null {
    const trips = this.#tripsOf(partsOf(day).year);
    return trips.find((trip) => trip.from <= day && day <= trip.to)?.place ?? null;
  }

  #tripsOf(year: number): readonly Trip[] {
    const known = this.#years.get(year);
    if (known) return known;
    const stream = streamOf(this.#seed, "trips", year);
    const trips = Array.from({ length: stream.pick(TRIPS_BY_DRAW) }, (): Trip => {
      const from = dayFrom(year, 1, 1) + stream.int(10, 345);
      return {
        place: this.#destination(stream.pick(this.#country.places)),
        from,
        to: from + stream.int(2, 8),
      };
    });
    if (this.#years.size >= KEPT_YEARS) this.#years.clear();
    this.#years.set(year, trips);
    return trips;
  }

  #destination(drawn: Place): Place {
    if (drawn !== this.#home) return drawn;
    const next = this.#country.places.indexOf(drawn) + 1;
    return this.#country.places[next % this.#country.places.length] ?? drawn;
  }
}
