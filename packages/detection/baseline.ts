import { type CurrencyCode, DAY_MS, type Instant } from "@sandbank/domain";

/** How often something is charged, as seed B names it ("Frequency Values"). */
export type RecurringFrequency = "weekly" | "monthly" | "quarterly" | "yearly";

/** A debit that might be one of a series. */
export interface Charge {
  readonly id: string;
  readonly merchantName: string;
  readonly amountMinor: number;
  readonly currency: CurrencyCode;
  readonly at: Instant;
}

/** Charges of one merchant and one amount that come at one interval. */
export interface RecurringCharge {
  readonly merchantName: string;
  readonly amountMinor: number;
  readonly currency: CurrencyCode;
  readonly frequency: RecurringFrequency;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  /** Oldest first; at least two. */
  readonly chargeIds: readonly string[];
}

/** Seed B, "Recurring Pattern Detection Algorithm": average days between two charges, both ends included. */
const INTERVALS: readonly { frequency: RecurringFrequency; fromDays: number; toDays: number }[] = [
  { frequency: "monthly", fromDays: 28, toDays: 32 },
  { frequency: "quarterly", fromDays: 88, toDays: 95 },
  { frequency: "yearly", fromDays: 360, toDays: 370 },
  { frequency: "weekly", fromDays: 6, toDays: 8 },
];

/**
 * The documented detector: groups charges by merchant, amount and currency, and names the frequency whose
 * interval holds the average of the days between them. What fits none is irregular and left out.
 * @returns by merchant, then amount
 */
export function detectByInterval(charges: readonly Charge[]): RecurringCharge[] {
  const groups = new Map<string, Charge[]>();
  for (const charge of charges) {
    const key = JSON.stringify([charge.merchantName, charge.amountMinor, charge.currency]);
    const group = groups.get(key) ?? [];
    group.push(charge);
    groups.set(key, group);
  }
  return [...groups.values()]
    .flatMap((group) => seriesOf(group.toSorted(byTime)) ?? [])
    .sort(
      (a, b) =>
        (a.merchantName < b.merchantName ? -1 : a.merchantName > b.merchantName ? 1 : 0) ||
        a.amountMinor - b.amountMinor,
    );
}

function seriesOf(charges: readonly Charge[]): RecurringCharge | undefined {
  const [first, last] = [charges.at(0), charges.at(-1)];
  if (!first || !last || charges.length < 2) return undefined;
  const frequency = frequencyOf(averageInterval(charges));
  if (!frequency) return undefined;
  const { merchantName, amountMinor, currency } = first;
  const chargeIds = charges.map(({ id }) => id);
  return { merchantName, amountMinor, currency, frequency, firstAt: first.at, lastAt: last.at, chargeIds };
}

function averageInterval(charges: readonly Charge[]): number {
  const days = charges.map(({ at }) => Math.floor(at / DAY_MS));
  const intervals = days.slice(1).map((day, index) => day - (days[index] ?? day));
  return intervals.reduce((sum, interval) => sum + interval, 0) / intervals.length;
}

function frequencyOf(averageDays: number): RecurringFrequency | undefined {
  return INTERVALS.find(({ fromDays, toDays }) => fromDays <= averageDays && averageDays <= toDays)
    ?.frequency;
}

function byTime(a: Charge, b: Charge): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}
