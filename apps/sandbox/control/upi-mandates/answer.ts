import { z } from "zod";
import { procedure } from "../trpc.ts";
import { atDesk } from "./desk-of.ts";
import { operationView, viewOperation } from "./mandate-view.ts";

export const answer = procedure
  .meta({
    rest: {
      method: "POST",
      path: "/upi-mandates/operations/{operation}/answer",
      summary: "Answer what waits for a payer",
      description: "A change the merchant asked for, or a debit above what may be taken without a PIN.",
    },
  })
  .input(
    z.strictObject({
      operation: z.string().min(1),
      approve: z.boolean().default(true),
      pin: z.string().optional().describe("Default: the right one, 1234; any other is wrong."),
    }),
  )
  .output(operationView)
  .mutation(({ ctx: { hosted }, input: { operation: operationId, approve: isApproved, pin } }) =>
    atDesk(hosted, async (desk) => viewOperation(await desk.answer({ operationId, isApproved, pin }))),
  );
