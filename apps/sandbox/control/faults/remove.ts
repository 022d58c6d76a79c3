import { z } from "zod";
import { tellHealth } from "../institutions/tell-health.ts";
import { procedure } from "../trpc.ts";

export const remove = procedure
  .meta({
    rest: {
      method: "DELETE",
      path: "/faults/{fault}",
      status: 204,
      summary: "Put one thing right",
      description: "Subscribers are told of an institution that is well again by it.",
    },
  })
  .input(z.strictObject({ fault: z.string().min(1).describe("Id of the rule.") }))
  .mutation(({ ctx: { hosted }, input }) => tellHealth(hosted, () => hosted.faults.remove(input.fault)));
