import type { Instant } from "@sandbank/domain";
import { dayOf, HOUR_MS, type Month, partsOf } from "../calendar.ts";
import type { Country } from "../countries/country.ts";
import { floorTo } from "../life/amount.ts";
import type { Haunt } from "../life/favourites.ts";
import type { Stream } from "../rng.ts";
import { Entry, entryKey, NEVER, type Reference, SOURCE, sourceOf } from "./entry.ts";
import { closingHour, openDayFrom } from "./opening-days.ts";
import { instantOn, postingAfter, upBeforeMidnight } from "./posting.ts";

const REVERSED = 0.0012;
const DISPUTED = 0.0005;
const ALL_GIVEN_BACK = 0.75;

/**
 * Adds what is given back of a purchase, if anything is: a refund weeks later, the merchant's own reversal within
 * hours, or a dispute won after some weeks (never more than 45 days after the purchase posted).
 */
export function giveBack(
  entries: Entry[],
  purchase: Entry,
  haunt: Haunt,
  stream: Stream,
  country: Country,
  month: Month,
  index: number,
): void {
  const draw = stream.unit();
  if (purchase.postedAt === NEVER) return;
  const { refundPermille = 0 } = haunt.merchant;
  // Bets are counted by themselves; one is given back once at most.
  const isBet = sourceOf(purchase.key) === SOURCE.bet;
  if (draw < REVERSED) {
    // Posted in the same night as the purchase it undoes, a little later.
    const key = entryKey(month, isBet ? SOURCE.betRefund : SOURCE.refund, index);
    const at = purchase.authorizedAt + HOUR_MS / 4;
    const postedAt = Math.max(at, purchase.postedAt + 1000);
    add(entries, haunt, key, "reversal", purchase, at, postedAt, -purchase.amountMinor);
  } else if (draw < REVERSED + DISPUTED) {
    const key = entryKey(month, isBet ? SOURCE.betRefund : SOURCE.chargeback, index);
    const postedAt = postingAfter(dayOf(purchase.postedAt) + stream.int(12, 40), stream, country);
    add(entries, haunt, key, "chargeback", purchase, postedAt, postedAt, -purchase.amountMinor);
  } else if (draw < REVERSED + DISPUTED + refundPermille / 1000) {
    const key = entryKey(month, isBet ? SOURCE.betRefund : SOURCE.refund, index);
    const share = stream.chance(ALL_GIVEN_BACK) ? 100 : stream.int(15, 70);
    const day = openDayFrom(dayOf(purchase.postedAt) + stream.int(2, 16), haunt, country);
    const postedAt = postingAfter(day, stream, country);
    const [opens, closes] = upBeforeMidnight(country);
    const { month: monthOfYear, day: date } = partsOf(day);
    const early = monthOfYear === 12 ? closingHour(haunt, date, country) - country.utcOffsetHours : closes;
    const at = instantOn(day, opens, Math.min(closes, early), stream);
    add(entries, haunt, key, "refund", purchase, at, postedAt, shareOf(-purchase.amountMinor, share));
  }
}

/** Of a whole sum a whole one, minor units. */
function shareOf(amountMinor: number, percent: number): number {
  const step = amountMinor % 100 === 0 ? 100 : 1;
  return Math.max(step, floorTo((amountMinor * percent) / 100, step));
}

function add(
  entries: Entry[],
  haunt: Haunt,
  key: number,
  how: Reference["how"],
  of: Entry,
  at: Instant,
  postedAt: Instant,
  amountMinor: number,
): void {
  const entry = new Entry(key, haunt.givenBack(of.particulars), at, postedAt, at, amountMinor, amountMinor);
  entry.giveBack(of, how);
  if (of.original) {
    const share = amountMinor / -of.amountMinor;
    entry.original = {
      ...of.original,
      amountMinor: Math.max(1, Math.round(of.original.amountMinor * share)),
    };
  }
  entries.push(entry);
}
