import { toIso } from "@sandbank/domain";
import { z } from "zod";
import { instantOutput } from "../instant.ts";
import { Refusal } from "../refusal.ts";
import { procedure } from "../trpc.ts";

export const next = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/webhooks/next",
      summary: "The next webhook that was sent, or will be",
      description:
        "Each is given once, whether or not anybody listened at its URL. Signature and body are as sent.",
    },
  })
  .input(
    z.strictObject({
      type: z.string().optional().describe("In the dialect's words."),
      bank: z.string().optional(),
      endpointId: z.string().optional(),
      deliveryId: z.string().optional(),
      timeoutMs: z.int().min(0).max(60_000).default(5000).describe("Of the machine's clock."),
    }),
  )
  .output(
    z.object({
      deliveryId: z.string(),
      attempt: z.number().describe("From 1."),
      bank: z.string(),
      endpointId: z.string(),
      clientId: z.string().nullable(),
      type: z.string(),
      url: z.string(),
      headers: z.record(z.string(), z.string()),
      body: z.string(),
      at: instantOutput,
    }),
  )
  .mutation(async ({ ctx, input: { timeoutMs, ...match } }) => {
    try {
      const arrival = await ctx.hosted.webhooks.next(match, { timeoutMs });
      return { ...arrival, at: toIso(arrival.at) };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new Refusal("not_found", "no_webhook", message);
    }
  });
