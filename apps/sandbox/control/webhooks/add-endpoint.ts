import { z } from "zod";
import { procedure } from "../trpc.ts";
import { orRefuseWebhook } from "./or-refuse-webhook.ts";
import { requireTerms, wishedTerms } from "./require-terms.ts";
import { endpointView, viewNewEndpoint } from "./webhook-views.ts";

export const addEndpoint = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/webhooks/endpoints",
      status: 201,
      summary: "Have a bank tell a URL what happens",
      description: "Without the dialect's own way of subscribing.",
    },
  })
  .input(
    z.strictObject({
      bank: z.string(),
      url: z.string(),
      clientId: z.string().nullable().default(null).describe("Tells only of this application's customers."),
      types: z
        .array(z.string())
        .min(1)
        .nullable()
        .default(null)
        .describe("In the dialect's words; null is all."),
      terms: wishedTerms.default({}),
    }),
  )
  .output(endpointView)
  .mutation(async ({ ctx: { hosted }, input }) => {
    requireTerms(hosted.webhooks, input.bank, input.terms);
    return viewNewEndpoint(await orRefuseWebhook(() => hosted.webhooks.endpoints.add(input)));
  });
