import type { Instant, IsoDate } from "@sandbank/domain";
import { dayOf, toDate } from "./calendar.ts";
import type { Fit } from "./fit.ts";
import { periodOf } from "./rhythm.ts";

/** What a stream costs from a day on. */
export interface Price {
  readonly from: IsoDate;
  readonly amountMinor: number;
}

/**
 * `trial`: paid nothing or far less so far than is usual later. `paused`: a payment or two are missing. `cancelled`:
 * more are.
 */
export type StreamState = "active" | "trial" | "paused" | "cancelled";

export interface Lifecycle {
  readonly state: StreamState;
  /** Null once it is cancelled. */
  readonly nextExpected: IsoDate | null;
  /** One for each sum that was asked, oldest first; of usage bills, which ask another each time, the usual one only. */
  readonly prices: readonly Price[];
  /** The sum to expect next: the last, or of usage bills the middle one of the last six. */
  readonly amountMinor: number;
  readonly isFixedAmount: boolean;
}

const GRACE = 0.25;
const LEAST_GRACE_DAYS = 5;
const PAUSED_FOR = 2;
const FIXED_SHARE = 0.5;
const LAST_OF_USAGE = 6;
const TRIAL_SHARE = 0.35;

/** Where a stream stands at an instant. */
export function lifecycleOf({ lattice, window, chosen }: Fit, asOf: Instant): Lifecycle {
  const today = dayOf(asOf);
  const lastSlot = chosen.at(-1)?.slot ?? 0;
  const grace = Math.max(LEAST_GRACE_DAYS, Math.round(periodOf(lattice.frequency) * GRACE)) + window[1];
  let missed = 0;
  while (lattice.dayOf(lastSlot + 1 + missed) + grace < today) missed++;
  const amounts = chosen.map(({ reading }) => reading.movement.amountMinor);
  const prices = pricesOf(
    chosen.map(({ reading }) => ({ day: reading.day, amountMinor: reading.movement.amountMinor })),
  );
  const isFixedAmount = prices.length <= Math.max(1, amounts.length * FIXED_SHARE);
  const usual = isFixedAmount ? (amounts.at(-1) ?? 0) : middleOf(amounts.slice(-LAST_OF_USAGE));
  const isCancelled = missed > PAUSED_FOR || (missed > 0 && lattice.frequency === "yearly");
  const next = lattice.dayOf(lastSlot + 1 + missed);
  return {
    state: isCancelled ? "cancelled" : missed > 0 ? "paused" : isTrial(amounts) ? "trial" : "active",
    nextExpected: isCancelled ? null : toDate(next),
    prices: isFixedAmount ? prices : [{ from: prices[0]?.from ?? toDate(today), amountMinor: usual }],
    amountMinor: usual,
    isFixedAmount,
  };
}

function pricesOf(payments: readonly { readonly day: number; readonly amountMinor: number }[]): Price[] {
  const prices: Price[] = [];
  for (const { day, amountMinor } of payments) {
    if (prices.at(-1)?.amountMinor !== amountMinor) prices.push({ from: toDate(day), amountMinor });
  }
  return prices;
}

/** Everything so far was next to nothing beside the highest, or nothing at all. */
function isTrial(amounts: readonly number[]): boolean {
  const most = Math.max(...amounts);
  return most === 0 || (amounts.at(-1) ?? 0) < most * TRIAL_SHARE * TRIAL_SHARE;
}

function middleOf(amounts: readonly number[]): number {
  return amounts.toSorted((a, b) => a - b)[(amounts.length - 1) >> 1] ?? 0;
}
