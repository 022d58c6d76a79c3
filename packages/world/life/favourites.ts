import { categoryOfDetail, type TransactionCategory } from "@sandbank/domain";
import type { Month } from "../calendar.ts";
import type { Country, DebitStyle, Merchant, Place } from "../countries/country.ts";
import { isFoundIn } from "../countries/local-to.ts";
import type { Opening } from "../countries/opening-hours.ts";
import { type Particulars, particulars } from "../ledger/particulars.ts";
import { childSeed, numberOf, type Seed, streamOf } from "../rng.ts";
import { foldToAscii } from "../text.ts";
import { meanOf, type UsualRange, usualRange } from "./amount.ts";
import {
  type HourWindows,
  hasSetPrice,
  hoursOf,
  isMeasured,
  oftenBought,
  type Pace,
  paceOf,
} from "./habits.ts";
import { pickWeighted } from "./pick.ts";

/** What a merchant is looked for under: our category, bets apart. */
export type Aisle = TransactionCategory | "gambling";

/** What is worked out once per row of a catalogue. */
interface MerchantFacts {
  readonly aisle: Aisle;
  readonly range: UsualRange;
  readonly hours: HourWindows;
  readonly isMeasured: boolean;
  readonly pace: Pace | null;
  readonly hasSetPrice: boolean;
}

const facts = new WeakMap<Merchant, MerchantFacts>();

function factsOf(merchant: Merchant): MerchantFacts {
  const known = facts.get(merchant);
  if (known) return known;
  const { category, usualMinor } = merchant;
  const made: MerchantFacts = {
    aisle: category === "gambling" ? category : categoryOfDetail[category],
    range: usualRange(usualMinor),
    hours: hoursOf(category),
    isMeasured: isMeasured(category),
    pace: paceOf(category),
    hasSetPrice: hasSetPrice(category),
  };
  facts.set(merchant, made);
  return made;
}

type HauntCountry = Pick<Country, "debitStyles" | "spell" | "openings">;

/** A merchant as one person knows it: their own store, with its number and town. */
export class Haunt {
  readonly merchant: Merchant;
  readonly range: UsualRange;
  /** Windows of the waking day it is visited in. */
  readonly hours: HourWindows;
  /** Sells by weight, volume or distance: sums end in any cent. */
  readonly isMeasured: boolean;
  /** The hours it keeps, where it keeps hours of its own. */
  readonly opening: Opening | undefined;
  /** How often they go, against the others of the aisle. */
  readonly weight: number;
  /** Null where they come back as they like. */
  readonly pace: Pace | null;
  /** Whether it costs them what it costs everybody. */
  readonly hasSetPrice: boolean;
  readonly #seed: Seed;
  readonly #place: Pick<Place, "city" | "region" | "country">;
  readonly #country: HauntCountry;
  #onCard: Particulars | null = null;
  #onAccount: Particulars | null = null;
  /** What is paid in another way, because the usual one is not for such sums. */
  #largeOnAccount: Particulars | null = null;
  #mostMinor = Number.POSITIVE_INFINITY;
  #givenBack: Particulars | null = null;
  /** Of the months its pace goes round in; −1 until somebody asks. */
  #turn = -1;

  constructor(
    seed: Seed,
    merchant: Merchant,
    place: Pick<Place, "city" | "region" | "country">,
    weight: number,
    country: HauntCountry,
  ) {
    this.merchant = merchant;
    const facts = factsOf(merchant);
    this.range = facts.range;
    this.hours = facts.hours;
    this.pace = facts.pace;
    this.hasSetPrice = facts.hasSetPrice;
    this.isMeasured = facts.isMeasured;
    const { category, channel } = merchant;
    if (channel === "in_store") {
      this.opening = country.openings?.find(({ categories }) => categories.has(category));
    }
    this.weight = weight;
    this.#seed = seed;
    this.#place = place;
    this.#country = country;
  }

  /** Whether the month is one of those in which they go there. */
  isItsTurn(month: Month): boolean {
    const everyMonths = this.pace?.everyMonths ?? 1;
    if (everyMonths === 1) return true;
    if (this.#turn < 0) {
      this.#turn = numberOf(childSeed(this.#seed, "turn", this.merchant.category)) % everyMonths;
    }
    return month % everyMonths === this.#turn;
  }

  /** As a credit card prints it; worded at the first visit. */
  get onCard(): Particulars {
    const { text, channel } = this.merchant;
    this.#onCard ??= this.#word(text, { channel, rail: null });
    return this.#onCard;
  }

  /** As a current account prints a payment of that sum, minor units. */
  onAccountFor(amountMinor: number): Particulars {
    if (this.#onAccount === null) {
      const style = this.#styleFor(0);
      this.#mostMinor = style?.mostMinor ?? Number.POSITIVE_INFINITY;
      this.#onAccount = this.#wordOnAccount(style);
    }
    if (amountMinor <= this.#mostMinor) return this.#onAccount;
    this.#largeOnAccount ??= this.#wordOnAccount(this.#styleFor(amountMinor));
    return this.#largeOnAccount;
  }

  /** How what is given back of a payment worded like this is printed. */
  givenBack(paid: Particulars): Particulars {
    if (paid === this.#onCard) return paid;
    const isLarge = paid === this.#largeOnAccount;
    const refundText = this.#styleFor(isLarge ? this.#mostMinor + 1 : 0)?.refundText;
    if (refundText === undefined) return paid;
    const worded = () => this.#word(refundText.replace("{merchant}", this.merchant.text), paid);
    if (isLarge) return worded();
    this.#givenBack ??= worded();
    return this.#givenBack;
  }

  #styleFor(amountMinor: number): DebitStyle | undefined {
    const { merchant } = this;
    const weighted = this.#country.debitStyles
      .filter((style) => !style.for || style.for === merchant.channel)
      .filter(({ rail }) => rail !== null || !merchant.noCards)
      .filter(({ notThrough }) => !notThrough?.some((reader) => merchant.text.startsWith(reader)))
      .filter(({ mostMinor }) => mostMinor === undefined || amountMinor <= mostMinor)
      .map((style) => [style, style.weight] as const);
    if (weighted.length === 0) return undefined;
    return pickWeighted(weighted, streamOf(this.#seed, "debit-style", merchant.name, merchant.text));
  }

  #wordOnAccount(style: DebitStyle | undefined): Particulars {
    return style ? this.#word(style.text.replace("{merchant}", this.merchant.text), style) : this.onCard;
  }

  #word(phrase: string, { channel, rail }: Pick<DebitStyle, "channel" | "rail">): Particulars {
    const { name, category, mcc } = this.merchant;
    const { spell } = this.#country;
    return particulars(this.#seed, {
      phrase,
      detail: category,
      channel,
      rail,
      merchantName: name,
      mcc,
      // Over a card network come plain letters only, whatever a bank prints.
      spell: spell && ((text) => foldToAscii(spell(text))),
      drawnFor: `${name}/${this.merchant.mcc}/${this.#place.city}`,
      values: { city: this.#place.city, region: this.#place.region, name, handle: name },
      place: this.merchant.channel === "in_store" ? this.#place : undefined,
    });
  }
}

/** Where somebody spends money, by aisle. */
export type Favourites = ReadonlyMap<Aisle, readonly Haunt[]>;

/** How many merchants of an aisle a person keeps going to. */
const KEPT: Readonly<Partial<Record<Aisle, number>>> = {
  groceries: 5,
  dining: 11,
  transport: 7,
  shopping: 12,
  travel: 6,
  health: 7,
};
const KEPT_OTHERWISE = 4;

/** Drawn by popularity among what there is in the region; the first is visited most. */
export function chooseFavourites(seed: Seed, country: Country, place: Place): Favourites {
  const scored = new Map<Aisle, { readonly score: number; readonly merchant: Merchant }[]>();
  const draws = streamOf(seed, "favourites");
  for (const merchant of country.merchants) {
    // Weighted sampling without replacement: the largest of log(u) / weight (Efraimidis and Spirakis, 2006).
    const draw = draws.unit();
    if (!isFoundIn(merchant, place)) continue;
    const { aisle } = factsOf(merchant);
    const list = scored.get(aisle) ?? [];
    list.push({ score: Math.log(draw) / (merchant.weight ?? 1), merchant });
    scored.set(aisle, list);
  }
  const favourites = new Map<Aisle, readonly Haunt[]>();
  for (const [aisle, list] of scored) {
    list.sort((left, right) => right.score - left.score);
    const kept = list.slice(0, KEPT[aisle] ?? KEPT_OTHERWISE);
    favourites.set(
      aisle,
      kept.map(({ merchant }, rank) => new Haunt(seed, merchant, place, visits(merchant, rank), country)),
    );
  }
  return favourites;
}

/** Of all there is in a town. */
const SEEN_BY_VISITORS = 0.3;

/** What a visitor finds in a town: what is common and near; no tyres, no upholstery. */
export function visitorsChoice(
  seed: Seed,
  country: Country,
  place: Pick<Place, "city" | "region" | "country">,
): Favourites {
  const haunts = new Map<Aisle, Haunt[]>();
  const stream = streamOf(seed, "visit", place.city);
  for (const merchant of country.merchants) {
    const { channel, weight = 1, habit } = merchant;
    const isSeen = stream.unit() < SEEN_BY_VISITORS;
    if (!isSeen || channel !== "in_store" || !isFoundIn(merchant, place)) continue;
    if (weight < 1 && habit !== "deposit") continue;
    addTo(haunts, new Haunt(seed, merchant, place, weight, country));
  }
  return haunts;
}

/** The merchants of a city abroad. */
export function abroadChoice(
  seed: Seed,
  country: Country,
  destination: Country["destinations"][number],
): Favourites {
  const haunts = new Map<Aisle, Haunt[]>();
  for (const merchant of destination.merchants) {
    addTo(haunts, new Haunt(seed, merchant, destination, merchant.weight ?? 1, country));
  }
  return haunts;
}

function addTo(haunts: Map<Aisle, Haunt[]>, haunt: Haunt): void {
  const { aisle } = factsOf(haunt.merchant);
  const list = haunts.get(aisle) ?? [];
  list.push(haunt);
  haunts.set(aisle, list);
}

/** Favourites come first, but nobody goes to a tyre shop as often as to a filling station. */
function visits(merchant: Merchant, rank: number): number {
  return ((merchant.weight ?? 1) * oftenBought(merchant.category)) / (rank + 2);
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
