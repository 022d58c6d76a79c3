import { queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";

export const overviewQueries = {
  summary: () =>
    queryOptions({
      queryKey: ["overview", "summary"],
      queryFn: ({ signal }) => api.summary.get.query(undefined, { signal }),
    }),
};
