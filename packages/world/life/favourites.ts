import type { TransactionCategory } from "@sandbank/domain";
import type { Country, Merchant, Place } from "../countries/country.ts";
import { type Seed, streamOf } from "../rng.ts";
import { meanOf, type UsualRange, usualRange } from "./amount.ts";
import { type Particulars, particulars } from "./particulars.ts";

/** A merchant as one person knows it: their own store, with its number and town. */
export class Haunt {
  readonly merchant: Merchant;
  readonly range: UsualRange;
  /** How often they go, against the others of the category. */
  readonly weight: number;
  readonly #seed: Seed;
  readonly #place: Place;
  #particulars: Particulars | null = null;

  constructor(seed: Seed, merchant: Merchant, place: Place, weight: number) {
    this.merchant = merchant;
    this.range = usualRange(merchant.usualMinor);
    this.weight = weight;
    this.#seed = seed;
    this.#place = place;
  }

  /** Worded at the first visit. */
  get particulars(): Particulars {
    const { text, category, name, mcc, channel } = this.merchant;
    this.#particulars ??= particulars(this.#seed, {
      text,
      category,
      merchantName: name,
      mcc,
      ...(channel === "in_store" && { place: this.#place }),
    });
    return this.#particulars;
  }
}

/** Where somebody spends money, by category. */
export type Favourites = ReadonlyMap<TransactionCategory, readonly Haunt[]>;

/** How many merchants of a category a person keeps going to. */
const KEPT: Readonly<Partial<Record<TransactionCategory, number>>> = {
  groceries: 4,
  dining: 10,
  transport: 6,
  shopping: 11,
  travel: 6,
};
const KEPT_OTHERWISE = 4;

/** Drawn by popularity among what there is in the region; the first is visited most. */
export function chooseFavourites(seed: Seed, country: Country, place: Place): Favourites {
  const scored = new Map<TransactionCategory, { readonly score: number; readonly merchant: Merchant }[]>();
  for (const merchant of country.merchants) {
    if (merchant.regions && !merchant.regions.includes(place.region)) continue;
    // Weighted sampling without replacement: the largest of log(u) / weight (Efraimidis and Spirakis, 2006).
    const draw = streamOf(seed, "favourite", merchant.name, merchant.text).unit();
    const list = scored.get(merchant.category) ?? [];
    list.push({ score: Math.log(draw) / (merchant.weight ?? 1), merchant });
    scored.set(merchant.category, list);
  }
  const favourites = new Map<TransactionCategory, readonly Haunt[]>();
  for (const [category, list] of scored) {
    list.sort((left, right) => right.score - left.score);
    const kept = list.slice(0, KEPT[category] ?? KEPT_OTHERWISE);
    favourites.set(
      category,
      kept.map(({ merchant }, rank) => new Haunt(seed, merchant, place, visits(merchant, rank))),
    );
  }
  return favourites;
}

/** Favourites come first, but nobody goes to a tyre shop as often as to a filling station. */
function visits(merchant: Merchant, rank: number): number {
  return (merchant.weight ?? 1) / (rank + 2);
}

/** What one visit costs on average, minor units. */
export function meanTicket(haunts: readonly Haunt[]): number {
  let weight = 0;
  let sum = 0;
  for (const haunt of haunts) {
    weight += haunt.weight;
    sum += haunt.weight * meanOf(haunt.range);
  }
  return weight === 0 ? 0 : sum / weight;
}
