import { z } from "zod";
import { requestFilter } from "../../requests/request-filter.ts";
import { procedure } from "../trpc.ts";
import { requestView } from "./found-requests.ts";

export const waitFor = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/requests/wait",
      summary: "Wait for a request",
      description:
        "Answers at once where it came already; `after` leaves out what is known. 408 when none comes in time.",
    },
  })
  .input(
    z.strictObject({
      filter: requestFilter.default({}),
      timeoutMs: z
        .int()
        .min(0)
        .max(60_000)
        .default(5_000)
        .describe("Real milliseconds, whatever the world's clock."),
    }),
  )
  .output(requestView)
  .mutation(({ ctx: { hosted }, input: { filter, timeoutMs } }) =>
    hosted.requests.waitFor(filter, timeoutMs),
  );
