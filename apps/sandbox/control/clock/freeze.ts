import { z } from "zod";
import { moveClock } from "../../worlds/move-clock.ts";
import { instantInput } from "../instant.ts";
import { procedure } from "../trpc.ts";
import { clockView, viewClock } from "./clock-view.ts";

export const freeze = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/clock/freeze",
      summary: "Stand still",
      description: "Now, or at an instant.",
    },
  })
  .input(z.strictObject({ at: instantInput.optional() }))
  .output(clockView)
  .mutation(async ({ ctx: { hosted }, input }) => {
    await moveClock(hosted, (clock) => clock.freeze(input.at));
    return viewClock(hosted.clock);
  });
