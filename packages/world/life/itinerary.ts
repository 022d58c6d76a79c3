import { type Day, dayFrom } from "../calendar.ts";
import type { Country, Destination, Place } from "../countries/country.ts";
import { type Seed, streamOf } from "../rng.ts";
import type { Traits } from "./traits.ts";

/** A journey, to another town or abroad. */
export interface Journey {
  readonly place: Place | Destination;
  readonly abroad: Destination | null;
  /** The same place, at home; null abroad. */
  readonly town: Place | null;
  readonly from: Day;
  /** Last day away. */
  readonly to: Day;
}

const KEPT_YEARS = 100;

/** Where somebody is: at home, or on one of a few journeys a year. */
export class Itinerary {
  readonly #seed: Seed;
  readonly #country: Country;
  readonly #home: Place;
  readonly #traits: Traits;
  readonly #years = new Map<number, readonly Journey[]>();
  /** The year asked for last, for the many days of one. */
  #lastYear = 0;
  #ofLastYear: readonly Journey[] = [];

  constructor(seed: Seed, country: Country, home: Place, traits: Traits) {
    this.#seed = seed;
    this.#country = country;
    this.#home = home;
    this.#traits = traits;
  }

  /** The journey of a day of that year, null at home. */
  awayOn(day: Day, year: number): Journey | null {
    if (year !== this.#lastYear) {
      this.#ofLastYear = this.journeysOf(year);
      this.#lastYear = year;
    }
    const journeys = this.#ofLastYear;
    for (let i = 0; i < journeys.length; i++) {
      const journey = journeys[i];
      if (journey && journey.from <= day && day <= journey.to) return journey;
    }
    return null;
  }

  journeysOf(year: number): readonly Journey[] {
    const known = this.#years.get(year);
    if (known) return known;
    const stream = streamOf(this.#seed, "journeys", year);
    const { journeys: often, abroadPercent } = this.#traits;
    const journeys = Array.from({ length: stream.int(...often) }, (): Journey => {
      const from = dayFrom(year, 1, 1) + stream.int(10, 345);
      const abroad = stream.chance(abroadPercent / 100) ? this.#abroad(stream.unit()) : null;
      const town = abroad ? null : this.#elsewhere(stream.pick(this.#country.places));
      const place = abroad ?? town ?? this.#home;
      return { place, abroad, town, from, to: from + stream.int(abroad ? 4 : 2, abroad ? 14 : 8) };
    });
    if (this.#years.size >= KEPT_YEARS) this.#years.clear();
    this.#years.set(year, journeys);
    return journeys;
  }

  #abroad(draw: number): Destination | null {
    const { destinations } = this.#country;
    return destinations[Math.floor(draw * destinations.length)] ?? null;
  }

  #elsewhere(drawn: Place): Place {
    if (drawn !== this.#home) return drawn;
    const next = this.#country.places.indexOf(drawn) + 1;
    return this.#country.places[next % this.#country.places.length] ?? drawn;
  }
}
