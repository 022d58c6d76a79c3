import { requestFilter } from "../../requests/request-filter.ts";
import { procedure } from "../trpc.ts";
import { foundRequests, latest, viewFound } from "./found-requests.ts";

export const list = procedure
  .meta({ rest: { method: "GET", path: "/requests", summary: "What was asked lately" } })
  .input(requestFilter.omit({ query: true, headers: true, body: true }).extend({ latest }))
  .output(foundRequests)
  .query(({ ctx: { hosted }, input: { latest, ...filter } }) =>
    viewFound(hosted.requests.query(filter), latest),
  );
