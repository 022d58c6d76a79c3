import { z } from "zod";
import { editProcedure } from "../trpc.ts";
import { applyEdit, ON_TRANSACTION, requireTransaction, transactionInput } from "./edit-transaction.ts";

export const remove = editProcedure
  .meta({
    rest: {
      method: "DELETE",
      path: ON_TRANSACTION,
      status: 204,
      summary: "Take a transaction out",
      description: "From the balance too, as if it had never been.",
    },
  })
  .input(z.strictObject(transactionInput))
  .mutation(async ({ ctx: { hosted }, input }) => {
    const { account, transaction } = requireTransaction(hosted, input);
    await applyEdit(hosted, account, { kind: "remove", transactionId: transaction.id });
  });
