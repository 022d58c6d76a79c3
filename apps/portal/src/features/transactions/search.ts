import { isoDate, transactionCategory, transactionDirection, transactionStatus } from "@sandbank/domain";
import { z } from "zod";
import type { TransactionFilter } from "../../lib/api.ts";

/** What cannot be used is as if it were not there: an old or mistyped address still shows a page. */
const optional = <T extends z.ZodType>(shape: T) => shape.optional().catch(undefined);

/** The transaction whose details lie over the page. */
export const detailSearch = z.object({ transaction: optional(z.uuid()) });

/** Everything the transactions page shows, as it stands in its address. */
export const transactionsSearch = detailSearch.extend({
  q: optional(z.string().trim().min(1).max(100)),
  account: optional(z.uuid()),
  from: optional(isoDate),
  to: optional(isoDate),
  category: optional(transactionCategory),
  status: optional(transactionStatus),
  type: optional(transactionDirection),
});

export type TransactionsSearch = z.infer<typeof transactionsSearch>;

/** True where the range ends before it starts; it then ends nowhere. */
export function endsTooEarly({ from, to }: TransactionsSearch): boolean {
  return from !== undefined && to !== undefined && to < from;
}

/** The core's filter for what the address says. */
export function toFilter(search: TransactionsSearch): TransactionFilter {
  const { q, account, from, to, category, status, type } = search;
  const filter: TransactionFilter = {
    search: q,
    accountId: account,
    startDate: from,
    endDate: endsTooEarly(search) ? undefined : to,
    category,
    status,
    type,
  };
  return filter;
}

/** How many filters are set, the search text aside. */
export function countFilters({ account, from, to, category, status, type }: TransactionsSearch): number {
  return [account, from, to, category, status, type].filter((value) => value !== undefined).length;
}
