import { type Day, dayFrom, dayInMonth, fromDate, type Month, monthOf } from "../calendar.ts";
import type { Country, Place, Subscription } from "../countries/country.ts";
import { isFoundIn } from "../countries/local-to.ts";
import { type Particulars, particulars } from "../ledger/particulars.ts";
import { childSeed, type Seed, type Stream, streamOf } from "../rng.ts";

/** Something that charges by itself, from the day it was taken until it is cancelled. */
export interface LifeSubscription {
  readonly seed: Seed;
  readonly product: Subscription;
  readonly onCard: Particulars;
  readonly onAccount: Particulars;
  /** Months (whole ones) it is paused in: from, up to and without. */
  readonly pause: readonly [from: Month, to: Month] | null;
  readonly dayOfMonth: number;
  readonly startsOn: Day;
  readonly firstChargeOn: Day;
  /** Last day it may charge; null while nobody cancelled it. */
  readonly endsOn: Day | null;
  /** Null where the month has no charge. */
  chargedOn(month: Month): Day | null;
  priceOn(day: Day): number;
}

const USUAL_PERCENT = 45;
const EARLIEST = dayFrom(2012, 1, 1);
const LATEST = dayFrom(2025, 3, 31);
const CANCELLED = 0.3;
const PAUSED = 0.06;

/** Of a month's income: nobody pays more for one of them, or for all. */
const MOST_FOR_ONE = 0.03;
const MOST_FOR_ALL = 0.1;

/** @param all takes every one there is and keeps it: no trial, no pause, no end */
export function chooseSubscriptions(
  seed: Seed,
  country: Country,
  home: Place,
  incomeMinor: number,
  all: boolean,
): LifeSubscription[] {
  let leftMinor = incomeMinor * MOST_FOR_ALL;
  return country.subscriptions.flatMap((product): LifeSubscription[] => {
    if (!isFoundIn(product, home)) return [];
    const stream = streamOf(seed, "subscription", product.name);
    const takes = stream.chance((product.percent ?? USUAL_PERCENT) / 100);
    if (!takes && !(all && !product.business)) return [];
    if (!all && !product.business) {
      const perMonth = (product.prices.at(-1)?.[1] ?? 0) / (product.everyMonths ?? 1);
      if (perMonth > Math.min(leftMinor, incomeMinor * MOST_FOR_ONE)) return [];
      leftMinor -= perMonth;
    }
    return [createSubscription(seed, product, country, home, stream, all)];
  });
}

function createSubscription(
  life: Seed,
  product: Subscription,
  { debitStyles }: Country,
  home: Place,
  stream: Stream,
  keeps: boolean,
): LifeSubscription {
  const { name, category, mcc, local, onAccount, everyMonths = 1, trialDays = 0 } = product;
  const seed = childSeed(life, "subscription", name);
  const dayOfMonth = stream.int(1, 28);
  // Those who keep everything took it before anybody looks: a year of it is there from the start.
  const startsOn = keeps ? EARLIEST + stream.int(0, 300) : stream.int(EARLIEST, LATEST);
  const firstChargeOn = startsOn + (keeps ? 0 : trialDays);
  const endsOn = !keeps && stream.chance(CANCELLED) ? startsOn + stream.int(60, 1800) : null;
  const pausedFrom = monthOf(startsOn) + stream.int(4, 60);
  const pause =
    !keeps && everyMonths === 1 && stream.chance(PAUSED)
      ? ([pausedFrom, pausedFrom + stream.int(1, 4)] as const)
      : null;
  const phase = monthOf(firstChargeOn) % everyMonths;
  const common = {
    detail: category,
    merchantName: name,
    mcc,
    values: { city: home.city, region: home.region, name, handle: name },
    ...(local && { place: home }),
  };
  const onCard = particulars(seed, {
    phrase: product.text,
    channel: local ? "in_store" : "online",
    ...common,
  });
  const style = debitStyles.find(({ rail, for: where }) => rail === null && where === "online");
  const byDebitCard =
    style &&
    particulars(seed, {
      phrase: style.text.replace("{merchant}", product.text),
      channel: local ? "in_store" : "online",
      ...common,
    });
  const prices = product.prices.map(([from, minor]) => ({ from: fromDate(from), minor }));
  return {
    seed,
    product,
    onCard,
    onAccount: onAccount
      ? particulars(seed, {
          phrase: onAccount.text,
          channel: onAccount.channel,
          rail: onAccount.rail,
          ...common,
        })
      : (byDebitCard ?? onCard),
    pause,
    dayOfMonth,
    startsOn,
    firstChargeOn,
    endsOn,
    chargedOn(month) {
      if (month % everyMonths !== phase) return null;
      if (pause && month >= pause[0] && month < pause[1]) return null;
      const day = dayInMonth(month, dayOfMonth);
      return day >= firstChargeOn && (endsOn === null || day <= endsOn) ? day : null;
    },
    priceOn(day) {
      const price = prices.findLast(({ from }) => from <= day) ?? prices[0];
      if (!price) throw new Error(`${name} has no price`);
      return price.minor;
    },
  };
}
