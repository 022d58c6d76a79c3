import { type Day, dayInMonth, fromDate, type Month } from "../calendar.ts";
import type { Country, Place } from "../countries/country.ts";
import { PARTS } from "../part.ts";
import { type Seed, streamOf } from "../rng.ts";
import { type Particulars, particulars } from "./particulars.ts";

export interface LifeSubscription {
  readonly particulars: Particulars;
  /** The part of the life it belongs to: charged at a bank that sees this part. */
  readonly part: number;
  /** What it is charged to there. */
  readonly chargedTo: "card" | "checking" | "business";
  chargedOn(month: Month): Day;
  priceOn(day: Day): number;
}

const ADOPTION = 0.6;

export function chooseSubscriptions(seed: Seed, country: Country, home: Place): LifeSubscription[] {
  return country.subscriptions.flatMap((subscription): LifeSubscription[] => {
    const stream = streamOf(seed, "subscription", subscription.name);
    if (!stream.chance(ADOPTION)) return [];
    const dayOfMonth = stream.int(1, 28);
    const prices = subscription.prices.map(([from, minor]) => ({ from: fromDate(from), minor }));
    return [
      {
        particulars: particulars(seed, {
          text: subscription.text,
          category: subscription.category,
          merchantName: subscription.name,
          mcc: subscription.mcc,
          ...(subscription.local && { place: home }),
        }),
        part: stream.int(0, PARTS - 1),
        chargedTo: subscription.business ? "business" : stream.chance(0.65) ? "card" : "checking",
        chargedOn: (month) => dayInMonth(month, dayOfMonth),
        priceOn: (day) => {
          const price = prices.findLast(({ from }) => from <= day) ?? prices[0];
          if (!price) throw new Error(`${subscription.name} has no price`);
          return price.minor;
        },
      },
    ];
  });
}
