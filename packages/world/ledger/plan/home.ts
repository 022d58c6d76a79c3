import type { Life } from "../../life/life.ts";
import type { LifeSubscription } from "../../life/subscriptions.ts";
import type { Holding } from "../../portfolio.ts";
import { streamOf } from "../../rng.ts";
import { type Entry, entryKey, immediateEntry, SOURCE } from "../entry.ts";
import { chargeEntry, earlyOn, instantOn } from "../posting.ts";
import { bookingDay, type Plan } from "./plan.ts";

/** Rent or mortgage. */
export function housingPlan(life: Life, holding: Holding): Plan {
  const housing = life.housing();
  if (housing.kind === "none") return () => {};
  return ({ month, from, to }, entries) => {
    const day = bookingDay(month, housing.dueDay, life.country);
    if (day < from || day > to) return;
    const at = earlyOn(day, streamOf(holding.seed, "housing", month));
    const key = entryKey(month, SOURCE.housing, 0);
    entries.push(immediateEntry(key, housing.particularsIn(month), at, -housing.amountIn(month)));
  };
}

/** The bills of the home and the person. */
export function billsPlan(life: Life, holding: Holding): Plan {
  const bills = life.bills();
  return ({ month, from, to }, entries) => {
    const stream = streamOf(holding.seed, "bills", month);
    bills.forEach((bill, index) => {
      const amountMinor = bill.amountIn(month, stream);
      const day = bookingDay(month, bill.dueDay, life.country);
      const at = earlyOn(day, stream);
      if (!bill.isDueIn(month) || day < from || day > to || amountMinor <= 0) return;
      entries.push(immediateEntry(entryKey(month, SOURCE.bill, index), bill.particulars, at, -amountMinor));
    });
  };
}

/** Subscriptions charged to the account, those with a mandate at once, the others as a card purchase. */
export function subscriptionsPlan(
  life: Life,
  holding: Holding,
  subscriptions: readonly LifeSubscription[],
): Plan {
  return ({ month, from, to }, entries) => {
    if (subscriptions.length === 0) return;
    const stream = streamOf(holding.seed, "subscriptions", month);
    subscriptions.forEach((subscription, index) => {
      const charged = chargeOf(life, holding, subscription, month, index, stream);
      if (charged && charged.day >= from && charged.day <= to) entries.push(charged.entry);
    });
  };
}

function chargeOf(
  life: Life,
  { role }: Holding,
  subscription: LifeSubscription,
  month: number,
  index: number,
  stream: Parameters<typeof earlyOn>[1],
): { readonly day: number; readonly entry: Entry } | null {
  const day = subscription.chargedOn(month);
  if (day === null) return null;
  const key = entryKey(month, SOURCE.subscription, index);
  const price = subscription.priceOn(day);
  const { onCard, onAccount, product } = subscription;
  if (role === "card" || !product.onAccount) {
    const worded = role === "card" ? onCard : onAccount;
    return { day, entry: chargeEntry(key, worded, day, price, stream, life.country) };
  }
  // A direct debit waits for a business day, a mandate of an instant rail does not.
  const isInstant = onAccount.channel === "mandate" || life.traits.allSubscriptions;
  const on = isInstant ? day : bookingDay(month, subscription.dayOfMonth, life.country);
  const at = isInstant ? instantOn(on, 1.3, 4, stream) : earlyOn(on, stream);
  return { day: on, entry: immediateEntry(key, onAccount, at, -price) };
}
