import type { CurrencyCode } from "@sandbank/domain";
import {
  type Day,
  dayInMonth,
  firstDay,
  lastDay,
  type Month,
  monthOf,
  nearestBusinessDay,
  yearOf,
} from "../../calendar.ts";
import type { Destination } from "../../countries/country.ts";
import { drawUsual, floorTo, usualRange } from "../../life/amount.ts";
import { convert, printedRate, rateOn } from "../../life/exchange.ts";
import type { Life } from "../../life/life.ts";
import { pickWeighted } from "../../life/pick.ts";
import { inYear } from "../../life/price-level.ts";
import type { Holding } from "../../portfolio.ts";
import { type Stream, streamOf } from "../../rng.ts";
import { entryKey, type OriginalAmount, SOURCE } from "../entry.ts";
import { type Particulars, particulars } from "../particulars.ts";
import { earlyOn, instantOn, upAndAbout } from "../posting.ts";
import { ScheduledBook, type ScheduledBooking } from "../term/schedule.ts";

/** Where a currency is spent when the country has no destination that uses it. */
const CITIES: Readonly<Record<CurrencyCode, Pick<Destination, "city" | "region" | "country">>> = {
  JPY: { city: "Tokyo", region: "13", country: "JP" },
  EUR: { city: "Paris", region: "IDF", country: "FR" },
  USD: { city: "New York", region: "NY", country: "US" },
};

/** Bought every so many months, in months of income, and how much of it may be spent before the next time. */
const EVERY_MONTHS = 3;
const SHARE = 0.12;
const MOST_SPENT = 0.8;
/** Ten euros or dollars, a thousand yen: cash and exchanges are whole notes. */
const NOTE_MINOR = 1000;

/** Nine months after the beginning of a year what is left is sold. */
const SOLD_IN = 9;

interface Visit {
  readonly day: Day;
  readonly abroad: Destination | null;
}

/**
 * An account in a foreign currency: bought from the main account every quarter at the rate of the day, spent in
 * between while its owner is there, sold back once a year as far as it was not. Both sides of an exchange say what
 * the other side is (`original`) and at which rate.
 */
export class CurrencyBook extends ScheduledBook {
  readonly closedAt = null;
  readonly #life: Life;

  constructor(holding: Holding, life: Life, payer: Holding | null) {
    super(holding, payer);
    this.#life = life;
  }

  protected schedule(untilYear: number): ScheduledBooking[] {
    const list: ScheduledBooking[] = [];
    const { openedDay, seed } = this.holding;
    let held = 0;
    for (let month = monthOf(openedDay) + 1; yearOf(month) <= untilYear; month++) {
      const stream = streamOf(seed, "month", month);
      const ofMonth = this.#month(month, held, stream).sort((left, right) => left.at - right.at);
      for (const booking of ofMonth) held += booking.amountMinor;
      list.push(...ofMonth);
    }
    return list;
  }

  #month(month: Month, held: number, stream: Stream): ScheduledBooking[] {
    const list = this.#spent(month, held, stream);
    if (month % EVERY_MONTHS !== 0) return list;
    const day = nearestBusinessDay(dayInMonth(month, stream.int(6, 20)), 1, this.#life.country.isBusinessDay);
    const left = list.reduce((sum, { amountMinor }) => sum + amountMinor, held);
    const amount = month % 12 === SOLD_IN ? -this.#inSteps(left) : this.#wanted(month, day);
    return amount === 0 ? list : [...list, this.#exchange(month, day, amount, stream)];
  }

  /** What the usual sum of the home currency buys, in round units. */
  #wanted(month: Month, day: Day): number {
    const { incomeMinor, country } = this.#life;
    const homeMinor = inYear(country.economy, yearOf(month), incomeMinor * SHARE);
    return Math.max(NOTE_MINOR, this.#inSteps((homeMinor * 1_000_000) / this.#rateOn(day)));
  }

  #exchange(month: Month, day: Day, amountMinor: number, stream: Stream): ScheduledBooking {
    const { seed, account, bank } = this.holding;
    const { wording } = this.#life.country;
    const rate = this.#rateOn(day);
    const isSale = amountMinor < 0;
    const word = (phrase: typeof wording.exchangeTo, lastFour: string) =>
      particulars(seed, {
        phrase,
        detail: "currency_exchange",
        channel: "transfer",
        values: { rate: printedRate(rate, account.currency, bank.currency), lastFour },
      });
    const main = this.payer?.account.lastFour ?? this.#life.outsideLastFour;
    const homeMinor = convert(Math.abs(amountMinor), rate);
    const exchanged: OriginalAmount = {
      amountMinor: isSale ? homeMinor : -homeMinor,
      currency: bank.currency,
    };
    return {
      key: entryKey(month, SOURCE.exchange, 0),
      at: earlyOn(day, stream),
      amountMinor,
      particulars: word(isSale ? wording.exchangeTo : wording.exchangeFrom, main),
      onMain: word(isSale ? wording.exchangeFrom : wording.exchangeTo, account.lastFour),
      exchanged,
    };
  }

  /** Some purchases and cash while there, never more than is left; cash where nobody knows when that is. */
  #spent(month: Month, held: number, stream: Stream): ScheduledBooking[] {
    const list: ScheduledBooking[] = [];
    let left = held * MOST_SPENT;
    this.#visits(month, stream).forEach(({ day, abroad }, index) => {
      const isCash = index === 0 || abroad === null;
      const [what, drawn] = isCash ? this.#cash(abroad, left, stream) : this.#purchase(abroad, stream);
      const amount = Math.min(drawn, Math.floor(left / 2));
      if (amount < 1) return;
      left -= amount;
      list.push({
        key: entryKey(month, SOURCE.purchase, index),
        at: instantOn(day, ...upAndAbout(this.#life.country), stream),
        amountMinor: -amount,
        particulars: what,
        onMain: null,
      });
    });
    return list;
  }

  /** When something is paid in a month, and where; nobody knows where in a currency of no destination. */
  #visits(month: Month, stream: Stream): Visit[] {
    const [first, last] = [firstDay(month), lastDay(month)];
    const { itinerary, country } = this.#life;
    const { currency } = this.holding.account;
    if (!country.destinations.some((each) => each.currency === currency)) {
      return [{ day: stream.int(first, last), abroad: null }];
    }
    return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((day) => {
      const abroad = itinerary.awayOn(day, yearOf(month))?.abroad;
      if (abroad?.currency !== currency) return [];
      return Array.from({ length: stream.int(0, 2) }, () => ({ day, abroad }));
    });
  }

  #cash(abroad: Destination | null, left: number, stream: Stream): readonly [Particulars, number] {
    const { seed, account } = this.holding;
    const withdrawal = particulars(seed, {
      phrase: this.#life.country.wording.atmWithdrawal,
      detail: "cash_withdrawal",
      channel: "atm",
      mcc: "6011",
      place: abroad ?? CITIES[account.currency] ?? this.#life.home,
    });
    return [withdrawal, this.#inSteps(left * (0.1 + 0.2 * stream.unit()))];
  }

  #purchase(abroad: Destination, stream: Stream): readonly [Particulars, number] {
    const merchant = pickWeighted(
      abroad.merchants.map((each) => [each, each.weight ?? 1] as const),
      stream,
    );
    const { text, category, channel, name, mcc } = merchant;
    const bought = particulars(this.holding.seed, {
      phrase: text,
      detail: category,
      channel,
      merchantName: name,
      mcc,
      values: { city: abroad.city, region: abroad.region, name, handle: name },
      ...(channel === "in_store" && { place: abroad }),
    });
    return [bought, drawUsual(stream, usualRange(merchant.usualMinor))];
  }

  #rateOn(day: Day): number {
    const { account, bank } = this.holding;
    return rateOn(account.currency, bank.currency, day);
  }

  #inSteps(amountMinor: number): number {
    return floorTo(amountMinor, NOTE_MINOR);
  }
}
