import { type CurrencyCode, DAY_MS, dateOf, type IsoDate } from "@sandbank/domain";
import type { Movement } from "./movements.ts";

/** The same merchant or payer, again and again at even intervals. */
export interface Recurring {
  readonly name: string;
  readonly every: Cadence["name"];
  readonly count: number;
  /** Of the last one; negative leaves the account. */
  readonly amountMinor: number;
  readonly currency: CurrencyCode;
  readonly lastOn: IsoDate;
  readonly lastFour: string;
}

interface Cadence {
  readonly name: "week" | "2 weeks" | "month" | "quarter" | "year";
  readonly days: readonly [least: number, most: number];
}

const CADENCES: readonly Cadence[] = [
  { name: "week", days: [6, 8] },
  { name: "2 weeks", days: [12, 16] },
  { name: "month", days: [26, 35] },
  { name: "quarter", days: [86, 97] },
  { name: "year", days: [358, 372] },
];
const LEAST_COUNT = 3;
/** Even subscriptions rise in price; what differs more was shopping. */
const MOST_SPREAD = 1.35;

/** What recurs among these movements, the largest first. */
export function recurringIn(movements: readonly Movement[]): Recurring[] {
  const byName = new Map<string, Movement[]>();
  for (const movement of movements) {
    const { merchantName } = movement.transaction;
    if (movement.isOwn || merchantName === null || movement.transaction.refersTo) continue;
    const key = `${merchantName}|${movement.account.id}|${movement.transaction.direction}`;
    byName.set(key, [...(byName.get(key) ?? []), movement]);
  }
  return [...byName.values()]
    .flatMap((found) => recurringOf(found) ?? [])
    .sort((a, b) => Math.abs(b.amountMinor) - Math.abs(a.amountMinor));
}

/** Newest first, all of one name. */
function recurringOf(found: readonly Movement[]): Recurring | undefined {
  const [last] = found;
  if (!last || found.length < LEAST_COUNT) return undefined;
  const amounts = found.map(({ amountMinor }) => Math.abs(amountMinor));
  if (Math.max(...amounts) > Math.min(...amounts) * MOST_SPREAD) return undefined;
  const gaps = found.slice(1).map(({ transaction }, index) => {
    const next = found[index]?.transaction ?? transaction;
    return Math.round((next.authorizedAt - transaction.authorizedAt) / DAY_MS);
  });
  const cadence = CADENCES.find(({ days: [least, most] }) =>
    gaps.every((gap) => gap >= least && gap <= most),
  );
  return (
    cadence && {
      name: last.transaction.merchantName ?? last.transaction.description,
      every: cadence.name,
      count: found.length,
      amountMinor: last.amountMinor,
      currency: last.account.currency,
      lastOn: dateOf(last.transaction.authorizedAt),
      lastFour: last.account.lastFour,
    }
  );
}
