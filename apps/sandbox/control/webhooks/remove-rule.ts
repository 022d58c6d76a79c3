import { z } from "zod";
import { procedure } from "../trpc.ts";
import { orRefuseWebhook } from "./or-refuse-webhook.ts";

export const removeRule = procedure
  .meta({
    rest: { method: "DELETE", path: "/webhooks/rules/{rule}", status: 204, summary: "Take a rule back" },
  })
  .input(z.strictObject({ rule: z.string() }))
  .mutation(({ ctx, input }) => orRefuseWebhook(() => ctx.hosted.webhooks.rules.remove(input.rule)));
