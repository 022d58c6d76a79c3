import { DAY_MS, type Instant, type PaymentRail } from "@sandbank/domain";
import { type Day, dayOf, firstDay, lastDay, type Month, yearOf } from "../calendar.ts";
import type { Country } from "../countries/country.ts";
import { drawUsual, roundTo } from "../life/amount.ts";
import { convert, rateOn } from "../life/exchange.ts";
import type { Haunt } from "../life/favourites.ts";
import type { Journey } from "../life/itinerary.ts";
import { priceLevel } from "../life/price-level.ts";
import type { Shopper } from "../life/shopper.ts";
import type { Stream } from "../rng.ts";
import { Entry, entryKey, NEVER } from "./entry.ts";
import { giveBack } from "./give-back.ts";
import { closingHour, isOpenAnyway, OPEN_LATE } from "./opening-days.ts";
import { fillingDay, isTimeFor, notePace, startPacing } from "./pacing.ts";
import { instantOn, postingAfter } from "./posting.ts";

export interface PurchaseRules {
  /** On a card, or on an account with its own wording. */
  readonly onCard: boolean;
  /** No more than this is bought in a month, minor units. */
  readonly capMinor: number;
  /** First day anything may be bought. */
  readonly from: Day;
  /** `SOURCE.purchase`, or another where an account buys in two ways. */
  readonly source: number;
  /** Says on which days a car is filled up, see `fillingDay`. */
  readonly fuelTurn: number;
}

/** Adds what purchases one account makes in a month, each with what is given back of it. */
export function addPurchases(
  entries: Entry[],
  shopper: Shopper,
  stream: Stream,
  month: Month,
  rules: PurchaseRules,
): void {
  const { country, itinerary } = shopper.life;
  const year = yearOf(month);
  const level = priceLevel(country.economy, year);
  let index = 0;
  let leftMinor = rules.capMinor;
  const shutDays = country.shutDays?.(year);
  const visits = shopper.visitsIn(month, stream);
  const first = firstDay(month);
  const lastOfMonth = lastDay(month);
  const isDecember = month % 12 === DECEMBER;
  startPacing();
  for (let offset = Math.max(0, rules.from - first); offset < visits.length; offset++) {
    const times = visits[offset] ?? 0;
    if (times === 0) continue;
    const day = first + offset;
    const journey = itinerary.awayOn(day, year);
    const isShut = !journey?.abroad && shutDays?.has(day) === true;
    let last: Haunt | undefined;
    for (let i = 0; i < times; i++) {
      let haunt = shopper.visit(journey, stream);
      if (haunt === last || (haunt && !isTimeFor(haunt, day, month))) haunt = shopper.visit(journey, stream);
      if (!haunt || haunt === last || (isShut && !isOpenAnyway(haunt, country))) continue;
      const on = fillingDay(haunt, day, rules.fuelTurn);
      if (!isTimeFor(haunt, on, month)) continue;
      if (on > day && (on > lastOfMonth || itinerary.awayOn(on, year) !== journey)) continue;
      const hours = journey?.abroad ? undefined : haunt.opening?.hoursOn(on);
      if (hours === null) continue;
      notePace(haunt, on);
      last = haunt;
      const key = entryKey(month, rules.source, index);
      const closes = isDecember && !journey?.abroad ? closingHour(haunt, on - first + 1, country) : OPEN_LATE;
      const purchase = purchaseAt(
        haunt,
        shopper,
        stream,
        on,
        key,
        rules.onCard,
        level,
        journey,
        hours,
        closes,
      );
      leftMinor += purchase.takenMinor;
      if (leftMinor < 0) return;
      entries.push(purchase);
      giveBack(entries, purchase, haunt, stream, country, month, index);
      index++;
    }
  }
}

const INSTANT_RAILS: ReadonlySet<PaymentRail> = new Set([
  "upi",
  "imps",
  "zelle",
  "faster_payments",
  "sepa_instant",
  "swish",
]);

const DECEMBER = 11;
/** Before a shop closes early, for those who come late otherwise. */
const LAST_HOURS = 1;
const WHOLE_WINDOW = [0, 1] as const;
const NEVER_POSTS = 0.006;
/** Within two weeks to the second, however many holidays come together. */
const LONGEST_PENDING_DAYS = 13;
const BACK_DATED = 0.02;

function purchaseAt(
  haunt: Haunt,
  shopper: Shopper,
  stream: Stream,
  day: Day,
  key: number,
  onCard: boolean,
  level: number,
  journey: Journey | null,
  kept: readonly [from: number, to: number] | undefined,
  closesAtHour: number,
): Entry {
  const { country, traits } = shopper.life;
  const { merchant } = haunt;
  const abroad = journey?.abroad && merchant.channel === "in_store" ? journey.abroad : null;
  const exchange = abroad && abroad.currency !== country.currency ? abroad : null;
  const drawn = drawUsual(stream, haunt.range, ((haunt.hasSetPrice ? 1 : shopper.scale) * level) / 1000);
  const billMinor = merchant.habit === "whole" ? wholeSum(drawn) : asPriced(drawn, haunt, country, stream);
  let amountMinor = billMinor;
  // Where prices are whole, so is what is added to them or taken off.
  const isRound = country.economy.wholePercent !== undefined && billMinor % 100 === 0;
  let heldMinor = billMinor;
  if (merchant.habit === "tip" && stream.chance(country.economy.tipShare / 100)) {
    const [low, high] = country.economy.tipPercent;
    const tip = (billMinor * stream.int(low, high)) / 100;
    amountMinor += isRound ? roundTo(tip, 100) : Math.round(tip);
  } else if (merchant.habit === "fuel") {
    heldMinor = stream.pick(country.economy.fuelHoldsMinor);
  } else if (merchant.habit === "deposit") {
    heldMinor = Math.round((billMinor * stream.int(100, 125)) / 100);
  }
  // Not taken apart as a list: that costs more than all that is drawn here.
  const open = kept ?? country.wakingHours;
  const window = kept ? WHOLE_WINDOW : stream.pick(haunt.hours);
  const hours = open[1] - open[0];
  const until = Math.min(open[0] + hours * window[1], closesAtHour);
  const from = Math.min(open[0] + hours * window[0], until - LAST_HOURS);
  const { utcOffsetHours } = country;
  const authorizedAt = instantOn(day, from - utcOffsetHours, until - utcOffsetHours, stream);
  // The evening of a country west of Greenwich is of the next UTC day.
  const bankDay = dayOf(authorizedAt);
  const byCard = onCard || abroad !== null;
  // A card is asked for what is held: that too has to be within what may be paid like this.
  const worded = byCard ? haunt.onCard : haunt.onAccountFor(Math.max(amountMinor, heldMinor));
  const fate = stream.unit();
  // What a payment system of the country carries is there at once; only card networks authorise first.
  if (worded.rail !== null) {
    const at = INSTANT_RAILS.has(worded.rail) ? authorizedAt : postingAfter(bankDay, stream, country);
    return new Entry(key, worded, at, at, at, -amountMinor, -amountMinor);
  }
  const slow = fate * 100 < traits.slowPercent;
  const posts = slow ? fate * 200 > traits.slowPercent * 0.5 : fate < 1 - NEVER_POSTS;
  const latestDay = bankDay + LONGEST_PENDING_DAYS;
  const postedAt = posts
    ? postingAfter(slow ? bankDay + stream.int(3, 8) : bankDay, stream, country, latestDay)
    : NEVER;
  const pendingUntil = posts ? postedAt : latest(authorizedAt, stream.int(3, 7));
  const foreign = exchange ? amountMinor : 0;
  if (exchange) {
    heldMinor = convert(heldMinor, rateOn(exchange.currency, country.currency, day));
    const settled = posts ? dayOf(postedAt) : day;
    amountMinor = convert(amountMinor, rateOn(exchange.currency, country.currency, settled));
  } else if (slow && posts && heldMinor === amountMinor && stream.chance(0.3)) {
    // Somewhat less in the end: the part that was not delivered.
    const changed = roundTo(amountMinor * (0.8 + 0.2 * stream.unit()), isRound ? 100 : 1);
    // Nobody settles more than may be paid like this.
    if (byCard || haunt.onAccountFor(Math.max(changed, heldMinor)) === worded) amountMinor = changed;
  }
  const entry = new Entry(key, worded, authorizedAt, postedAt, pendingUntil, -amountMinor, -heldMinor);
  if (exchange) entry.original = { amountMinor: foreign, currency: exchange.currency };
  if (posts && stream.chance(BACK_DATED)) entry.valueDay = bankDay;
  return entry;
}

function latest(authorizedAt: Instant, days: number): Instant {
  return authorizedAt + days * DAY_MS;
}

const ANY_ENDING = -1;

/** Prices end as they do in the country: few sums are whole in the US, most are in India. */
function asPriced(amountMinor: number, haunt: Haunt, { economy }: Country, stream: Stream): number {
  if (stream.unit() * 100 < (economy.wholePercent ?? 0))
    return Math.max(100, Math.round(amountMinor / 100) * 100);
  const { priceEndings } = economy;
  const ending = priceEndings && !haunt.isMeasured ? stream.pick(priceEndings) : ANY_ENDING;
  if (ending !== ANY_ENDING) return Math.max(50, Math.floor(amountMinor / 100) * 100 + ending);
  return amountMinor % 100 === 0 ? amountMinor + stream.int(1, 98) : amountMinor;
}

/** What somebody chooses to pay: a leading digit or two, fives and zeros. */
function wholeSum(amountMinor: number): number {
  const step = Math.max(100, 5 * 10 ** (Math.floor(Math.log10(Math.max(amountMinor, 100))) - 1));
  return Math.max(step, Math.round(amountMinor / step) * step);
}
