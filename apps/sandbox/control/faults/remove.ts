import { z } from "zod";
import { procedure } from "../trpc.ts";

export const remove = procedure
  .meta({ rest: { method: "DELETE", path: "/faults/{fault}", status: 204, summary: "Put one thing right" } })
  .input(z.strictObject({ fault: z.string().min(1).describe("Id of the rule.") }))
  .mutation(({ ctx: { hosted }, input }) => hosted.faults.remove(input.fault));
