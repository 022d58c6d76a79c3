import { z } from "zod";
import { moveClock } from "../../worlds/move-clock.ts";
import { instantInput } from "../instant.ts";
import { procedure } from "../trpc.ts";
import { clockView, viewClock } from "./clock-view.ts";

export const set = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/clock/set",
      summary: "Show an instant",
      description:
        "Forwards or backwards, and go on at the rate it has. Nothing is run in between; advance does that.",
    },
  })
  .input(z.strictObject({ to: instantInput }))
  .output(clockView)
  .mutation(async ({ ctx: { hosted }, input }) => {
    await moveClock(hosted, (clock) => clock.set(input.to));
    return viewClock(hosted.clock);
  });
