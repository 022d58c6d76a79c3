import { type CurrencyCode, type DetailedCategory, dateOf, type IsoDate } from "@sandbank/domain";
import type { Movement } from "./movements.ts";

/** Who pays somebody, as far as their accounts show. */
export interface IncomeSource {
  readonly payer: string;
  readonly detail: DetailedCategory;
  readonly count: number;
  readonly lastMinor: number;
  readonly currency: CurrencyCode;
  readonly lastOn: IsoDate;
}

/** Payers by how much came from them, the largest first. */
export function incomeIn(movements: readonly Movement[]): IncomeSource[] {
  const byPayer = new Map<string, IncomeSource & { readonly totalMinor: number }>();
  for (const { transaction, amountMinor, account } of movements) {
    if (transaction.category !== "income" || amountMinor <= 0) continue;
    const payer = transaction.merchantName ?? transaction.description;
    const { detailedCategory: detail, currency, authorizedAt } = transaction;
    const key = `${payer}|${detail}|${account.currency}`;
    const known = byPayer.get(key);
    byPayer.set(key, {
      ...(known ?? { payer, detail, currency, lastMinor: amountMinor, lastOn: dateOf(authorizedAt) }),
      count: (known?.count ?? 0) + 1,
      totalMinor: (known?.totalMinor ?? 0) + amountMinor,
    });
  }
  return [...byPayer.values()]
    .sort((a, b) => b.totalMinor - a.totalMinor)
    .map(({ totalMinor: _, ...source }) => source);
}
