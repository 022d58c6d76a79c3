import { type Day, firstDay, lastDay, type Month, weekdayOf } from "../calendar.ts";
import type { Stream } from "../rng.ts";
import {
  type Aisle,
  abroadChoice,
  type Favourites,
  type Haunt,
  meanTicket,
  visitorsChoice,
} from "./favourites.ts";
import { awayMix, MONTH_FACTOR, PAYDAY_FACTOR, type SpendingMix, WEEKDAY_FACTOR } from "./habits.ts";
import type { Journey } from "./itinerary.ts";
import type { Life } from "./life.ts";
import { indexOfEvenShare, indexOfShare, shares } from "./pick.ts";

/** Nobody pays more often than this with one card, however much they may spend: they pay more each time. */
const MOST_PURCHASES_A_DAY = 2.4;
const DAYS_A_MONTH = 30.4;
const SCALES = [0.45, 2.2] as const;

const VISITS = new Uint16Array(31);

interface Shelf {
  readonly upTo: Float64Array;
  readonly haunts: readonly Haunt[];
}

/** Haunts by how likely they are visited; drawing one takes two random numbers. */
interface Assortment {
  readonly upTo: Float64Array;
  readonly shelves: readonly Shelf[];
  readonly meanMinor: number;
}

type Away = WeakMap<Life, Map<Journey["place"], Assortment>>;

/** What somebody finds in the towns they visit, by card or from an account. */
const assortmentsAway: { readonly card: Away; readonly account: Away } = {
  card: new WeakMap(),
  account: new WeakMap(),
};

const choicesAway = new WeakMap<Life, Map<Journey["place"], Favourites>>();

/** How one account is used for buying: where, how often, how dear. */
export class Shopper {
  readonly life: Life;
  /** Factor on usual prices. */
  readonly scale: number;
  readonly #perDay: number;
  readonly #atHome: Assortment;
  readonly #paysBy: "card" | "account";
  /** Where they were last: a journey is of many visits. */
  #lastJourney: Journey | null = null;
  #lastAway: Assortment | null = null;

  /** @param budgetMinor what is spent in a month, at the price level of 2024 */
  constructor(life: Life, mix: SpendingMix, budgetMinor: number, paysBy: "card" | "account" = "account") {
    this.life = life;
    this.#paysBy = paysBy;
    this.#atHome = assort(mix, life.favourites(), paysBy);
    const wanted =
      (budgetMinor / DAYS_A_MONTH / (this.#atHome.meanMinor * life.affluence || 1)) * life.traits.activity;
    this.#perDay = Math.min(wanted, MOST_PURCHASES_A_DAY * Math.max(1, life.traits.activity));
    const scale = this.#perDay > 0 ? wanted / this.#perDay / life.traits.activity : 1;
    this.scale = life.affluence * Math.min(SCALES[1], Math.max(SCALES[0], scale));
  }

  /** How many purchases in an average month. */
  get purchasesAMonth(): number {
    return this.#perDay * DAYS_A_MONTH;
  }

  /**
   * How many purchases on each day of a month, the first day first: so many as its days together make likely, spread
   * over them. Good until the next month is asked for.
   */
  visitsIn(month: Month, stream: Stream): Uint16Array {
    const { upTo, weight } = this.life.daysIn(month);
    VISITS.fill(0);
    for (let left = stream.poissonOf(this.#perDay * weight); left > 0; left--) {
      const day = indexOfEvenShare(upTo, stream.unit());
      VISITS[day] = (VISITS[day] ?? 0) + 1;
    }
    return VISITS;
  }

  /** Where one of them is made. */
  visit(journey: Journey | null, stream: Stream): Haunt | undefined {
    const { upTo, shelves } = journey ? this.#awayOn(journey) : this.#atHome;
    const shelf = shelves[indexOfShare(upTo, stream.unit())];
    return shelf?.haunts[indexOfShare(shelf.upTo, stream.unit())];
  }

  #awayOn(journey: Journey): Assortment {
    if (journey !== this.#lastJourney || this.#lastAway === null) {
      this.#lastAway = this.#assortmentOn(journey);
      this.#lastJourney = journey;
    }
    return this.#lastAway;
  }

  #assortmentOn(journey: Journey): Assortment {
    const away = assortmentsAway[this.#paysBy];
    const places = away.get(this.life) ?? new Map<Journey["place"], Assortment>();
    away.set(this.life, places);
    const known = places.get(journey.place);
    if (known) return known;
    const { country, seed } = this.life;
    const choices = choicesAway.get(this.life) ?? new Map<Journey["place"], Favourites>();
    choicesAway.set(this.life, choices);
    const choice =
      choices.get(journey.place) ??
      (journey.abroad
        ? abroadChoice(seed, country, journey.abroad)
        : visitorsChoice(seed, country, journey.place));
    choices.set(journey.place, choice);
    const assortment = assort(awayMix, choice, this.#paysBy);
    places.set(journey.place, assortment);
    return assortment;
  }
}

/** How likely each day of a month is to be one of shopping. */
export interface ShoppingDays {
  readonly upTo: Float64Array;
  /** Of all days together; an ordinary one is 1. */
  readonly weight: number;
}

/** @param paydays of the month and the one before, oldest first */
export function shoppingDays(month: Month, paydays: readonly Day[]): ShoppingDays {
  const season = MONTH_FACTOR[month % 12] ?? 1;
  const first = firstDay(month);
  const upTo = new Float64Array(lastDay(month) - first + 1);
  let weight = 0;
  for (let i = 0; i < upTo.length; i++) {
    weight += (WEEKDAY_FACTOR[weekdayOf(first + i)] ?? 1) * season * paydayFactor(first + i, paydays);
    upTo[i] = weight;
  }
  for (let i = 0; i < upTo.length; i++) upTo[i] = (upTo[i] ?? 0) / weight;
  return { upTo, weight };
}

function paydayFactor(day: Day, paydays: readonly Day[]): number {
  for (let i = paydays.length - 1; i >= 0; i--) {
    const since = day - (paydays[i] ?? day);
    if (since >= 0) return PAYDAY_FACTOR[since] ?? 0.95;
  }
  return 1;
}

function assort(mix: SpendingMix, favourites: Favourites, paysBy: "card" | "account"): Assortment {
  const shelves: Shelf[] = [];
  const weights: number[] = [];
  let mean = 0;
  for (const [aisle, all] of favourites as ReadonlyMap<Aisle, readonly Haunt[]>) {
    const weight = mix[aisle];
    const haunts = paysBy === "card" ? all.filter(({ merchant }) => !merchant.noCards) : all;
    if (!weight || haunts.length === 0) continue;
    weights.push(weight);
    mean += weight * meanTicket(haunts);
    shelves.push({ upTo: shares(haunts.map((haunt) => haunt.weight)), haunts });
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { upTo: shares(weights), shelves, meanMinor: total ? mean / total : 0 };
}
