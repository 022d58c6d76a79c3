import { type Day, nearestBusinessDay } from "../calendar.ts";
import { ceilTo } from "../life/amount.ts";
import type { PaymentHabit } from "../life/life.ts";
import type { Stream } from "../rng.ts";

/** A closed cycle of a card. */
export interface CardStatement {
  readonly cycle: number;
  readonly closedDay: Day;
  /** Owed at the close, minor units; zero or less when nothing is. */
  readonly owedMinor: number;
  readonly minimumMinor: number;
  readonly dueDay: Day;
}

export interface CardPayment {
  readonly day: Day;
  readonly amountMinor: number;
  /** Came after the due day. */
  readonly late: boolean;
}

const LATE_SHARE = 0.18;
const HIGH_UTILISATION = 0.5;

/**
 * What is paid on a statement and when; null when there is nothing to pay. Always a business day before the next
 * close, on time unless the person is one of the forgetful.
 */
export function planPayment(
  statement: CardStatement,
  nextCloseDay: Day,
  habit: PaymentHabit,
  limitMinor: number | null,
  stream: Stream,
  isBusinessDay: (day: Day) => boolean,
): CardPayment | null {
  const { owedMinor, minimumMinor, dueDay } = statement;
  if (owedMinor <= 0) return null;
  if (habit === "late" && stream.chance(LATE_SHARE)) {
    const day = nearestBusinessDay(dueDay + stream.int(1, 2), 1, isBusinessDay);
    if (day < nextCloseDay) return { day, amountMinor: owedMinor, late: true };
  }
  const early = habit === "autopay" ? 0 : stream.int(1, 12);
  const day = nearestBusinessDay(dueDay - early, -1, isBusinessDay);
  if (habit !== "revolver" || limitMinor === null) return { day, amountMinor: owedMinor, late: false };
  const share = owedMinor > limitMinor * HIGH_UTILISATION ? 0.5 : 0.15 + 0.3 * stream.unit();
  const amountMinor = Math.max(minimumMinor, ceilTo(owedMinor * share, 2500));
  return { day, amountMinor: Math.min(owedMinor, amountMinor), late: false };
}

/** Interest for `days` at a yearly rate, rounded half up: (minor units × basis points × days) / (10,000 × 365). */
export function interestMinor(balanceMinor: number, aprBasisPoints: number, days: number): number {
  const divisor = 10_000 * 365;
  return Math.floor((balanceMinor * aprBasisPoints * days + divisor / 2) / divisor);
}
