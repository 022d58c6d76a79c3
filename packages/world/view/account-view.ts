import type { Instant } from "@sandbank/domain";
import { dayOf, partsOf, startOf } from "../calendar.ts";
import type { Book } from "../ledger/book.ts";
import { type Chapter, startOfYear } from "../ledger/chapter.ts";
import { type Entry, NEVER } from "../ledger/entry.ts";
import type { Balance } from "../model/index.ts";
import { RowNames } from "./sighting.ts";

export function yearAt(instant: Instant): number {
  return partsOf(dayOf(instant)).year;
}

/** One account looked at: chapters found by instant, nothing before its opening. */
export class AccountView {
  readonly book: Book;
  readonly names: RowNames;
  readonly firstYear: number;

  constructor(book: Book) {
    this.book = book;
    this.names = new RowNames(book.holding);
    this.firstYear = partsOf(book.holding.openedDay).year;
  }

  get showsPending(): boolean {
    return this.book.holding.bank.showsPending;
  }

  /** Null before the account was opened. */
  chapterAt(instant: Instant): Chapter | null {
    const year = yearAt(instant);
    return year < this.firstYear ? null : this.book.chapter(year);
  }

  pendingAt(instant: Instant): Entry[] {
    return this.chapterAt(instant)?.pendingAt(instant) ?? [];
  }

  /** The next instant at which anything appears, posts or goes; the end of the year where nothing does before. */
  nextChangeAfter(instant: Instant): Instant {
    const chapter = this.chapterAt(instant);
    if (!chapter) return startOf(this.book.holding.openedDay);
    const { closedAt } = this.book;
    const closes = closedAt !== null && closedAt > instant ? closedAt : NEVER;
    return Math.min(chapter.nextChangeAfter(instant), startOfYear(chapter.year + 1), closes);
  }

  balanceAt(instant: Instant): number {
    return this.chapterAt(instant)?.balanceAt(instant) ?? 0;
  }

  /** How many entries post from `from` on and before `to`. */
  countPosted(from: Instant, to: Instant): number {
    let count = 0;
    const last = yearAt(to);
    for (let year = Math.max(this.firstYear, yearAt(from)); year <= last; year++) {
      const chapter = this.book.chapter(year);
      count += Math.max(0, chapter.countPosted(to - 1) - chapter.countPosted(from - 1));
    }
    return count;
  }

  balance(at: Instant): Omit<Balance, "at"> {
    const { book } = this;
    const ledgerMinor = this.balanceAt(at);
    let holdsMinor = 0;
    for (const { heldMinor } of this.pendingAt(at)) holdsMinor += Math.max(0, -heldMinor);
    const beyond = spendableBeyond(book);
    const availableMinor = beyond === null ? null : ledgerMinor - holdsMinor + beyond;
    const positions = book.positions?.(at) ?? [];
    const investedMinor = positions.reduce((sum, { valueMinor }) => sum + valueMinor, 0);
    return { ledgerMinor, availableMinor, holdsMinor, investedMinor };
  }
}

/** What may be spent beyond the balance; null where nothing can be said to be available. */
function spendableBeyond({ holding, overdraftMinor = 0 }: Book): number | null {
  switch (holding.account.type) {
    case "credit_card":
      return holding.account.creditLimitMinor;
    case "loan":
    case "mortgage":
    case "pension":
    case "term_deposit":
    case "recurring_deposit":
      return null;
    default:
      return overdraftMinor;
  }
}
