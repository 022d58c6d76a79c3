import { procedure } from "../trpc.ts";
import { clockView, viewClock } from "./clock-view.ts";

export const show = procedure
  .meta({ rest: { method: "GET", path: "/clock", summary: "What time is it in this world?" } })
  .output(clockView)
  .query(({ ctx }) => viewClock(ctx.hosted.clock));
