import { z } from "zod";
import { procedure } from "../trpc.ts";
import { orRefuseWebhook } from "./or-refuse-webhook.ts";
import { requireTerms, wishedTerms } from "./require-terms.ts";
import { endpointView, viewEndpoint } from "./webhook-views.ts";

export const changeEndpoint = procedure
  .meta({
    rest: {
      method: "PATCH",
      path: "/webhooks/endpoints/{endpoint}",
      summary: "Tell it otherwise",
      description: "What is left out stays as it is, single terms too.",
    },
  })
  .input(
    z.strictObject({
      endpoint: z.string(),
      url: z.string().optional(),
      types: z.array(z.string()).min(1).nullable().optional(),
      terms: wishedTerms.optional(),
    }),
  )
  .output(endpointView)
  .mutation(({ ctx: { hosted }, input: { endpoint: id, url, types, terms } }) =>
    orRefuseWebhook(async () => {
      const { endpoints } = hosted.webhooks;
      const before = await endpoints.find(id);
      if (before) requireTerms(hosted.webhooks, before.bank, terms ?? {});
      const change = {
        ...(url !== undefined && { url }),
        ...(types !== undefined && { types }),
        ...(terms && { terms }),
      };
      return viewEndpoint(hosted.webhooks, await endpoints.change(id, change));
    }),
  );
