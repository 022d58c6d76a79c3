import { countTransactionsSince, sumBalances } from "@sandbank/database";
import { DAY_MS, fromDecimal, toDecimal } from "@sandbank/domain";
import { router, userProcedure } from "../trpc.ts";
import { toAmount } from "../views/amount.ts";
import { netWorthHistory } from "./balances.ts";

const RECENT_DAYS = 30;

export const summaryRouter = router({
  /** The quick stats of seed F: balances per currency (decimal strings) and recent activity. */
  get: userProcedure.query(async ({ ctx }) => {
    const since = new Date(ctx.sync.clock.now() - RECENT_DAYS * DAY_MS);
    const sums = await sumBalances(ctx.sync.db, ctx.user.id);
    return {
      balances: sums.map(({ currency, assets, liabilities, accounts }) => ({
        currency,
        accounts,
        assets: toAmount(assets, currency),
        liabilities: toAmount(liabilities, currency),
        net: toDecimal(fromDecimal(assets, currency) - fromDecimal(liabilities, currency), currency),
      })),
      recentDays: RECENT_DAYS,
      recentTransactions: await countTransactionsSince(ctx.sync.db, ctx.user.id, since),
    };
  }),

  netWorth: netWorthHistory,
});
