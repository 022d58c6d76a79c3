import { procedure } from "../trpc.ts";

export const clear = procedure
  .meta({ rest: { method: "DELETE", path: "/requests", status: 204, summary: "Forget what was asked" } })
  .mutation(({ ctx: { hosted } }) => hosted.requests.clear());
