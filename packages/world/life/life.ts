import type { Country, Place } from "../countries/country.ts";
import type { Person } from "../customer.ts";
import type { Seed } from "../rng.ts";
import { streamOf } from "../rng.ts";
import { usualAmount } from "./amount.ts";
import { chooseFavourites, type Favourites } from "./favourites.ts";
import { chooseBills, chooseHousing, type Housing, type LifeBill } from "./household.ts";
import { Itinerary } from "./itinerary.ts";
import type { PayRhythm } from "./pay.ts";
import { chooseSubscriptions, type LifeSubscription } from "./subscriptions.ts";

/** How somebody pays the cards they have. */
export type PaymentHabit = "autopay" | "in_full" | "revolver" | "late";

/**
 * What a person's money does, whichever bank one looks from. Derived from the customer alone, so that two banks
 * tell one story; what a bank adds of its own comes from the seeds of its accounts.
 */
export interface Life {
  readonly person: Person;
  readonly seed: Seed;
  readonly country: Country;
  readonly home: Place;
  /** Monthly net income, minor units at the price level of 2024. */
  readonly incomeMinor: number;
  /** How much dearer than usual this person buys; 1 is usual. */
  readonly affluence: number;
  readonly employer: string;
  readonly payRhythm: PayRhythm;
  /** Paid by the hour: no two pay cheques are the same. */
  readonly hourly: boolean;
  readonly housing: Housing;
  bills(): readonly LifeBill[];
  subscriptions(): readonly LifeSubscription[];
  favourites(): Favourites;
  readonly itinerary: Itinerary;
  readonly paymentHabit: PaymentHabit;
  /** People money goes to and comes from; the first shares the household. */
  readonly friends: readonly string[];
  /** Last digits of an account at a bank outside the world. */
  readonly outsideLastFour: string;
}

export function createLife(person: Person, country: Country): Life {
  const seed = person.seed;
  const stream = streamOf(seed, "life");
  const { home } = person;
  const incomeMinor = usualAmount(stream, country.economy.netIncomeMinor);
  const housing = chooseHousing(seed, country, incomeMinor);
  const [low, high] = country.economy.netIncomeMinor;
  return {
    person,
    seed,
    country,
    home,
    incomeMinor,
    affluence: clamp(Math.exp(0.4 * Math.log(incomeMinor / Math.sqrt(low * high))), 0.75, 1.5),
    employer: country.employerName(stream, home),
    payRhythm: stream.chance(0.68)
      ? { kind: "biweekly", parity: stream.chance(0.5) ? 0 : 1 }
      : { kind: "semi_monthly" },
    hourly: stream.chance(0.3),
    housing,
    bills: onFirstUse(() => chooseBills(seed, country, home, housing.part)),
    subscriptions: onFirstUse(() => chooseSubscriptions(seed, country, home)),
    favourites: onFirstUse(() => chooseFavourites(seed, country, home)),
    itinerary: new Itinerary(seed, country, home),
    paymentHabit: habitOf(stream.unit()),
    friends: Array.from({ length: 5 }, () => {
      const { givenName, familyName } = country.personName(stream);
      return `${givenName} ${familyName}`;
    }),
    outsideLastFour: String(stream.int(0, 9999)).padStart(4, "0"),
  };
}

/** The long lists of a life are made when a ledger needs them: asking who has which accounts stays cheap. */
function onFirstUse<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function habitOf(draw: number): PaymentHabit {
  if (draw < 0.62) return "autopay";
  if (draw < 0.8) return "in_full";
  return draw < 0.95 ? "revolver" : "late";
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
