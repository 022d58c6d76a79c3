import { type Instant, startOfDate } from "@sandbank/domain";
import { type Day, dayFrom, dayInMonth, monthOf, startOf } from "../calendar.ts";
import type { Book, CardStatement } from "../ledger/book.ts";
import { Chapter, startOfYear } from "../ledger/chapter.ts";
import { type Entry, entryKey, immediateEntry, SOURCE } from "../ledger/entry.ts";
import { particulars } from "../ledger/particulars.ts";
import { YearCache } from "../ledger/year-cache.ts";
import type { ScenarioAccount } from "../model/index.ts";
import type { Holding } from "../portfolio.ts";
import type { Seed } from "../rng.ts";
import { exactEntries } from "./exact-entries.ts";

const FIRST_CYCLE_DAYS = 20;
const DUE_AFTER_DAYS = 25;
const MINIMUM_SHARE = 0.05;

/** An account a scenario describes: its opening balance and its transactions, and nothing else. */
export class ExactBook implements Book {
  readonly holding: Holding;
  readonly closedAt: Instant | null;
  /** Cards with a statement day only. */
  readonly statements?: (year: number) => readonly CardStatement[];
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
        immediateEntry(
          entryKey(monthOf(holding.openedDay), SOURCE.opening, 0),
          opening,
          startOf(holding.openedDay),
          account.openingMinor,
        ),
      );
    }
    this.#entries = entries;
    const { statementDay } = account;
    if (account.type === "credit_card" && statementDay !== null) {
      this.statements = (year) => this.#cycles(year, statementDay);
    }
  }

  get size(): number {
    return this.#years.size + this.#entries.length;
  }

  /** The entry with a key of its own. */
  entryOf(key: number): Entry | undefined {
    return this.#entries.find((entry) => entry.key === key);
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

  /** Those that close within a year. */
  #cycles(year: number, statementDay: number): CardStatement[] {
    const { openedDay, account } = this.holding;
    const isOpenLongEnough = (day: Day) => day >= openedDay + FIRST_CYCLE_DAYS;
    const january = monthOf(dayFrom(year, 1, 1));
    return Array.from({ length: 12 }, (_, index) => january + index).flatMap((month) => {
      const closedDay = dayInMonth(month, statementDay);
      if (!isOpenLongEnough(closedDay)) return [];
      const before = dayInMonth(month - 1, statementDay);
      const owedMinor = 0 - this.chapter(year).balanceAt(startOf(closedDay + 1) - 1);
      const share = account.creditLimitMinor === null ? 1 : MINIMUM_SHARE;
      return {
        openedDay: isOpenLongEnough(before) ? before + 1 : openedDay,
        closedDay,
        owedMinor,
        minimumMinor: Math.max(0, Math.ceil(owedMinor * share)),
        dueDay: closedDay + DUE_AFTER_DAYS,
      };
    });
  }
}
