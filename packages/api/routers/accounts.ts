import { listAccounts } from "@sandbank/database";
import { accountType } from "@sandbank/domain";
import { z } from "zod";
import { assertOwnedFilter, ownedAccount } from "../ownership.ts";
import { router, userProcedure } from "../trpc.ts";
import { toAccountView } from "../views/account.ts";
import { accountBalanceHistory } from "./balances.ts";

export const accountsRouter = router({
  list: userProcedure
    .input(
      z
        .object({
          connectionId: z.uuid().optional(),
          providerId: z.uuid().optional(),
          type: accountType.optional(),
        })
        .default({}),
    )
    .query(async ({ ctx, input }) => {
      await assertOwnedFilter(ctx.sync, ctx.user.id, input);
      return (await listAccounts(ctx.sync.db, ctx.user.id, input)).map(toAccountView);
    }),

  get: userProcedure.input(z.object({ accountId: z.uuid() })).query(async ({ ctx, input }) => {
    return toAccountView(await ownedAccount(ctx.sync.db, { userId: ctx.user.id, id: input.accountId }));
  }),

  balanceHistory: accountBalanceHistory,
});
