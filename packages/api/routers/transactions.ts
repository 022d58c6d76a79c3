import { listTransactions } from "@sandbank/database";
import {
  addDays,
  isoDate,
  startOfDate,
  transactionCategory,
  transactionDirection,
  transactionStatus,
} from "@sandbank/domain";
import { z } from "zod";
import { assertOwnedFilter, ownedTransaction } from "../ownership.ts";
import { router, userProcedure } from "../trpc.ts";
import { toTransactionView } from "../views/transaction.ts";

/** Filters of seed F, "/api/financial/transactions". Both dates are inclusive, in UTC. */
const listInput = z
  .object({
    accountId: z.uuid().optional(),
    connectionId: z.uuid().optional(),
    startDate: isoDate.optional(),
    endDate: isoDate.optional(),
    category: transactionCategory.optional(),
    status: transactionStatus.optional(),
    type: transactionDirection.optional(),
    search: z.string().trim().max(100).optional(),
    cursor: z.string().max(500).optional(),
    limit: z.int().min(1).max(500).default(50),
  })
  .refine(({ startDate, endDate }) => !startDate || !endDate || startDate <= endDate, {
    path: ["endDate"],
    message: "is before startDate",
  });

export const transactionsRouter = router({
  /** Newest first; go on with `pagination.cursor`. */
  list: userProcedure.input(listInput).query(async ({ ctx, input }) => {
    await assertOwnedFilter(ctx.sync, ctx.user.id, input);
    const { startDate, endDate, type, cursor, limit, ...same } = input;
    const filter = {
      ...same,
      direction: type,
      from: startDate ? new Date(startOfDate(startDate)) : undefined,
      to: endDate ? new Date(startOfDate(addDays(endDate, 1))) : undefined,
    };
    const page = await listTransactions(ctx.sync.db, ctx.user.id, filter, { cursor, limit });
    return {
      transactions: page.rows.map(toTransactionView),
      pagination: { cursor: page.cursor, hasMore: page.cursor !== null, total: page.total },
    };
  }),

  get: userProcedure.input(z.object({ transactionId: z.uuid() })).query(async ({ ctx, input }) => {
    const owned = { userId: ctx.user.id, id: input.transactionId };
    return toTransactionView(await ownedTransaction(ctx.sync.db, owned));
  }),
});
