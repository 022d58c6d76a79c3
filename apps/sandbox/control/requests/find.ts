import { z } from "zod";
import { requestFilter } from "../../requests/request-filter.ts";
import { procedure } from "../trpc.ts";
import { foundRequests, latest, viewFound } from "./found-requests.ts";

export const find = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/requests/find",
      summary: "Find requests",
      description: "As the list, and also by parameters, headers and fields of the body.",
    },
  })
  .input(z.strictObject({ filter: requestFilter.default({}), latest }))
  .output(foundRequests)
  .query(({ ctx: { hosted }, input: { filter, latest } }) =>
    viewFound(hosted.requests.query(filter), latest),
  );
