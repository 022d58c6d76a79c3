import { z } from "zod";
import { procedure } from "../trpc.ts";
import { worldId } from "./world-id.ts";
import { viewWorld, worldView } from "./world-view.ts";

export const reset = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/worlds/{world}/reset",
      summary: "Begin again",
      description: "Forgets all that happened to a world, its clock included: it is as it was made.",
    },
  })
  .input(z.strictObject({ world: worldId }))
  .output(worldView)
  .mutation(async ({ ctx, input }) => viewWorld(await ctx.worlds.reopen(input.world, []), ctx.origin));
