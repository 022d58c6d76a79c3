import { z } from "zod";
import { deliveryState } from "../../webhooks/records.ts";
import { procedure } from "../trpc.ts";
import { deliveryView, viewDelivery } from "./webhook-views.ts";

export const listDeliveries = procedure
  .meta({
    rest: {
      method: "GET",
      path: "/webhooks/deliveries",
      summary: "What was sent, waits to be sent, or was not",
      description: "Newest first.",
    },
  })
  .input(
    z.strictObject({
      bank: z.string().optional(),
      endpoint: z.string().optional(),
      type: z.string().optional().describe("In the dialect's words."),
      state: deliveryState.optional(),
      limit: z.int().min(1).max(1000).default(100),
    }),
  )
  .output(z.object({ deliveries: z.array(deliveryView) }))
  .query(async ({ ctx, input: { bank, endpoint, type, state, limit } }) => {
    const found = (await ctx.hosted.webhooks.log.list()).filter(
      (one) =>
        (bank ?? one.bank) === one.bank &&
        (endpoint ?? one.endpointId) === one.endpointId &&
        (type ?? one.type) === one.type &&
        (state ?? one.state) === one.state,
    );
    return { deliveries: found.reverse().slice(0, limit).map(viewDelivery) };
  });
