import { z } from "zod";
import { procedure } from "../trpc.ts";
import { orRefuseWebhook } from "./or-refuse-webhook.ts";
import { deliveryView, viewDelivery } from "./webhook-views.ts";

export const fire = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/webhooks/fire",
      status: 202,
      summary: "Send any message to an endpoint",
      description: "Signed as the bank signs. What rules make of it is in the answer.",
    },
  })
  .input(
    z.strictObject({
      endpoint: z.string(),
      type: z.string().min(1).describe("Under which it is listed."),
      body: z.record(z.string(), z.json()),
    }),
  )
  .output(z.object({ deliveries: z.array(deliveryView) }))
  .mutation(async ({ ctx, input: { endpoint, ...message } }) => {
    const made = await orRefuseWebhook(() => ctx.hosted.webhooks.fire(endpoint, message));
    return { deliveries: made.map(viewDelivery) };
  });
