import { type Day, monthOf } from "../calendar.ts";
import type { Life } from "../life/life.ts";
import type { LifeSubscription } from "../life/subscriptions.ts";
import { partOf } from "../part.ts";
import { type Seed, streamOf } from "../rng.ts";
import { type Entry, entryKey, SOURCE } from "./entry.ts";
import { chargeEntry } from "./posting.ts";

/** The subscriptions of a life that this bank sees and that are charged to this kind of account. */
export function subscriptionsAt(
  life: Life,
  bank: string,
  chargedTo: LifeSubscription["chargedTo"],
): LifeSubscription[] {
  return life.subscriptions().filter((sub) => sub.part === partOf(bank) && sub.chargedTo === chargedTo);
}

/** What they charge from one day to another, both included. */
export function subscriptionCharges(
  subscriptions: readonly LifeSubscription[],
  life: Life,
  seed: Seed,
  unit: number,
  from: Day,
  to: Day,
): Entry[] {
  if (subscriptions.length === 0) return [];
  const stream = streamOf(seed, "subscriptions", unit);
  const entries: Entry[] = [];
  for (let month = monthOf(from); month <= monthOf(to); month++) {
    for (const subscription of subscriptions) {
      const day = subscription.chargedOn(month);
      if (day < from || day > to) continue;
      const key = entryKey(unit, SOURCE.subscription, entries.length);
      const price = subscription.priceOn(day);
      entries.push(chargeEntry(key, subscription.particulars, day, price, stream, life.country));
    }
  }
  return entries;
}
