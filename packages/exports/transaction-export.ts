import { type Database, type TransactionFilter, transactionPages } from "@sandbank/database";
import {
  addDays,
  isoDate,
  startOfDate,
  transactionCategory,
  transactionDirection,
  transactionStatus,
} from "@sandbank/domain";
import { z } from "zod";
import { type ExportFormat, type Piece, writePages } from "./format.ts";
import { transactionColumns } from "./transaction-columns.ts";

/** What selects the transactions of an export, as the request has it; both dates are inclusive, in UTC. */
export const transactionSelection = z.strictObject({
  accountId: z.uuid().optional(),
  connectionId: z.uuid().optional(),
  startDate: isoDate.optional(),
  endDate: isoDate.optional(),
  category: transactionCategory.optional(),
  status: transactionStatus.optional(),
  type: transactionDirection.optional(),
  search: z.string().optional(),
});
export type TransactionSelection = z.infer<typeof transactionSelection>;

/** The user's transactions as a file, newest first, in pieces. Whatever ids are selected have to be the user's own. */
export function writeTransactions(
  db: Database,
  userId: string,
  selection: TransactionSelection,
  format: ExportFormat,
): AsyncGenerator<Piece, void> {
  return writePages(format, transactionColumns, transactionPages(db, userId, toFilter(selection)));
}

function toFilter({ startDate, endDate, type, ...same }: TransactionSelection): TransactionFilter {
  return {
    ...same,
    direction: type,
    from: startDate ? new Date(startOfDate(startDate)) : undefined,
    to: endDate ? new Date(startOfDate(addDays(endDate, 1))) : undefined,
  };
}
