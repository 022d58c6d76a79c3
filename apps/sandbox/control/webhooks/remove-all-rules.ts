import { procedure } from "../trpc.ts";

export const removeAllRules = procedure
  .meta({
    rest: { method: "DELETE", path: "/webhooks/rules", status: 204, summary: "Let all deliveries be" },
  })
  .mutation(({ ctx }) => ctx.hosted.webhooks.rules.removeAll());
