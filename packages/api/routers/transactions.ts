import { z } from "zod";
import { assertOwnedFilter, ownedTransaction } from "../ownership.ts";
import { router, userProcedure } from "../trpc.ts";
import { toTransactionView, transactionView } from "../views/transaction.ts";
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
    .query(async ({ ctx, input }) => {
      await assertOwnedFilter(ctx.sync, ctx.user.id, input);
      return listPage(ctx, input);
    }),

  get: userProcedure
    .meta({ rest: { method: "GET", path: `${PATH}/{transactionId}`, summary: "One transaction" } })
    .input(z.strictObject({ transactionId: z.uuid() }))
    .output(transactionView)
    .query(async ({ ctx, input }) => {
      const owned = { userId: ctx.user.id, id: input.transactionId };
      return toTransactionView(await ownedTransaction(ctx.sync.db, owned));
    }),
});
