import { listStoredMandates, listTransactions } from "@sandbank/database";
import { refreshMandates, ServiceError } from "@sandbank/sync";
import { z } from "zod";
import { offset } from "../inputs.ts";
import { ownedBankConnection } from "../ownership.ts";
import { recurringCharges } from "../recurring.ts";
import { userProcedure } from "../trpc.ts";
import {
  bankMandate,
  bankRecurring,
  bankTransaction,
  toBankMandate,
  toBankRecurring,
  toBankTransaction,
} from "../views/bank-transaction.ts";
import { bankAccountId, ONE_BANK as ONE } from "./bank-paths.ts";
import { fromDate, toDate } from "./bank-period.ts";

export const bankTransactions = userProcedure
  .meta({ rest: { method: "GET", path: `${ONE}/transactions`, summary: "The transactions of a bank" } })
  .input(
    bankAccountId
      .extend({ fromDate, toDate, limit: z.int().min(1).max(500).default(100), offset: offset.default(0) })
      .refine(({ fromDate: from, toDate: to }) => !from || !to || from < to, {
        path: ["toDate"],
        message: "is before fromDate",
      }),
  )
  .output(
    z.object({ transactions: z.array(bankTransaction), total: z.int(), limit: z.int(), offset: z.int() }),
  )
  .query(async ({ ctx, input }) => {
    const { connection } = await ownedBankConnection(ctx, input.accountId);
    const { limit, offset: skipped } = input;
    const filter = { connectionId: connection.id, from: input.fromDate, to: input.toDate };
    const page = { limit, offset: skipped };
    const { rows, total } = await listTransactions(ctx.sync.db, ctx.user.id, filter, page);
    return { transactions: rows.map(toBankTransaction), total, limit, offset: skipped };
  });

export const bankRecurrings = userProcedure
  .meta({
    rest: {
      method: "GET",
      path: `${ONE}/recurring`,
      summary: "What is charged again and again",
      description: "Weekly, monthly, quarterly or yearly; what the user dismissed is left out.",
    },
  })
  .input(bankAccountId)
  .output(z.object({ recurring: z.array(bankRecurring), count: z.int() }))
  .query(async ({ ctx, input }) => {
    const { connection } = await ownedBankConnection(ctx, input.accountId);
    const charges = await recurringCharges(ctx.sync, connection);
    const recurring = charges.flatMap((charge) => toBankRecurring(charge) ?? []);
    return { recurring, count: recurring.length };
  });

export const bankMandates = userProcedure
  .meta({
    rest: {
      method: "GET",
      path: `${ONE}/mandates`,
      summary: "Standing UPI mandates",
      description: "As the bank tells them now, or told them last while it does not answer.",
    },
  })
  .input(bankAccountId)
  .output(z.object({ mandates: z.array(bankMandate), count: z.int() }))
  .query(async ({ ctx, input }) => {
    const { connection } = await ownedBankConnection(ctx, input.accountId);
    try {
      await refreshMandates({ ctx: ctx.sync, input: connection });
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
    }
    const stored = await listStoredMandates(ctx.sync.db, ctx.user.id, connection.id);
    const mandates = stored.map(toBankMandate);
    return { mandates, count: mandates.length };
  });
