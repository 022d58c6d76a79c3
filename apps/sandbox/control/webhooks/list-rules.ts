import { z } from "zod";
import { procedure } from "../trpc.ts";
import { ruleView, viewRule } from "./webhook-views.ts";

export const listRules = procedure
  .meta({ rest: { method: "GET", path: "/webhooks/rules", summary: "How deliveries go wrong on purpose" } })
  .output(z.object({ rules: z.array(ruleView) }))
  .query(async ({ ctx }) => ({
    rules: (await ctx.hosted.webhooks.rules.list()).map(viewRule),
  }));
