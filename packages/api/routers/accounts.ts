import { listAccounts } from "@sandbank/database";
import { accountType } from "@sandbank/domain";
import { z } from "zod";
import { assertOwnedFilter, ownedAccount } from "../ownership.ts";
import { router, userProcedure } from "../trpc.ts";
import { accountView, toAccountView } from "../views/account.ts";
import { accountBalanceHistory } from "./balances.ts";
import { listPage, pageInput, pagesOnce, transactionPage } from "./transaction-list.ts";

const PATH = "/api/financial/accounts";

export const accountsRouter = router({
  list: userProcedure
    .meta({
      rest: { method: "GET", path: PATH, summary: "The accounts of every connection", envelope: "accounts" },
    })
    .input(
      z
        .strictObject({
          connectionId: z.uuid().optional(),
          providerId: z.uuid().optional(),
          type: accountType.optional(),
        })
        .default({}),
    )
    .output(z.array(accountView))
    .query(async ({ ctx, input }) => {
      await assertOwnedFilter(ctx.sync, ctx.user.id, input);
      return (await listAccounts(ctx.sync.db, ctx.user.id, input)).map(toAccountView);
    }),

  get: userProcedure
    .meta({
      rest: {
        method: "GET",
        path: `${PATH}/{accountId}`,
        summary: "One account, with balance, limits and statement",
      },
    })
    .input(z.strictObject({ accountId: z.uuid() }))
    .output(accountView)
    .query(async ({ ctx, input }) => {
      return toAccountView(await ownedAccount(ctx.sync.db, { userId: ctx.user.id, id: input.accountId }));
    }),

  transactions: userProcedure
    .meta({
      rest: {
        method: "GET",
        path: `${PATH}/{accountId}/transactions`,
        summary: "The transactions of one account",
        description: "Go on with `cursor`, or count with `offset`.",
      },
    })
    .input(pagesOnce(z.strictObject({ ...pageInput, accountId: z.uuid() })))
    .output(transactionPage)
    .query(async ({ ctx, input }) => {
      const { transactions, pagination } = await listPage(ctx, input);
      const { total: _, ...page } = pagination;
      return { transactions, pagination: page };
    }),

  balanceHistory: accountBalanceHistory,
});
