import { newDeliveryRule } from "../../webhooks/delivery-rule.ts";
import { procedure } from "../trpc.ts";
import { ruleView, viewRule } from "./webhook-views.ts";

export const addRule = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/webhooks/rules",
      status: 201,
      summary: "Have deliveries go wrong",
      description: "Twice, late, never, out of order, or changed after they were signed.",
    },
  })
  .input(newDeliveryRule)
  .output(ruleView)
  .mutation(async ({ ctx, input }) => viewRule(await ctx.hosted.webhooks.rules.add(input)));
