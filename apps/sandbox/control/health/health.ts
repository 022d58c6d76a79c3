import { z } from "zod";
import { procedure } from "../trpc.ts";

export const health = procedure
  .meta({ rest: { method: "GET", path: "/health", summary: "Is the process alive?" } })
  .output(z.object({ status: z.literal("ok") }))
  .query(() => ({ status: "ok" as const }));
