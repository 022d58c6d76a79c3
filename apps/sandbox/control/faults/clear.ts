import { tellHealth } from "../institutions/tell-health.ts";
import { procedure } from "../trpc.ts";

export const clear = procedure
  .meta({
    rest: {
      method: "DELETE",
      path: "/faults",
      status: 204,
      summary: "Put everything right",
      description: "Subscribers are told of institutions that are well again by it.",
    },
  })
  .mutation(({ ctx: { hosted } }) => tellHealth(hosted, () => hosted.faults.clear()));
