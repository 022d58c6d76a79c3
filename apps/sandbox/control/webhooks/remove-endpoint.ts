import { z } from "zod";
import { procedure } from "../trpc.ts";
import { orRefuseWebhook } from "./or-refuse-webhook.ts";

export const removeEndpoint = procedure
  .meta({
    rest: {
      method: "DELETE",
      path: "/webhooks/endpoints/{endpoint}",
      status: 204,
      summary: "Tell it nothing more",
    },
  })
  .input(z.strictObject({ endpoint: z.string() }))
  .mutation(({ ctx, input }) => orRefuseWebhook(() => ctx.hosted.webhooks.endpoints.remove(input.endpoint)));
