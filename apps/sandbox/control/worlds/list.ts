import { z } from "zod";
import { procedure } from "../trpc.ts";
import { viewWorld, worldView } from "./world-view.ts";

export const list = procedure
  .meta({ rest: { method: "GET", path: "/worlds", summary: "Every world there is" } })
  .output(z.object({ worlds: z.array(worldView) }))
  .query(({ ctx: { worlds, origin } }) => ({
    worlds: worlds.list().map((hosted) => viewWorld(hosted, origin)),
  }));
