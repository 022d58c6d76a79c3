import { z } from "zod";
import { procedure } from "../trpc.ts";
import { orRefuseWebhook } from "./or-refuse-webhook.ts";
import { attemptView, deliveryView, viewAttempt, viewDelivery } from "./webhook-views.ts";

export const getDelivery = procedure
  .meta({
    rest: {
      method: "GET",
      path: "/webhooks/deliveries/{delivery}",
      summary: "One delivery with every attempt: request and response",
    },
  })
  .input(z.strictObject({ delivery: z.string() }))
  .output(deliveryView.extend({ log: z.array(attemptView) }))
  .query(async ({ ctx: { hosted }, input }) => {
    const { log } = hosted.webhooks;
    const found = await orRefuseWebhook(() => log.get(input.delivery));
    return { ...viewDelivery(found), log: (await log.attemptsOf(found.id)).map(viewAttempt) };
  });
