import { z } from "zod";
import { snapshotDocument } from "../../snapshots/snapshot.ts";
import { takeSnapshot } from "../../snapshots/take-snapshot.ts";
import { procedure } from "../trpc.ts";
import { worldId } from "./world-id.ts";

export const snapshot = procedure
  .meta({
    rest: {
      method: "GET",
      path: "/worlds/{world}/snapshot",
      summary: "Take a snapshot",
      description:
        "All that happened to a world, as a JSON document that restore takes back, here or elsewhere.",
      file: "{world}.snapshot.json",
    },
  })
  .input(
    z.strictObject({
      world: worldId,
      mask: z
        .boolean()
        .default(false)
        .describe("Puts other words in the place of tokens, codes, session cookies and passwords."),
    }),
  )
  .output(snapshotDocument)
  .query(({ ctx, input }) => takeSnapshot(ctx.worlds.get(input.world), input));
