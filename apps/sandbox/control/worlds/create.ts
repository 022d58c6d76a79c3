import { z } from "zod";
import { instantInput } from "../instant.ts";
import { procedure } from "../trpc.ts";
import { worldId } from "./world-id.ts";
import { viewWorld, worldView } from "./world-view.ts";

const startingClock = z
  .strictObject({
    at: instantInput.describe("The instant it begins at."),
    rate: z.number().min(0).default(0).describe("Stands still by default."),
  })
  .describe("How its clock stands at the beginning and after a reset; default: it goes with the machine's.");

export const create = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/worlds",
      status: 201,
      summary: "Make a world",
      description: "Independent of every other: its own seed, clock, keys and everything that happens to it.",
    },
  })
  .input(
    z.strictObject({
      id: worldId.describe("Lower-case letters, digits, - and _."),
      seed: z
        .int()
        .optional()
        .describe("Everybody in it follows from the seed; default: that of the sandbox."),
      clock: startingClock.optional(),
    }),
  )
  .output(worldView)
  .mutation(async ({ ctx, input: { id, seed, clock } }) => {
    const spec = { id, ...(seed !== undefined && { seed }), ...(clock && { clock }) };
    return viewWorld(await ctx.worlds.create(spec), ctx.origin);
  });
