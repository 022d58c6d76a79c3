import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, type TransactionFilter } from "../../lib/api.ts";

const PAGE_SIZE = 50;
export const LATEST_COUNT = 8;
const firstPage = (): string | undefined => undefined;

export const transactionQueries = {
  /** Newest first, a page at a time. While a new filter loads, what the one before gave stays. */
  pages: (filter: TransactionFilter) =>
    infiniteQueryOptions({
      queryKey: ["transactions", "pages", filter],
      queryFn: ({ pageParam, signal }) =>
        api.transactions.list.query({ ...filter, limit: PAGE_SIZE, cursor: pageParam }, { signal }),
      initialPageParam: firstPage(),
      getNextPageParam: ({ pagination }) => pagination.cursor ?? undefined,
      placeholderData: keepPreviousData,
    }),

  /** The newest few. */
  latest: (filter: TransactionFilter = {}) =>
    queryOptions({
      queryKey: ["transactions", "latest", filter],
      queryFn: async ({ signal }) =>
        (await api.transactions.list.query({ ...filter, limit: LATEST_COUNT }, { signal })).transactions,
    }),

  detail: (transactionId: string) =>
    queryOptions({
      queryKey: ["transactions", "detail", transactionId],
      queryFn: ({ signal }) => api.transactions.get.query({ transactionId }, { signal }),
    }),
};
