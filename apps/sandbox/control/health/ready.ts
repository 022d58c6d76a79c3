import { z } from "zod";
import { hostedIds } from "../../hosted-ids.ts";
import { Refusal } from "../refusal.ts";
import { procedure } from "../trpc.ts";

export const ready = procedure
  .meta({
    rest: {
      method: "GET",
      path: "/ready",
      summary: "Does everything answer?",
      description: "503 while the store, where all that happened is kept, does not.",
    },
  })
  .output(
    z.object({
      status: z.literal("ready"),
      worlds: z.int(),
      institutions: z.array(z.string()).describe("Every bank of this world, also those behind a façade."),
      facades: z
        .array(z.string())
        .describe("What several banks are reached through; each is a first path segment."),
    }),
  )
  .query(async ({ ctx: { worlds, hosted } }) => {
    try {
      await hosted.store.get("Clock", "Clock");
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Refusal("unavailable", "store_unavailable", `The store does not answer: ${why}`);
    }
    return {
      status: "ready" as const,
      worlds: worlds.list().length,
      ...hostedIds(hosted),
    };
  });
