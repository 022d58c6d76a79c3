import { z } from "zod";
import { procedure } from "../trpc.ts";
import { aggregatorOf } from "./aggregator-of.ts";

const fairUseView = z.object({ enforced: z.boolean() });

export const showFairUse = procedure
  .meta({
    rest: {
      method: "GET",
      path: "/account-aggregator/fair-use",
      summary: "Are the fair-use templates enforced?",
    },
  })
  .output(fairUseView)
  .query(async ({ ctx: { hosted } }) => ({
    enforced: await (await aggregatorOf(hosted)).engine.fairUse.get(),
  }));

export const setFairUse = procedure
  .meta({
    rest: {
      method: "PUT",
      path: "/account-aggregator/fair-use",
      summary: "Enforce the fair-use templates, or only warn",
      description:
        "Enforced, a request for a consent that asks for more than the template of its purpose is refused with " +
        "InvalidRequest; otherwise the consent says in its warnings what exceeds it.",
    },
  })
  .input(z.strictObject({ enforced: z.boolean() }))
  .output(fairUseView)
  .mutation(async ({ ctx: { hosted }, input: { enforced } }) => {
    await (await aggregatorOf(hosted)).engine.fairUse.set(enforced);
    return { enforced };
  });
