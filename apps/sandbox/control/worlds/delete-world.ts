import { z } from "zod";
import { procedure } from "../trpc.ts";
import { worldId } from "./world-id.ts";

export const deleteWorld = procedure
  .meta({
    rest: {
      method: "DELETE",
      path: "/worlds/{world}",
      status: 204,
      summary: "End a world",
      description: "The default one stays; reset it instead.",
    },
  })
  .input(z.strictObject({ world: worldId }))
  .mutation(({ ctx, input }) => ctx.worlds.drop(input.world));
