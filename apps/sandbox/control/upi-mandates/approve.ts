import { z } from "zod";
import { procedure } from "../trpc.ts";
import { atDesk } from "./desk-of.ts";
import { mandateInput, mandateView, viewMandate } from "./mandate-view.ts";

export const approve = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/upi-mandates/{mandate}/approve",
      summary: "Approve a UPI mandate as its payer",
      description: "Live from now on; rejected where the PIN is wrong or what is taken at once is not there.",
    },
  })
  .input(
    z.strictObject({
      ...mandateInput,
      customerVpa: z
        .string()
        .optional()
        .describe("Who pays, such as `stable-income@mockupi`, where it was asked of nobody in particular."),
      account: z.string().optional().describe("Default: the one of theirs that most is taken from."),
      pin: z.string().optional().describe("Default: the right one, 1234; any other is wrong."),
    }),
  )
  .output(mandateView)
  .mutation(({ ctx: { hosted }, input: { mandate: mandateId, customerVpa, account: accountId, pin } }) =>
    atDesk(hosted, async (desk) =>
      viewMandate(await desk.approve({ mandateId, customerVpa, accountId, pin }), hosted.base),
    ),
  );
