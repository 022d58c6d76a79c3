import { z } from "zod";
import { procedure } from "../trpc.ts";
import { worldId } from "./world-id.ts";
import { viewWorld, worldView } from "./world-view.ts";

export const fork = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/worlds/{world}/fork",
      status: 201,
      summary: "Copy a world",
      description:
        "With everything that happened to it until now; from here on the two know nothing of each other.",
    },
  })
  .input(z.strictObject({ world: worldId, as: worldId.describe("Id of the copy.") }))
  .output(worldView)
  .mutation(async ({ ctx, input }) => viewWorld(await ctx.worlds.fork(input.world, input.as), ctx.origin));
