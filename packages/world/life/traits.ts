import type { CountryCode, CurrencyCode } from "@sandbank/domain";
import type { Stream } from "../rng.ts";
import type { Wish } from "../wishes.ts";

/** How somebody pays the cards they have; `maxed` revolves close to the limit. */
export type PaymentHabit = "autopay" | "in_full" | "revolver" | "maxed" | "late";

/** What money comes in from. */
type Livelihood =
  | "salary"
  | "gigs"
  | "benefits"
  | "pension"
  /** An allowance of the family and some hours of work. */
  | "studies"
  /** Invoices to a few clients, and some hours of work. */
  | "clients"
  /** Many small sales a day, paid at once. */
  | "sales";

/** What sets one life apart from the next; drawn for anybody, fixed in part by a persona. */
export interface Traits {
  readonly livesOn: Livelihood;
  /** Factor on the country's usual income. */
  readonly incomeFactor: number;
  /** Paid by the hour: no two pay cheques are the same. */
  readonly hourly: boolean;
  /** Stays with the first employer. */
  readonly oneJob: boolean;
  /** Of what is left after home, bills and saving, how much is spent. */
  readonly spending: number;
  /** Spent besides, as a share of the income, whether it is there or not. */
  readonly beyondMeans: number;
  /** Share of the income put aside every month. */
  readonly saving: number;
  /** Overdraft agreed, in months of income; 0 for none. */
  readonly overdraftMonths: number;
  readonly paymentHabit: PaymentHabit;
  /** Bets a month, on average. */
  readonly bets: number;
  /** Small loans taken at once, a year. */
  readonly quickLoans: number;
  /** Journeys a year, fewest and most, and how many of a hundred lead abroad. */
  readonly journeys: readonly [low: number, high: number];
  readonly abroadPercent: number;
  /** Factor on how often they buy; they pay less each time. */
  readonly activity: number;
  /** Pays with the debit card, also where others pay by UPI or from telephone to telephone. */
  readonly prefersCards: boolean;
  /** How many of a hundred purchases take long to post, change or vanish. */
  readonly slowPercent: number;
  /** Takes every subscription there is, and has each charged on its very day. */
  readonly allSubscriptions: boolean;
  /** Shares the main account with somebody: their names are its parties. */
  readonly joint: boolean;
  /**
   * Country in whose banks copies of a persona live in turn, the first at the first bank that would do; null: where a
   * draw says, as anybody.
   */
  readonly banksInTurnIn: CountryCode | null;
  /** What they hold, see `portfolioOf`; null is whatever the banks' products make likely. */
  readonly holds: readonly Wish[] | null;
  /** Transactions there ever are on an account, its opening among them; null is a whole life. */
  readonly fewTransactions: number | null;
  /** The year in whose second half the second-best current account is closed; null: it stays. */
  readonly closesAccountIn: number | null;
  /** Gets payments whose texts try every renderer. */
  readonly unusualText: boolean;
  /** Has accounts in these currencies at the main bank, besides its own currency. */
  readonly currencies: readonly CurrencyCode[];
  /** Owns or rents: null is drawn. */
  readonly housing: "rent" | "mortgage" | "none" | null;
}

export function drawTraits(stream: Stream): Traits {
  const draw = stream.unit();
  const habit = stream.unit();
  return {
    livesOn: draw < 0.86 ? "salary" : draw < 0.93 ? "pension" : draw < 0.97 ? "gigs" : "benefits",
    incomeFactor: 1,
    hourly: stream.chance(0.25),
    oneJob: false,
    spending: 0.8 + 0.2 * stream.unit(),
    beyondMeans: 0,
    saving: stream.chance(0.25) ? 0 : 0.02 + 0.08 * stream.unit(),
    overdraftMonths: 0,
    paymentHabit: habit < 0.62 ? "autopay" : habit < 0.8 ? "in_full" : habit < 0.95 ? "revolver" : "late",
    bets: stream.chance(0.12) ? 1 + 3 * stream.unit() : 0,
    quickLoans: 0,
    journeys: [stream.int(0, 1), stream.int(1, 4)],
    abroadPercent: stream.int(10, 45),
    activity: 0.85 + 0.3 * stream.unit(),
    prefersCards: false,
    slowPercent: 4,
    allSubscriptions: false,
    joint: stream.chance(0.12),
    banksInTurnIn: null,
    holds: null,
    fewTransactions: null,
    closesAccountIn: stream.chance(0.06) ? stream.int(2025, 2030) : null,
    unusualText: false,
    currencies: [],
    housing: null,
  };
}
