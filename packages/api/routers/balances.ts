import { readBalances } from "@sandbank/database";
import { dateOf, isLiability } from "@sandbank/domain";
import { z } from "zod";
import { balanceHistory, netWorth } from "../balances/history.ts";
import { checkPeriod, periodFields, periodOf } from "../balances/period.ts";
import { ownedAccount } from "../ownership.ts";
import { userProcedure } from "../trpc.ts";

/** The balances of one account over time: the provider's own where there are some, derived from them elsewhere. */
export const accountBalanceHistory = userProcedure
  .input(z.strictObject({ accountId: z.uuid(), ...periodFields }).superRefine(checkPeriod))
  .query(async ({ ctx, input }) => {
    const { db, clock } = ctx.sync;
    const { account } = await ownedAccount(db, { userId: ctx.user.id, id: input.accountId });
    const now = clock.now();
    const { from, to, dates, instants } = periodOf(input, now);
    const [record] = await readBalances(db, ctx.user.id, { accountId: account.id, ...instants });
    return {
      accountId: account.id,
      currency: account.currency,
      /** True where a balance is owed: then positive is owed. */
      liability: isLiability(account.type),
      from,
      to,
      interval: input.interval,
      /** From this date on every posted transaction is known; null when none is. */
      knownSince: record?.knownSince ? dateOf(record.knownSince.getTime()) : null,
      points: record ? balanceHistory(record, dates, now) : [],
    };
  });

/** What the user has and owes over time, a line for each currency, over the accounts that `summary.get` counts. */
export const netWorthHistory = userProcedure
  .input(z.strictObject(periodFields).superRefine(checkPeriod).prefault({}))
  .query(async ({ ctx, input }) => {
    const now = ctx.sync.clock.now();
    const { from, to, dates, instants } = periodOf(input, now);
    const records = await readBalances(ctx.sync.db, ctx.user.id, instants);
    return { from, to, interval: input.interval, currencies: netWorth(records, dates, now) };
  });
