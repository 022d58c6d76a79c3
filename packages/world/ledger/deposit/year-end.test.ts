import { expect, test } from "vitest";
import { dayOf, fromDate, startOf } from "../../calendar.ts";
import { loadCountry } from "../../countries/registry.ts";
import { createPerson } from "../../customer.ts";
import { createLife } from "../../life/life.ts";
import { portfolioOf } from "../../portfolio.ts";
import { rootSeed } from "../../rng.ts";
import { banksOf, testCountries } from "../../testing/banks.ts";
import type { Book } from "../book.ts";
import { type Entry, SOURCE, sourceOf } from "../entry.ts";
import { openBooks } from "../person-books.ts";
import { upBeforeMidnight } from "../posting.ts";

const YEARS = [2024, 2025, 2026];
const HOUR_MS = 3_600_000;
const AT_LAST_HOURS = 23.9;

interface LastDay {
  readonly book: Book;
  /** What the owner moved, so that the account ends as the next year begins. */
  readonly moved: readonly Entry[];
}

function isMovedAtLast({ key, movement }: Entry): boolean {
  return sourceOf(movement?.key ?? key) === SOURCE.closing;
}

/** The last days of some years of everybody's accounts that hold money, person by person. */
async function lastDaysIn(code: string): Promise<LastDay[][]> {
  const country = await loadCountry(code);
  const root = rootSeed(7);
  return Array.from({ length: 24 }, (_, index) => {
    const life = createLife(createPerson(root, country, index + 1), country);
    const holdings = portfolioOf(life, banksOf(code));
    const acquaintance = () => ({ name: "", mainOpenedDay: null });
    const books = openBooks({ life, root, holdings, acquaintance });
    return YEARS.map((year) =>
      books.map((book) => {
        const posted = book.chapter(year).posted.filter(({ postedAt }) => {
          return dayOf(postedAt) === fromDate(`${year}-12-31`);
        });
        return { book, moved: posted.filter(isMovedAtLast) };
      }),
    );
  }).flat();
}

test.each(testCountries)("in %s a year's last transfers are on both accounts, one to one", async (code) => {
  let pairs = 0;
  for (const person of await lastDaysIn(code)) {
    const legs = person.flatMap(({ moved }) => moved.filter(({ movement }) => movement !== null));
    for (const leg of legs) {
      const others = legs.filter((each) => each !== leg && each.movement?.seed === leg.movement?.seed);
      const other = others.filter(({ movement }) => movement?.key === leg.movement?.key);
      expect(other.map(({ postedAt, amountMinor }) => [postedAt, amountMinor])).toEqual([
        [leg.postedAt, -leg.amountMinor],
      ]);
      pairs++;
    }
  }
  expect(pairs).toBeGreaterThan(3);
});

test.each(testCountries)(
  "in %s they are made by day, or last of all where something came late",
  async (code) => {
    const [opens, closes] = upBeforeMidnight(await loadCountry(code));
    for (const { moved } of (await lastDaysIn(code)).flat()) {
      for (const { postedAt } of moved) {
        const hour = (postedAt - startOf(dayOf(postedAt))) / HOUR_MS;
        expect(hour === AT_LAST_HOURS || (hour >= opens && hour <= closes)).toBe(true);
      }
    }
  },
);

test.each(testCountries)(
  "in %s a year closes with what the next opens with, and nobody in the red",
  async (code) => {
    for (const person of await lastDaysIn(code)) {
      for (const { book, moved } of person) {
        if (moved.length === 0) continue;
        for (const year of YEARS) {
          const { closingMinor } = book.chapter(year);
          expect(book.chapter(year + 1).openingMinor).toBe(closingMinor);
          if (!book.overdraftMinor) expect(closingMinor).toBeGreaterThanOrEqual(0);
        }
      }
    }
  },
);
