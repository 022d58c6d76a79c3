import type { TransactionCategory } from "@sandbank/domain";
import { type Day, monthOf, partsOf, weekdayOf } from "../calendar.ts";
import type { Merchant, Place } from "../countries/country.ts";
import { type Favourites, Haunt, meanTicket } from "../life/favourites.ts";
import type { Life } from "../life/life.ts";
import { paydaysOf } from "../life/pay.ts";
import type { Stream } from "../rng.ts";
import { awayMix, MONTH_FACTOR, PAYDAY_FACTOR, type SpendingMix, WEEKDAY_FACTOR } from "./habits.ts";

/** Nobody pays more often than this with one card, however much they may spend: they pay more each time. */
const MOST_PURCHASES_A_DAY = 1.9;
const DAYS_A_MONTH = 30.4;
const LARGEST_SCALE = 2;

interface Shelf {
  /** Upper ends of the haunts' shares, ascending to 1. */
  readonly upTo: readonly number[];
  readonly haunts: readonly Haunt[];
}

/** Haunts by how likely they are visited; drawing one takes two random numbers. */
interface Assortment {
  readonly upTo: readonly number[];
  readonly shelves: readonly Shelf[];
  readonly meanMinor: number;
}

/** How one account is used for buying: where, how often, how dear. */
export class Shopper {
  readonly life: Life;
  /** Factor on usual prices. */
  readonly scale: number;
  readonly #perDay: number;
  readonly #atHome: Assortment;
  readonly #away = new Map<Place, Assortment>();
  #paydays: { readonly month: number; readonly days: readonly Day[] } = { month: -1, days: [] };

  /** @param budgetMinor what is spent in a month, at the price level of 2024 */
  constructor(life: Life, mix: SpendingMix, budgetMinor: number) {
    this.life = life;
    this.#atHome = assort(mix, life.favourites());
    const perDay = budgetMinor / DAYS_A_MONTH / (this.#atHome.meanMinor * life.affluence || 1);
    this.#perDay = Math.min(perDay, MOST_PURCHASES_A_DAY);
    this.scale = life.affluence * Math.min(perDay / this.#perDay || 1, LARGEST_SCALE);
  }

  /** How many purchases that day. */
  visitsOn(day: Day, stream: Stream): number {
    const weekday = WEEKDAY_FACTOR[weekdayOf(day)] ?? 1;
    const season = MONTH_FACTOR[partsOf(day).month - 1] ?? 1;
    return stream.poisson(this.#perDay * weekday * season * this.#paydayFactor(day));
  }

  /** Where one of them is made. */
  visit(day: Day, stream: Stream): Haunt | undefined {
    const place = this.life.itinerary.awayOn(day);
    const { upTo, shelves } = place ? this.#awayIn(place) : this.#atHome;
    const shelf = shelves[indexOf(upTo, stream.unit())];
    return shelf?.haunts[indexOf(shelf.upTo, stream.unit())];
  }

  #awayIn(place: Place): Assortment {
    const known = this.#away.get(place);
    if (known) return known;
    const { country, seed } = this.life;
    const haunts = new Map<TransactionCategory, Haunt[]>();
    for (const merchant of country.merchants) {
      if (!isForVisitors(merchant, place)) continue;
      const list = haunts.get(merchant.category) ?? [];
      list.push(new Haunt(seed, merchant, place, merchant.weight ?? 1));
      haunts.set(merchant.category, list);
    }
    const assortment = assort(awayMix, haunts);
    this.#away.set(place, assortment);
    return assortment;
  }

  #paydayFactor(day: Day): number {
    const month = monthOf(day);
    if (this.#paydays.month !== month) {
      const { payRhythm, country } = this.life;
      const days = [...paydaysOf(payRhythm, month - 1, country), ...paydaysOf(payRhythm, month, country)];
      this.#paydays = { month, days };
    }
    const last = this.#paydays.days.findLast((payday) => payday <= day);
    return last === undefined ? 1 : (PAYDAY_FACTOR[day - last] ?? 0.95);
  }
}

/** Travellers buy from what is common and near: no tyres, no upholstery. */
function isForVisitors({ channel, regions, weight = 1, habit }: Merchant, { region }: Place): boolean {
  const isHere = channel === "in_store" && (!regions || regions.includes(region));
  return isHere && (weight >= 1 || habit === "deposit");
}

function assort(mix: SpendingMix, favourites: Favourites): Assortment {
  const shelves: Shelf[] = [];
  const weights: number[] = [];
  let mean = 0;
  for (const [category, haunts] of favourites) {
    const weight = mix[category];
    if (!weight || haunts.length === 0) continue;
    weights.push(weight);
    mean += weight * meanTicket(haunts);
    shelves.push({ upTo: shares(haunts.map((haunt) => haunt.weight)), haunts });
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { upTo: shares(weights), shelves, meanMinor: total ? mean / total : 0 };
}

function shares(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return weights.map((weight) => {
    sum += weight;
    return sum / total;
  });
}

function indexOf(upTo: readonly number[], draw: number): number {
  const index = upTo.findIndex((end) => draw < end);
  return index < 0 ? upTo.length - 1 : index;
}
