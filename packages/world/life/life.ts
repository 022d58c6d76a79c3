import type { Day, Month } from "../calendar.ts";
import type { Country, Place } from "../countries/country.ts";
import type { Person } from "../customer.ts";
import { type Seed, streamOf } from "../rng.ts";
import { usualAmount } from "./amount.ts";
import { careerOf, type Job } from "./employment.ts";
import { chooseFavourites, type Favourites } from "./favourites.ts";
import { chooseBills, chooseHousing, type Housing, type LifeBill } from "./household.ts";
import { Itinerary } from "./itinerary.ts";
import { drawPaydays, type Paydays, paydaysOf } from "./pay.ts";
import { type ShoppingDays, shoppingDays } from "./shopper.ts";
import { chooseSubscriptions, type LifeSubscription } from "./subscriptions.ts";
import type { Traits } from "./traits.ts";

/**
 * What a person's money does, whichever bank one looks from. Derived from the customer alone, so that all banks
 * tell one story; what an account adds of its own comes from its own seed.
 */
export interface Life {
  readonly person: Person;
  readonly seed: Seed;
  readonly country: Country;
  readonly home: Place;
  readonly traits: Traits;
  /** Monthly net income, minor units at the price level of 2024. */
  readonly incomeMinor: number;
  /** How much dearer than usual this person buys, within {@link AFFLUENCE}; 1 is usual. */
  readonly affluence: number;
  readonly paydays: Paydays;
  /** Of a month and the one before, oldest first. */
  paydaysAround(month: Month): readonly Day[];
  /** When they shop in a month. */
  daysIn(month: Month): ShoppingDays;
  career(): readonly Job[];
  housing(): Housing;
  bills(): readonly LifeBill[];
  subscriptions(): readonly LifeSubscription[];
  favourites(): Favourites;
  readonly itinerary: Itinerary;
  /** What is left for shopping in a month, at the price level of 2024. */
  freeMinor(): number;
  /** People outside the world money goes to and comes from. */
  friends(): readonly string[];
  /** Last digits of an account at a bank outside the world. */
  readonly outsideLastFour: string;
}

/** Of the poorest and the richest. */
export const AFFLUENCE = [0.6, 1.6] as const;

/** A roof and food come first: less than this share of the income is never spent on shopping. */
const LEAST_FREE = 0.14;

const PRESENT_YEAR = 2025;

export function createLife(person: Person, country: Country): Life {
  const { seed, home, traits } = person;
  const stream = streamOf(seed, "life");
  const { economy } = country;
  const drawn = usualAmount(
    stream,
    traits.livesOn === "pension" ? economy.pensionMinor : economy.netIncomeMinor,
  );
  const incomeMinor = Math.round(baseIncome(drawn, traits, country) * traits.incomeFactor);
  const [low, high] = economy.netIncomeMinor;
  const paydays = drawPaydays(country, stream);
  const age = PRESENT_YEAR - Number(person.customer.birthDate.slice(0, 4));
  const life: Life = {
    person,
    seed,
    country,
    home,
    traits,
    incomeMinor,
    affluence: clamp(Math.exp(0.4 * Math.log(incomeMinor / Math.sqrt(low * high))), ...AFFLUENCE),
    paydays,
    paydaysAround: rememberLast((month: Month) => [
      ...paydaysOf(paydays, month - 1, country),
      ...paydaysOf(paydays, month, country),
    ]),
    daysIn: rememberLast((month: Month) => shoppingDays(month, life.paydaysAround(month))),
    career: onFirstUse(() => careerOf(seed, country, home)),
    housing: onFirstUse(() => chooseHousing(seed, country, incomeMinor, traits, age)),
    bills: onFirstUse(() =>
      chooseBills(seed, country, home, incomeMinor, {
        kind: life.housing().kind,
        livesOn: traits.livesOn,
        age,
      }),
    ),
    subscriptions: onFirstUse(() =>
      chooseSubscriptions(seed, country, home, incomeMinor, traits.allSubscriptions),
    ),
    favourites: onFirstUse(() => chooseFavourites(seed, country, home)),
    itinerary: new Itinerary(seed, country, home, traits),
    freeMinor: onFirstUse(() => freeMinorOf(life)),
    friends: onFirstUse(() => {
      const names = streamOf(seed, "friends");
      return Array.from({ length: 5 }, () => {
        const { givenName, familyName } = country.personName(names);
        return `${givenName} ${familyName}`;
      });
    }),
    outsideLastFour: String(stream.int(0, 9999)).padStart(4, "0"),
  };
  return life;
}

function baseIncome(drawn: number, { livesOn }: Traits, { economy }: Country): number {
  if (livesOn !== "benefits") return livesOn === "gigs" ? drawn * 0.7 : drawn;
  const [low, high] = economy.benefit.usualMinor;
  return Math.sqrt(low * high) * (economy.benefit.every === "week" ? 4.35 : 1);
}

function freeMinorOf(life: Life): number {
  const { incomeMinor, traits } = life;
  const housing = life.housing().amountIn((2024 - 1970) * 12);
  const bills = life.bills().reduce((sum, { perMonthMinor }) => sum + perMonthMinor, 0);
  const left = incomeMinor * (1 - traits.saving) - housing - bills;
  return Math.round(Math.max(left, incomeMinor * LEAST_FREE) * traits.spending);
}

/** The answer of the last few questions kept: all accounts ask the same ones in turn. */
function rememberLast<T>(make: (key: number) => T): (key: number) => T {
  const known = new Map<number, T>();
  return (key) => {
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    if (known.size >= KEPT) known.clear();
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

const KEPT = 512;

/** The long lists of a life are made when a ledger needs them: asking who has which accounts stays cheap. */
export function onFirstUse<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
