import { type Instant, startOfDate } from "@sandbank/domain";
import { startOf } from "../calendar.ts";
import type { Book } from "../ledger/book.ts";
import { Chapter, startOfYear } from "../ledger/chapter.ts";
import { type Entry, immediateEntry } from "../ledger/entry.ts";
import { particulars } from "../ledger/particulars.ts";
import { YearCache } from "../ledger/year-cache.ts";
import type { ScenarioAccount } from "../model/index.ts";
import type { Holding } from "../portfolio.ts";
import type { Seed } from "../rng.ts";
import { exactEntries, exactKey } from "./exact-entries.ts";

/** An account a scenario describes: its opening balance and its transactions, and nothing else. */
export class ExactBook implements Book {
  readonly holding: Holding;
  readonly closedAt: Instant | null;
  readonly #entries: readonly Entry[];
  readonly #years = new YearCache<Chapter>(
    (year) => this.#generate(year),
    (chapter) => chapter.size,
  );

  constructor(holding: Holding, account: ScenarioAccount, person: Seed) {
    this.holding = holding;
    this.closedAt = account.closedOn === null ? null : startOfDate(account.closedOn);
    const entries = exactEntries(account.transactions, person);
    if (account.openingMinor !== 0) {
      const opening = particulars(holding.seed, {
        phrase: "Opening balance",
        detail: "account_deposit",
        channel: "adjustment",
      });
      entries.push(
        immediateEntry(exactKey("opening"), opening, startOf(holding.openedDay), account.openingMinor),
      );
    }
    this.#entries = entries;
  }

  get size(): number {
    return this.#years.size + this.#entries.length;
  }

  chapter(year: number): Chapter {
    return this.#years.get(year);
  }

  #generate(year: number): Chapter {
    let openingMinor = 0;
    for (const entry of this.#entries)
      if (entry.postedAt < startOfYear(year)) openingMinor += entry.amountMinor;
    return new Chapter(year, openingMinor, this.#entries);
  }
}
