import { z } from "zod";
import { moveClock } from "../../worlds/move-clock.ts";
import { procedure } from "../trpc.ts";
import { clockView, viewClock } from "./clock-view.ts";

export const scale = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/clock/scale",
      summary: "Run so many times as fast",
      description: "From the instant it shows. 0 stands still.",
    },
  })
  .input(z.strictObject({ rate: z.number().min(0).max(10_000_000) }))
  .output(clockView)
  .mutation(async ({ ctx: { hosted }, input }) => {
    await moveClock(hosted, (clock) => clock.scale(input.rate));
    return viewClock(hosted.clock);
  });
