import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, type TransactionFilter } from "../../lib/api.ts";

const firstPage = (): string | undefined => undefined;

export const transactionQueries = {
  /** Newest first, a page at a time. While a new filter loads, what the one before gave stays. */
  pages: (filter: TransactionFilter, limit: number) =>
    infiniteQueryOptions({
      queryKey: ["transactions", "pages", filter, limit],
      queryFn: ({ pageParam, signal }) =>
        api.transactions.list.query({ ...filter, limit, cursor: pageParam }, { signal }),
      initialPageParam: firstPage(),
      getNextPageParam: ({ pagination }) => pagination.cursor ?? undefined,
      placeholderData: keepPreviousData,
    }),

  /** The newest few. */
  latest: (limit: number) =>
    queryOptions({
      queryKey: ["transactions", "latest", limit],
      queryFn: async ({ signal }) => (await api.transactions.list.query({ limit }, { signal })).transactions,
    }),

  detail: (transactionId: string) =>
    queryOptions({
      queryKey: ["transactions", "detail", transactionId],
      queryFn: ({ signal }) => api.transactions.get.query({ transactionId }, { signal }),
    }),
};
