import { queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";

export const accountQueries = {
  list: (filter: { connectionId?: string } = {}) =>
    queryOptions({
      queryKey: ["accounts", "list", filter],
      queryFn: ({ signal }) => api.accounts.list.query(filter, { signal }),
    }),

  detail: (accountId: string) =>
    queryOptions({
      queryKey: ["accounts", "detail", accountId],
      queryFn: ({ signal }) => api.accounts.get.query({ accountId }, { signal }),
    }),
};
