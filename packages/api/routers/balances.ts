import { readBalances } from "@sandbank/database";
import { dateOf, isLiability } from "@sandbank/domain";
import { z } from "zod";
import { balanceHistory, netWorth } from "../balances/history.ts";
import { checkPeriod, periodFields, periodOf } from "../balances/period.ts";
import { ownedAccount } from "../ownership.ts";
import { userProcedure } from "../trpc.ts";
import { balanceHistoryView, netWorthView } from "../views/balance.ts";

/** The balances of one account over time: the provider's own where there are some, derived from them elsewhere. */
export const accountBalanceHistory = userProcedure
  .meta({
    rest: {
      method: "GET",
      path: "/api/financial/accounts/{accountId}/balances",
      summary: "The balances of one account over time",
      description:
        "Reported by the provider where it was read, derived from that and the postings elsewhere.",
    },
  })
  .input(z.strictObject({ accountId: z.uuid(), ...periodFields }).superRefine(checkPeriod))
  .output(balanceHistoryView)
  .query(async ({ ctx, input }) => {
    const { db, clock } = ctx.sync;
    const { account } = await ownedAccount(db, { userId: ctx.user.id, id: input.accountId });
    const now = clock.now();
    const { from, to, dates, instants } = periodOf(input, now);
    const [record] = await readBalances(db, ctx.user.id, { accountId: account.id, ...instants });
    return {
      accountId: account.id,
      currency: account.currency,
      liability: isLiability(account.type),
      from,
      to,
      interval: input.interval,
      knownSince: record?.knownSince ? dateOf(record.knownSince.getTime()) : null,
      points: record ? balanceHistory(record, dates, now) : [],
    };
  });

/** What the user has and owes over time, a line for each currency, over the accounts that `summary.get` counts. */
export const netWorthHistory = userProcedure
  .meta({
    rest: {
      method: "GET",
      path: "/api/financial/net-worth",
      summary: "What the user has and owes over time, by currency",
      tag: "accounts",
    },
  })
  .input(z.strictObject(periodFields).superRefine(checkPeriod).prefault({}))
  .output(netWorthView)
  .query(async ({ ctx, input }) => {
    const now = ctx.sync.clock.now();
    const { from, to, dates, instants } = periodOf(input, now);
    const records = await readBalances(ctx.sync.db, ctx.user.id, instants);
    return { from, to, interval: input.interval, currencies: netWorth(records, dates, now) };
  });
