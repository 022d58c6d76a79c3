import { z } from "zod";
import { instantInput } from "../instant.ts";
import { orRefuse, Refusal } from "../refusal.ts";
import { procedure } from "../trpc.ts";
import { findIngested, ingestedInput } from "./find-ingested.ts";
import { ingestedTransactionView, viewIngestedTransaction } from "./ingested-view.ts";

export const listTransactions = procedure
  .meta({
    rest: {
      method: "GET",
      path: "/ingested/{user}/accounts/{account}/transactions",
      summary: "Transactions of an ingested account, newest first",
    },
  })
  .input(
    z.strictObject({
      ...ingestedInput,
      account: z.string().min(1).describe("Id of the account, or the application's own name for it."),
      from: instantInput.optional().describe("Inclusive."),
      to: instantInput.optional().describe("Exclusive."),
      after: z.string().optional().describe("`nextPage` of the page before."),
      limit: z.int().min(1).max(500).default(100),
    }),
  )
  .output(
    z.object({
      transactions: z.array(ingestedTransactionView),
      nextPage: z.string().nullable(),
      total: z.int(),
    }),
  )
  .query(async ({ ctx: { hosted }, input: { user, account: wanted, ...query } }) => {
    const { id, accounts } = await findIngested(hosted, user);
    const account = accounts.find((each) => each.id === wanted || each.externalId === wanted);
    if (!account) {
      const known = accounts.map((each) => `${each.id} ("${each.externalId}")`).join(", ");
      throw new Refusal(
        "not_found",
        "unknown_account",
        `"${user}" has no account "${wanted}"; their accounts are: ${known}.`,
      );
    }
    const page = await orRefuse("invalid_page", () =>
      hosted.ingested.transactionsOf(id, { ...query, accounts: [account.id] }),
    );
    return {
      transactions: page.transactions.map(viewIngestedTransaction),
      nextPage: page.nextPageKey,
      total: page.total,
    };
  });
