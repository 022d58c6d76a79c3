import { listTransactionChanges } from "@sandbank/database";
import { z } from "zod";
import { ownedTransaction } from "../ownership.ts";
import { router, userProcedure } from "../trpc.ts";
import { toTransactionView, transactionView } from "../views/transaction.ts";
import { toTransactionChangeView, transactionChangeView } from "../views/transaction-change.ts";
import { countedTransactionPage, listPage, pageInput, pagesOnce } from "./transaction-list.ts";

const PATH = "/api/financial/transactions";

export const transactionsRouter = router({
  list: userProcedure
    .meta({
      rest: {
        method: "GET",
        path: PATH,
        summary: "The transactions of every account",
        description: "Newest first unless sorted otherwise; go on with `pagination.cursor`.",
      },
    })
    .input(
      pagesOnce(
        z.strictObject({ ...pageInput, accountId: z.uuid().optional(), connectionId: z.uuid().optional() }),
      ),
    )
    .output(countedTransactionPage)
    .query(({ ctx, input }) => listPage(ctx, input)),

  get: userProcedure
    .meta({ rest: { method: "GET", path: `${PATH}/{transactionId}`, summary: "One transaction" } })
    .input(z.strictObject({ transactionId: z.uuid() }))
    .output(transactionView)
    .query(async ({ ctx, input }) => {
      const owned = { userId: ctx.user.id, id: input.transactionId };
      return toTransactionView(await ownedTransaction(ctx.sync.db, owned));
    }),

  history: userProcedure
    .meta({
      rest: {
        method: "GET",
        path: `${PATH}/{transactionId}/history`,
        summary: "What happened to a transaction",
        description:
          "Every change after it was first read, oldest first; also of one that the bank has taken back since.",
      },
    })
    .input(z.strictObject({ transactionId: z.uuid() }))
    .output(z.object({ changes: z.array(transactionChangeView) }))
    .query(async ({ ctx, input }) => {
      const owned = { userId: ctx.user.id, id: input.transactionId };
      const changes = await listTransactionChanges(ctx.sync.db, owned);
      // What was taken back is told of in full.
      const told = changes.map(({ before, after }) => before.currency ?? after.currency).find(Boolean);
      const currency = told ?? (await ownedTransaction(ctx.sync.db, owned)).transaction.currency;
      return { changes: changes.map((change) => toTransactionChangeView(change, currency)) };
    }),
});
