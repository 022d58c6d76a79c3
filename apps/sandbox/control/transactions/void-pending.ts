import { z } from "zod";
import { editProcedure } from "../trpc.ts";
import {
  applyEdit,
  ON_TRANSACTION,
  requirePending,
  requireTransaction,
  transactionInput,
} from "./edit-transaction.ts";

export const voidPending = editProcedure
  .meta({
    rest: {
      method: "POST",
      path: `${ON_TRANSACTION}/void`,
      status: 204,
      summary: "Void a pending transaction",
      description: "It goes away and never posts; what it held is free again.",
    },
  })
  .input(z.strictObject(transactionInput))
  .mutation(async ({ ctx: { hosted }, input }) => {
    const { account, transaction } = requireTransaction(hosted, input);
    requirePending(transaction, "voided");
    await applyEdit(hosted, account, { kind: "void", transactionId: transaction.id });
  });
