import { z } from "zod";
import { accountInput, findAccount } from "../accounts/find-account.ts";
import { instantInput } from "../instant.ts";
import { orRefuse } from "../refusal.ts";
import { procedure } from "../trpc.ts";
import { ON_ACCOUNT } from "./edit-transaction.ts";
import { transactionView, viewTransaction } from "./transaction-view.ts";

export const list = procedure
  .meta({ rest: { method: "GET", path: ON_ACCOUNT, summary: "Transactions of an account, newest first" } })
  .input(
    z.strictObject({
      ...accountInput,
      from: instantInput.optional().describe("Inclusive."),
      to: instantInput.optional().describe("Exclusive."),
      after: z.string().optional().describe("`nextPage` of the page before."),
      limit: z.int().min(1).max(500).default(100),
    }),
  )
  .output(
    z.object({ transactions: z.array(transactionView), nextPage: z.string().nullable(), total: z.int() }),
  )
  .query(async ({ ctx: { hosted }, input: { from, to, after, limit, ...wanted } }) => {
    const account = findAccount(hosted, wanted);
    const page = await orRefuse("invalid_page", () =>
      hosted.world.transactions(account, {
        limit,
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
        ...(after !== undefined && { after }),
      }),
    );
    return {
      transactions: page.transactions.map(viewTransaction),
      nextPage: page.nextPageKey,
      total: page.total,
    };
  });
