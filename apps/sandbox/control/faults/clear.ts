import { procedure } from "../trpc.ts";

export const clear = procedure
  .meta({ rest: { method: "DELETE", path: "/faults", status: 204, summary: "Put everything right" } })
  .mutation(({ ctx: { hosted } }) => hosted.faults.clear());
