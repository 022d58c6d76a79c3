import type { Instant } from "@sandbank/domain";
import { dayOf } from "../../calendar.ts";
import type { Holding } from "../../portfolio.ts";
import type { Leg, LegSource } from "../book.ts";
import { Chapter, countWhile, startOfYear } from "../chapter.ts";
import { type Entry, immediateEntry, type OriginalAmount } from "../entry.ts";
import type { Particulars } from "../particulars.ts";
import { YearCache } from "../year-cache.ts";

const LAST_YEAR = 2100;
const YEARS_AHEAD = 3;

/** One booking of an account that follows a plan agreed once: a loan, a deposit with a term. */
export interface ScheduledBooking {
  readonly key: number;
  readonly at: Instant;
  readonly amountMinor: number;
  readonly particulars: Particulars;
  /** How the main account prints it; null when it does not pass through there. */
  readonly onMain: Particulars | null;
  /** What it is on the main account, where that is in another currency; positive or negative as there. */
  readonly exchanged?: OriginalAmount;
}

/**
 * An account whose every booking follows from how it was agreed: one or two a month, worked out once for all of
 * its years, which takes less time than a month of shopping.
 */
export abstract class ScheduledBook implements LegSource {
  readonly holding: Holding;
  protected readonly payer: Holding | null;
  #bookings: readonly ScheduledBooking[] = [];
  #untilYear = Number.NEGATIVE_INFINITY;
  readonly #years = new YearCache<Chapter>(
    (year) => this.#generate(year),
    (chapter) => chapter.size,
  );

  /** @param payer the main account, or null when it is outside the world */
  constructor(holding: Holding, payer: Holding | null) {
    this.holding = holding;
    this.payer = payer;
  }

  /** In order of time; all, or at least those of the years up to `untilYear`. */
  protected abstract schedule(untilYear: number): readonly ScheduledBooking[];
  abstract readonly closedAt: Instant | null;

  get size(): number {
    return this.#years.size + this.#bookings.length;
  }

  /** At least those of the years up to one; all of them unless told. */
  protected bookings(untilYear = LAST_YEAR): readonly ScheduledBooking[] {
    if (untilYear > this.#untilYear) {
      this.#untilYear = Math.min(LAST_YEAR, untilYear + YEARS_AHEAD);
      this.#bookings = this.schedule(this.#untilYear);
    }
    return this.#bookings;
  }

  chapter(year: number): Chapter {
    return this.#years.get(year);
  }

  legs(year: number): readonly Leg[] {
    const from = startOfYear(year);
    const to = startOfYear(year + 1);
    const bookings = this.bookings(year);
    const first = countWhile(bookings, ({ at }) => at < from);
    const end = countWhile(bookings, ({ at }) => at < to);
    return bookings.slice(first, end).flatMap((booking): Leg[] => {
      const { at, amountMinor, onMain, key, exchanged } = booking;
      if (!onMain || !this.#passesMain(booking)) return [];
      const movement = { seed: this.holding.seed, key };
      const { index, account } = this.holding;
      const common = { at, particulars: onMain, movement, holdingIndex: index };
      if (!exchanged) return [{ ...common, amountMinor: -amountMinor }];
      const original = { amountMinor: Math.abs(amountMinor), currency: account.currency };
      return [{ ...common, amountMinor: exchanged.amountMinor, original }];
    });
  }

  #passesMain({ at }: ScheduledBooking): boolean {
    return this.payer !== null && this.payer.openedDay < dayOf(at);
  }

  #generate(year: number): Chapter {
    const from = startOfYear(year);
    const to = startOfYear(year + 1);
    let openingMinor = 0;
    const entries: Entry[] = [];
    for (const booking of this.bookings(year)) {
      const { key, at, amountMinor, particulars, onMain, exchanged } = booking;
      if (at < from) openingMinor += amountMinor;
      else if (at < to) {
        const movement = onMain && this.#passesMain(booking) ? { seed: this.holding.seed, key } : null;
        const entry = immediateEntry(key, particulars, at, amountMinor, movement);
        if (exchanged) entry.original = { ...exchanged, amountMinor: Math.abs(exchanged.amountMinor) };
        entries.push(entry);
      }
    }
    return new Chapter(year, openingMinor, entries);
  }
}
