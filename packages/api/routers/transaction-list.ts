import { listTransactions } from "@sandbank/database";
import {
  addDays,
  startOfDate,
  transactionCategory,
  transactionDirection,
  transactionStatus,
} from "@sandbank/domain";
import { z } from "zod";
import { calendarDate, offset, plainText } from "../inputs.ts";
import { assertOwnedFilter } from "../ownership.ts";
import type { UserContext } from "../trpc.ts";
import { toTransactionView, transactionView } from "../views/transaction.ts";

/** What selects transactions (seed F, `/api/financial/transactions`). Both dates are inclusive. */
export const transactionFilter = {
  startDate: calendarDate.optional(),
  endDate: calendarDate.optional(),
  category: transactionCategory.optional(),
  status: transactionStatus.optional(),
  type: transactionDirection.optional(),
  search: plainText.trim().max(100).optional().describe("Part of the description or the merchant's name"),
};

/** What every list of transactions is asked with. */
export const pageInput = {
  ...transactionFilter,
  sortBy: z.enum(["date", "amount"]).default("date"),
  sortOrder: z.enum(["asc", "desc"]).default("desc"),
  cursor: z
    .string()
    .max(500)
    .optional()
    .describe("`pagination.cursor` of the page before, same filters and order"),
  offset: offset.optional(),
  limit: z.int().min(1).max(500).default(50),
};

const pageShape = z.object(pageInput);
type PageInput = z.infer<typeof pageShape>;

/** Refuses what contradicts itself: a period that ends before it begins, two ways to say where a page begins. */
export function pagesOnce<Schema extends z.ZodType<PageInput>>(schema: Schema) {
  return schema
    .refine(({ startDate, endDate }) => !startDate || !endDate || startDate <= endDate, {
      path: ["endDate"],
      message: "is before startDate",
    })
    .refine(({ cursor, offset }) => cursor === undefined || offset === undefined, {
      path: ["offset"],
      message: "cannot be given beside a cursor",
    });
}

const pagination = z.object({
  cursor: z.string().nullable().describe("Null on the last page"),
  hasMore: z.boolean(),
});

export const transactionPage = z.object({ transactions: z.array(transactionView), pagination });

export const countedTransactionPage = transactionPage.extend({
  pagination: pagination.extend({ total: z.int().describe("Of all pages") }),
});

/** A page of the user's transactions. Refuses a filter that names somebody else's connection or account, or none. */
export async function listPage(
  { sync, user }: UserContext,
  input: PageInput & { accountId?: string | undefined; connectionId?: string | undefined },
): Promise<z.infer<typeof countedTransactionPage>> {
  const { startDate, endDate, type, cursor, offset, limit, sortBy, sortOrder, ...same } = input;
  const filter = {
    ...same,
    direction: type,
    from: startDate ? new Date(startOfDate(startDate)) : undefined,
    to: endDate ? new Date(startOfDate(addDays(endDate, 1))) : undefined,
  };
  const order = { sortBy, sortOrder };
  const page = await listTransactions(sync.db, user.id, filter, { cursor, offset, limit, order });
  // Whose rows come back is the owner of what the filter names.
  if (page.rows.length === 0) await assertOwnedFilter(sync, user.id, input);
  return {
    transactions: page.rows.map(toTransactionView),
    pagination: { cursor: page.cursor, hasMore: page.cursor !== null, total: page.total },
  };
}
