import { queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";

/** What recurs is looked for after a sync has ended: it comes a little later, and the first time soon. */
const LOOK_AGAIN_MS = 5_000;
const LOOK_NOW_AND_THEN_MS = 60_000;

export const subscriptionQueries = {
  list: (filter: { connectionId: string }) =>
    queryOptions({
      queryKey: ["subscriptions", "list", filter],
      queryFn: ({ signal }) => api.subscriptions.list.query(filter, { signal }),
      refetchInterval: ({ state }) =>
        state.data?.subscriptions.some(({ type }) => type === "debit") ? LOOK_NOW_AND_THEN_MS : LOOK_AGAIN_MS,
    }),

  mandates: (filter: { connectionId: string }) =>
    queryOptions({
      queryKey: ["subscriptions", "mandates", filter],
      queryFn: ({ signal }) => api.subscriptions.mandates.query(filter, { signal }),
    }),
};
