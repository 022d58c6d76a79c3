import type { BalanceRecord } from "@sandbank/database";
import {
  type AccountType,
  dateOf,
  fromDecimal,
  type Instant,
  type IsoDate,
  isLiability,
} from "@sandbank/domain";

/** Types whose balance moves without anything posting: it follows prices. */
const PRICED: ReadonlySet<AccountType> = new Set(["investment", "pension", "crypto"]);

/** An account's balances over time. Amounts are in minor units; on a liability positive is owed. */
export interface BalanceLine {
  readonly record: BalanceRecord;
  /**
   * At an instant that ends a day in UTC, or the present: the nearest reported balance (the last before it, or the
   * first after it) and what posted between the two. Null where too little is known.
   */
  at(instant: Instant): DerivedBalance | null;
}

interface DerivedBalance {
  readonly minor: number;
  /** False where prices move it, or what posted does not explain the difference of the reports on either side. */
  readonly exact: boolean;
}

/** Integer sums of decimals: exact, and no statement a point. */
export function balanceLine(record: BalanceRecord): BalanceLine {
  const { currency, type } = record;
  const sign = isLiability(type) ? -1 : 1;
  const reported = record.reported.map(({ at, date, current }) => ({
    at: at.getTime(),
    date,
    minor: fromDecimal(current, currency),
  }));
  const totals = runningTotals(record);
  return {
    record,
    at(instant) {
      const before = reported.findLast(({ at }) => at <= instant);
      const after = reported.find(({ at }) => at > instant);
      const anchor = before ?? after;
      if (!anchor || (!before && !reachesBackTo(record, instant))) return null;
      if (PRICED.has(type)) return { minor: anchor.minor, exact: false };
      const since = (date: IsoDate, wholeDay: boolean) =>
        anchor.minor + sign * (totals.through(date, wholeDay) - totals.through(anchor.date, false));
      const exact = !before || !after || since(after.date, false) === after.minor;
      return { minor: since(dateOf(instant), true), exact };
    },
  };
}

function reachesBackTo({ type, knownSince }: BalanceRecord, instant: Instant): boolean {
  return !PRICED.has(type) && knownSince !== null && knownSince.getTime() <= instant;
}

/** What posted through the end of a date, or through the balance reported on it. */
function runningTotals({ movements, currency }: BalanceRecord) {
  let sum = 0;
  const steps = movements.map(({ date, afterReport, net }) => {
    sum += fromDecimal(net, currency);
    return { date, afterReport, sum };
  });
  return {
    through(date: string, wholeDay: boolean): number {
      const isWithin = (step: (typeof steps)[number]) =>
        step.date < date || (step.date === date && (wholeDay || !step.afterReport));
      let [low, high] = [0, steps.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        const step = steps[middle];
        if (step && isWithin(step)) low = middle + 1;
        else high = middle;
      }
      return steps[low - 1]?.sum ?? 0;
    },
  };
}
