import { moveClock } from "../../worlds/move-clock.ts";
import { procedure } from "../trpc.ts";
import { clockView, viewClock } from "./clock-view.ts";

export const resume = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/clock/resume",
      summary: "Run as fast as the machine's clock",
      description: "From the instant it shows.",
    },
  })
  .output(clockView)
  .mutation(async ({ ctx: { hosted } }) => {
    await moveClock(hosted, (clock) => clock.resume());
    return viewClock(hosted.clock);
  });
