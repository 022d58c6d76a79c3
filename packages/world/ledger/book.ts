import type { Instant } from "@sandbank/domain";
import type { Day } from "../calendar.ts";
import type { DepositTerms, LoanTerms, Mandate, Position } from "../model/index.ts";
import type { Holding } from "../portfolio.ts";
import type { Chapter } from "./chapter.ts";
import type { Movement, OriginalAmount } from "./entry.ts";
import type { Particulars } from "./particulars.ts";

/** One account with its whole past and future, a year at a time: any year without those before it. */
export interface Book {
  readonly holding: Holding;
  /** Entries kept. */
  readonly size: number;
  chapter(year: number): Chapter;
  /** Agreed overdraft, minor units. */
  readonly overdraftMinor?: number;
  /** When the account is closed for good; null when it never is. */
  readonly closedAt: Instant | null;
  /** Cards: cycles that close within the year, oldest first. */
  statements?(year: number): readonly CardStatement[];
  positions?(at: Instant): readonly Position[];
  mandates?(at: Instant): readonly Mandate[];
  loanTerms?(at: Instant): LoanTerms | null;
  depositTerms?(): DepositTerms | null;
}

/** A closed cycle of a card. */
export interface CardStatement {
  readonly openedDay: Day;
  readonly closedDay: Day;
  /** Owed at the close, minor units; negative when the bank owes. */
  readonly owedMinor: number;
  readonly minimumMinor: number;
  readonly dueDay: Day;
}

/** The other side of a movement: what it does to the account it is paid from or to. */
export interface Leg {
  readonly at: Instant;
  /** From the view of that account; negative leaves it. */
  readonly amountMinor: number;
  readonly particulars: Particulars;
  readonly movement: Movement;
  /** What it is at the other end, where that is in another currency. */
  readonly original?: OriginalAmount;
  /** Place of the account at this end in the portfolio, as in `SOURCE.counterpart`. */
  readonly holdingIndex: number;
}

/** An account that moves money from or to the main account by itself: cards, loans, deposits, investments. */
export interface LegSource extends Book {
  /** Within the year, in any order. */
  legs(year: number): readonly Leg[];
}
