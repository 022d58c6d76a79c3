import { systemClock } from "@sandbank/domain";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { refetchDelayMs } from "./refetch-delay.ts";

export const connectionQueries = {
  /** Every bank one can connect to, with the person's connection to it. */
  providers: () =>
    queryOptions({
      queryKey: ["connections", "providers"],
      queryFn: ({ signal }) => api.providers.list.query(undefined, { signal }),
    }),

  list: () =>
    queryOptions({
      queryKey: ["connections", "list"],
      queryFn: ({ signal }) => api.connections.list.query(undefined, { signal }),
      refetchInterval: ({ state }) => refetchDelayMs(state.data ?? [], systemClock.now()),
    }),

  detail: (connectionId: string) =>
    queryOptions({
      queryKey: ["connections", "detail", connectionId],
      queryFn: ({ signal }) => api.connections.get.query({ connectionId }, { signal }),
      refetchInterval: ({ state }) => refetchDelayMs(state.data ? [state.data] : [], systemClock.now()),
    }),
};
