import { z } from "zod";
import { procedure } from "../trpc.ts";
import { endpointView, viewEndpoint } from "./webhook-views.ts";

export const listEndpoints = procedure
  .meta({
    rest: { method: "GET", path: "/webhooks/endpoints", summary: "Where applications want to be told" },
  })
  .output(z.object({ endpoints: z.array(endpointView) }))
  .query(async ({ ctx }) => ({
    endpoints: (await ctx.hosted.webhooks.endpoints.list()).map((endpoint) =>
      viewEndpoint(ctx.hosted.webhooks, endpoint),
    ),
  }));
