import type { Instant } from "@sandbank/domain";
import { dayOf, type Month, monthOf } from "../../calendar.ts";
import type { Holding } from "../../portfolio.ts";
import type { Leg, LegSource } from "../book.ts";
import { Chapter, startOfYear } from "../chapter.ts";
import { type Entry, immediateEntry } from "../entry.ts";
import type { Particulars } from "../particulars.ts";
import { YearCache } from "../year-cache.ts";

/** One booking of an account that follows a plan agreed once: a loan, a deposit with a term. */
export interface ScheduledBooking {
  readonly key: number;
  readonly at: Instant;
  readonly amountMinor: number;
  readonly particulars: Particulars;
  /** How the main account prints it; null when it does not pass through there. */
  readonly onMain: Particulars | null;
}

/**
 * An account whose every booking follows from how it was agreed: one or two a month, worked out once for all of
 * its years, which takes less time than a month of shopping.
 */
export abstract class ScheduledBook implements LegSource {
  readonly holding: Holding;
  readonly #payer: Holding | null;
  #bookings: readonly ScheduledBooking[] | null = null;
  readonly #years = new YearCache<Chapter>(
    (year) => this.#generate(year),
    (chapter) => chapter.size,
  );

  /** @param payer the main account, or null when it is outside the world */
  constructor(holding: Holding, payer: Holding | null) {
    this.holding = holding;
    this.#payer = payer;
  }

  /** In order of time. */
  protected abstract schedule(): readonly ScheduledBooking[];
  abstract readonly closedAt: Instant | null;

  get size(): number {
    return this.#years.size + (this.#bookings?.length ?? 0);
  }

  protected get bookings(): readonly ScheduledBooking[] {
    this.#bookings ??= this.schedule();
    return this.#bookings;
  }

  chapter(year: number): Chapter {
    return this.#years.get(year);
  }

  legs(year: number): readonly Leg[] {
    const from = startOfYear(year);
    const to = startOfYear(year + 1);
    return this.bookings.flatMap((booking): Leg[] => {
      const { at, amountMinor, onMain, key } = booking;
      if (at < from || at >= to || !onMain || !this.#passesMain(booking)) return [];
      const movement = { seed: this.holding.seed, key };
      return [
        { at, amountMinor: -amountMinor, particulars: onMain, movement, holdingIndex: this.holding.index },
      ];
    });
  }

  #passesMain({ at }: ScheduledBooking): boolean {
    return this.#payer !== null && this.#payer.openedDay < dayOf(at);
  }

  #generate(year: number): Chapter {
    const from = startOfYear(year);
    const to = startOfYear(year + 1);
    let openingMinor = 0;
    const entries: Entry[] = [];
    for (const booking of this.bookings) {
      const { key, at, amountMinor, particulars, onMain } = booking;
      if (at < from) openingMinor += amountMinor;
      else if (at < to) {
        const movement = onMain && this.#passesMain(booking) ? { seed: this.holding.seed, key } : null;
        entries.push(immediateEntry(key, particulars, at, amountMinor, movement));
      }
    }
    return new Chapter(year, openingMinor, entries);
  }
}

export function monthOfOpening({ openedDay }: Holding): Month {
  return monthOf(openedDay);
}
