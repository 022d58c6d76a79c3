import { z } from "zod";
import { requestFilter } from "../../requests/request-filter.ts";
import { expectedCount } from "../../requests/verify-requests.ts";
import { procedure } from "../trpc.ts";
import { requestView } from "./found-requests.ts";

export const verify = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/requests/verify",
      summary: "Was it asked so many times?",
      description: "At least once where nothing else is said. A failure says which request came nearest.",
    },
  })
  .input(z.strictObject({ filter: requestFilter.default({}), ...expectedCount.shape }))
  .output(
    z.object({
      isMet: z.boolean(),
      count: z.int(),
      message: z.string(),
      nearest: z.object({ request: requestView, differences: z.array(z.string()) }).nullable(),
    }),
  )
  .query(({ ctx: { hosted }, input: { filter, ...expected } }) => {
    const { nearest, ...verdict } = hosted.requests.verify(filter, expected);
    return { ...verdict, nearest: nearest && { ...nearest, differences: [...nearest.differences] } };
  });
