import { type CurrencyCode, dateOf, type Instant, type TransactionCategory } from "@sandbank/domain";
import { isEveryday, type Movement } from "./movements.ts";

/** What money is spent on, roughly; the columns of the month table. */
export const groups = ["home", "food", "travel", "shopping", "leisure", "set aside", "other"] as const;
type Group = (typeof groups)[number];

const GROUP_OF: Readonly<Record<TransactionCategory, Group>> = {
  housing: "home",
  utilities: "home",
  insurance: "home",
  groceries: "food",
  dining: "food",
  transport: "travel",
  travel: "travel",
  shopping: "shopping",
  lifestyle: "shopping",
  personal_care: "shopping",
  entertainment: "leisure",
  streaming: "leisure",
  music: "leisure",
  software: "leisure",
  fitness: "leisure",
  transfer: "set aside",
  card_payment: "other",
  professional: "other",
  health: "other",
  education: "other",
  cash: "other",
  fees: "other",
  interest: "other",
  taxes: "other",
  income: "other",
  other: "other",
};

/** One calendar month (UTC) of the everyday accounts, in minor units of one currency. */
export interface MonthSums {
  /** `2026-03`. */
  readonly month: string;
  readonly inMinor: number;
  /** ≥ 0. */
  readonly outMinor: number;
  readonly netMinor: number;
  /** Spent by group, what came back taken off; income is in none. */
  readonly spentMinor: Readonly<Record<Group, number>>;
}

/** The first day of the month that is `back` months before the one an instant is in. */
export function startOfMonth(at: Instant, back: number): Instant {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back, 1);
}

/** Month by month, the oldest first. Movements between one's own everyday accounts are left out. */
export function monthsOf(
  movements: readonly Movement[],
  {
    at,
    months,
    currency,
  }: { readonly at: Instant; readonly months: number; readonly currency: CurrencyCode },
): MonthSums[] {
  const counted = movements.filter(
    ({ account, isOwn }) => !isOwn && isEveryday(account) && account.currency === currency,
  );
  return Array.from({ length: months }, (_, index) => {
    const month = dateOf(startOfMonth(at, months - 1 - index)).slice(0, 7);
    return sumsOf(
      month,
      counted.filter((movement) => dateOf(movement.at).startsWith(month)),
    );
  });
}

function sumsOf(month: string, movements: readonly Movement[]): MonthSums {
  const spentMinor: Record<Group, number> = {
    home: 0,
    food: 0,
    travel: 0,
    shopping: 0,
    leisure: 0,
    "set aside": 0,
    other: 0,
  };
  let inMinor = 0;
  let outMinor = 0;
  for (const { amountMinor, transaction } of movements) {
    if (amountMinor > 0) inMinor += amountMinor;
    else outMinor -= amountMinor;
    if (transaction.category !== "income") spentMinor[GROUP_OF[transaction.category]] -= amountMinor;
  }
  return { month, inMinor, outMinor, netMinor: inMinor - outMinor, spentMinor };
}

/** Evenly spread instants from `from` to `to`, both included. */
export function instantsBetween(from: Instant, to: Instant, count: number): Instant[] {
  return Array.from({ length: count }, (_, index) =>
    Math.floor(from + ((to - from) * index) / Math.max(1, count - 1)),
  );
}
