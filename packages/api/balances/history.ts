import type { BalanceRecord } from "@sandbank/database";
import { type Instant, type IsoDate, isLiability, toDecimal, toIso } from "@sandbank/domain";
import { toAmount, toOptionalAmount } from "../views/amount.ts";
import { endOfDate } from "./dates.ts";
import { balanceLine } from "./line.ts";

/** A balance on a date; amounts are decimal strings, owed ones positive on a liability. */
export interface BalancePoint {
  readonly date: IsoDate;
  /** The instant it was the balance at. */
  readonly at: string;
  readonly balance: string;
  /** As the provider gave it; null where it gave none or the point is derived. */
  readonly available: string | null;
  /** `reported` by the provider that day, or `derived`: from the nearest reported one and what posted in between. */
  readonly source: "reported" | "derived";
}

/** The line of one account: a point for each date about which enough is known. */
export function balanceHistory(
  record: BalanceRecord,
  dates: readonly IsoDate[],
  now: Instant,
): BalancePoint[] {
  const line = balanceLine(record);
  const { currency } = record;
  return dates.flatMap((date): BalancePoint[] => {
    const report = record.reported.find((each) => each.date === date && each.at.getTime() <= now);
    if (report) {
      const balance = toAmount(report.current, currency);
      const available = toOptionalAmount(report.available, currency);
      return [{ date, at: report.at.toISOString(), balance, available, source: "reported" }];
    }
    const at = endOfDate(date, now);
    const minor = line.at(at);
    if (minor === null) return [];
    const balance = toDecimal(minor, currency);
    return [{ date, at: toIso(at), balance, available: null, source: "derived" }];
  });
}

/** What somebody has and owes in one currency at the end of a date, decimal strings. */
export interface WorthPoint {
  readonly date: IsoDate;
  readonly at: string;
  readonly assets: string;
  readonly liabilities: string;
  readonly net: string;
  /** How many accounts are in the sums. */
  readonly accounts: number;
  /** False where accounts are left out because nothing is known of them that far back. */
  readonly complete: boolean;
}

/** A line for each currency: every account at the same instant, so that money on its way is counted once. */
export function netWorth(
  records: readonly BalanceRecord[],
  dates: readonly IsoDate[],
  now: Instant,
): { currency: string; points: WorthPoint[] }[] {
  const currencies = [...new Set(records.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const lines = records.filter((record) => record.currency === currency).map(balanceLine);
    const points = dates.flatMap((date): WorthPoint[] => {
      const at = endOfDate(date, now);
      const known = lines.flatMap(({ record, at: minorAt }) => {
        const minor = minorAt(at);
        return minor === null ? [] : [{ minor, isOwed: isLiability(record.type) }];
      });
      if (known.length === 0) return [];
      const sum = (isOwed: boolean) =>
        known.filter((each) => each.isOwed === isOwed).reduce((total, { minor }) => total + minor, 0);
      return [
        {
          date,
          at: toIso(at),
          assets: toDecimal(sum(false), currency),
          liabilities: toDecimal(sum(true), currency),
          net: toDecimal(sum(false) - sum(true), currency),
          accounts: known.length,
          complete: known.length === lines.length,
        },
      ];
    });
    return { currency, points };
  });
}
