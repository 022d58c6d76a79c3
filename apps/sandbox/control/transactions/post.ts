import { z } from "zod";
import { editProcedure } from "../trpc.ts";
import {
  applyEdit,
  ON_TRANSACTION,
  requirePending,
  requireSeen,
  requireTransaction,
  transactionInput,
} from "./edit-transaction.ts";
import { transactionView, viewTransaction } from "./transaction-view.ts";

export const post = editProcedure
  .meta({
    rest: {
      method: "POST",
      path: `${ON_TRANSACTION}/post`,
      summary: "Post a pending transaction",
      description: "Now, instead of when it would have; it has another id from then on.",
    },
  })
  .input(
    z.strictObject({
      ...transactionInput,
      amountMinor: z
        .int()
        .min(0)
        .optional()
        .describe("What it posts at, where that differs: with a tip, say."),
    }),
  )
  .output(transactionView)
  .mutation(async ({ ctx: { hosted }, input: { amountMinor, ...wanted } }) => {
    const { account, transaction } = requireTransaction(hosted, wanted);
    requirePending(transaction, "posted");
    const amount = amountMinor === undefined ? {} : { amountMinor };
    const edit = { kind: "post", transactionId: transaction.id, ...amount } as const;
    const made = await applyEdit(hosted, account, edit);
    return viewTransaction(requireSeen(made));
  });
