import { DAY_MS } from "@sandbank/domain";
import { type Day, dayOf, partsOf } from "../calendar.ts";
import type { Country } from "../countries/country.ts";
import { drawUsual } from "../life/amount.ts";
import type { Haunt } from "../life/favourites.ts";
import { priceLevel } from "../life/price-level.ts";
import type { Stream } from "../rng.ts";
import { type Entry, entryKey, SOURCE } from "./entry.ts";
import { hoursOf } from "./habits.ts";
import { instantOn, postingAfter } from "./posting.ts";
import type { Shopper } from "./shopper.ts";

/**
 * What purchases one account makes from one day to another (both included), each with its refund if it has
 * one.
 */
export function purchasesOf(shopper: Shopper, stream: Stream, unit: number, from: Day, to: Day): Entry[] {
  const { country } = shopper.life;
  const entries: Entry[] = [];
  let index = 0;
  for (let day = from; day <= to; day++) {
    const visits = shopper.visitsOn(day, stream);
    let last: Haunt | undefined;
    for (let i = 0; i < visits; i++) {
      let haunt = shopper.visit(day, stream);
      if (haunt === last) haunt = shopper.visit(day, stream);
      if (!haunt || haunt === last) continue;
      last = haunt;
      const purchase = purchaseAt(haunt, shopper, stream, day, entryKey(unit, SOURCE.purchase, index));
      entries.push(purchase);
      const refund = refundOf(purchase, haunt, stream, country, entryKey(unit, SOURCE.refund, index));
      if (refund) entries.push(refund);
      index++;
    }
  }
  return entries;
}

const NEVER_POSTS = 0.008;

function purchaseAt(haunt: Haunt, shopper: Shopper, stream: Stream, day: Day, key: number): Entry {
  const { country } = shopper.life;
  const { merchant } = haunt;
  const level = priceLevel(country.economy, partsOf(day).year);
  const billMinor = unround(drawUsual(stream, haunt.range, (shopper.scale * level) / 1000), stream);
  let amountMinor = billMinor;
  let heldMinor = billMinor;
  if (merchant.habit === "tip" && stream.chance(0.85)) {
    const [low, high] = country.economy.tipPercent;
    amountMinor += Math.round((billMinor * stream.int(low, high)) / 100);
  } else if (merchant.habit === "fuel") {
    heldMinor = stream.pick(country.economy.fuelHoldsMinor);
  } else if (merchant.habit === "deposit") {
    heldMinor = Math.round((billMinor * stream.int(100, 125)) / 100);
  }
  const [opens, closes] = country.wakingHours;
  const [start, end] = stream.pick(hoursOf(merchant.category));
  const hours = closes - opens;
  const authorizedAt = instantOn(day, opens + hours * start, opens + hours * end, stream);
  const posts = !stream.chance(NEVER_POSTS);
  const postedAt = posts ? postingAfter(day, stream, country) : Number.POSITIVE_INFINITY;
  return {
    key,
    particulars: haunt.particulars,
    authorizedAt,
    postedAt,
    pendingUntil: posts ? postedAt : authorizedAt + stream.int(3, 7) * DAY_MS,
    amountMinor: -amountMinor,
    heldMinor: -heldMinor,
    refundOf: null,
    refundedAt: Number.POSITIVE_INFINITY,
  };
}

/** Nobody's shopping comes to a whole number of dollars. */
function unround(amountMinor: number, stream: Stream): number {
  return amountMinor % 100 === 0 ? amountMinor + stream.int(1, 98) : amountMinor;
}

function refundOf(
  purchase: Entry,
  haunt: Haunt,
  stream: Stream,
  country: Country,
  key: number,
): Entry | null {
  const permille = haunt.merchant.refundPermille ?? 0;
  if (permille === 0 || stream.unit() * 1000 >= permille) return null;
  if (purchase.postedAt === Number.POSITIVE_INFINITY) return null;
  const share = stream.chance(0.75) ? 100 : stream.int(15, 70);
  const returned = dayOf(purchase.postedAt) + stream.int(2, 16);
  const postedAt = postingAfter(returned, stream, country);
  const amountMinor = Math.max(1, Math.floor((-purchase.amountMinor * share) / 100));
  if (share === 100) purchase.refundedAt = postedAt;
  const [opens, closes] = country.wakingHours;
  const authorizedAt = instantOn(returned, opens, closes, stream);
  return {
    key,
    particulars: haunt.particulars,
    authorizedAt,
    postedAt,
    pendingUntil: authorizedAt,
    amountMinor,
    heldMinor: amountMinor,
    refundOf: purchase,
    refundedAt: Number.POSITIVE_INFINITY,
  };
}
