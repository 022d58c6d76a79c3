import { z } from "zod";
import { procedure } from "../trpc.ts";
import { worldId } from "./world-id.ts";
import { viewWorld, worldView } from "./world-view.ts";

export const get = procedure
  .meta({ rest: { method: "GET", path: "/worlds/{world}", summary: "One world" } })
  .input(z.strictObject({ world: worldId }))
  .output(worldView)
  .query(({ ctx, input }) => viewWorld(ctx.worlds.get(input.world), ctx.origin));
