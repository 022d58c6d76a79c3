import { z } from "zod";
import { procedure } from "../trpc.ts";
import { orRefuseWebhook } from "./or-refuse-webhook.ts";
import { deliveryView, viewDelivery } from "./webhook-views.ts";

export const replay = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/webhooks/deliveries/{delivery}/replay",
      status: 202,
      summary: "Send the same message once more",
      description: "Whatever became of it. No rule applies.",
    },
  })
  .input(z.strictObject({ delivery: z.string() }))
  .output(deliveryView)
  .mutation(async ({ ctx, input }) =>
    viewDelivery(await orRefuseWebhook(() => ctx.hosted.webhooks.replay(input.delivery))),
  );
