import { z } from "zod";
import { editProcedure } from "../trpc.ts";
import {
  applyEdit,
  ON_TRANSACTION,
  requireSeen,
  requireTransaction,
  transactionInput,
} from "./edit-transaction.ts";
import { transactionView, viewTransaction } from "./transaction-view.ts";

export const edit = editProcedure
  .meta({
    rest: {
      method: "PATCH",
      path: ON_TRANSACTION,
      summary: "Change a transaction",
      description: "What it says or is worth; the balance follows.",
    },
  })
  .input(
    z
      .strictObject({
        ...transactionInput,
        description: z.string().min(1).optional(),
        merchantName: z.string().nullable().optional(),
        amountMinor: z.int().min(0).optional().describe("Which way it goes stays."),
      })
      .refine(
        ({ description, merchantName, amountMinor }) =>
          [description, merchantName, amountMinor].some((value) => value !== undefined),
        { path: ["description"], message: "give a description, a merchantName or an amountMinor" },
      ),
  )
  .output(transactionView)
  .mutation(async ({ ctx: { hosted }, input: { description, merchantName, amountMinor, ...wanted } }) => {
    const { account, transaction } = requireTransaction(hosted, wanted);
    const to = {
      ...(description !== undefined && { description }),
      ...(merchantName !== undefined && { merchantName }),
      ...(amountMinor !== undefined && { amountMinor }),
    };
    const made = await applyEdit(hosted, account, { kind: "change", transactionId: transaction.id, to });
    return viewTransaction(requireSeen(made));
  });
