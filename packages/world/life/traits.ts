import type { AccountType } from "@sandbank/domain";
import type { Stream } from "../rng.ts";

/** How somebody pays the cards they have. */
export type PaymentHabit = "autopay" | "in_full" | "revolver" | "late";

/** What sets one life apart from the next; drawn for anybody, fixed in part by a persona. */
export interface Traits {
  /** What they live on. */
  readonly livesOn: "salary" | "gigs" | "benefits" | "pension" | "business";
  /** Factor on the country's usual income. */
  readonly incomeFactor: number;
  /** Paid by the hour: no two pay cheques are the same. */
  readonly hourly: boolean;
  /** Of what is left after home, bills and saving, how much is spent; above 1 is too much. */
  readonly spending: number;
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
  /** How many of a hundred purchases take long to post, change or vanish. */
  readonly slowPercent: number;
  /** Takes every subscription there is. */
  readonly allSubscriptions: boolean;
  /** Shares the main account with somebody: their names are its parties. */
  readonly joint: boolean;
  /** What they hold at all; null is whatever the banks' products make likely. */
  readonly holds: readonly AccountType[] | null;
  /** Only so many transactions ever, on the main account; null is a whole life. */
  readonly fewTransactions: number | null;
  /** The second-best account is closed some day. */
  readonly closesAnAccount: boolean;
  /** Names and texts that try every renderer. */
  readonly unusualText: boolean;
  /** Has accounts in these currencies besides that of the bank. */
  readonly currencies: readonly string[];
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
    spending: 0.8 + 0.2 * stream.unit(),
    saving: stream.chance(0.25) ? 0 : 0.02 + 0.08 * stream.unit(),
    overdraftMonths: 0,
    paymentHabit: habit < 0.62 ? "autopay" : habit < 0.8 ? "in_full" : habit < 0.95 ? "revolver" : "late",
    bets: stream.chance(0.12) ? 1 + 3 * stream.unit() : 0,
    quickLoans: 0,
    journeys: [stream.int(0, 1), stream.int(1, 4)],
    abroadPercent: stream.int(10, 45),
    activity: 0.85 + 0.3 * stream.unit(),
    slowPercent: 4,
    allSubscriptions: false,
    joint: stream.chance(0.12),
    holds: null,
    fewTransactions: null,
    closesAnAccount: stream.chance(0.06),
    unusualText: false,
    currencies: [],
    housing: null,
  };
}
