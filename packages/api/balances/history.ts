import type { BalanceRecord } from "@sandbank/database";
import { type Instant, type IsoDate, isLiability, toDecimal, toIso } from "@sandbank/domain";
import type { z } from "zod";
import { toAmount, toOptionalAmount } from "../views/amount.ts";
import type { balanceHistoryView, netWorthView } from "../views/balance.ts";
import { endOfDate } from "./dates.ts";
import { balanceLine } from "./line.ts";

type BalancePoint = z.infer<typeof balanceHistoryView>["points"][number];
type CurrencyLine = z.infer<typeof netWorthView>["currencies"][number];

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
      return [{ date, at: report.at.toISOString(), balance, available, source: "reported", exact: true }];
    }
    const at = endOfDate(date, now);
    const known = line.at(at);
    if (!known) return [];
    const balance = toDecimal(known.minor, currency);
    return [{ date, at: toIso(at), balance, available: null, source: "derived", exact: known.exact }];
  });
}

/** A line for each currency: every account at the same instant, so that money on its way is counted once. */
export function netWorth(
  records: readonly BalanceRecord[],
  dates: readonly IsoDate[],
  now: Instant,
): CurrencyLine[] {
  const currencies = [...new Set(records.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const lines = records.filter((record) => record.currency === currency).map(balanceLine);
    const points = dates.flatMap((date): CurrencyLine["points"] => {
      const at = endOfDate(date, now);
      const known = lines.flatMap(({ record, at: balanceAt }) => {
        const balance = balanceAt(at);
        return balance ? [{ ...balance, isOwed: isLiability(record.type) }] : [];
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
          exact: known.every(({ exact }) => exact),
        },
      ];
    });
    return { currency, points };
  });
}
