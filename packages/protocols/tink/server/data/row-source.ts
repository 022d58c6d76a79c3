import { DAY_MS, dateOf, type Instant, startOfDate } from "@sandbank/domain";
import type { IngestedTransactionPage, TransactionPage } from "@sandbank/world";
import { transactionIdOf } from "./account-id.ts";
import type { DataContext } from "./accounts-of.ts";
import { mapIngestedTransaction } from "./map-ingested-transaction.ts";
import { mapTransaction } from "./map-transaction.ts";
import { InstantGroups, type Row } from "./row.ts";
import type { BankSource, IngestedSource, TinkAccount } from "./tink-account.ts";
import type { TransactionFilter } from "./transaction-query.ts";

/** Rows of one place, newest first and within an instant by id, read in parts. */
export interface RowSource {
  /** The next rows in order; null where there are no more. Never empty. */
  more(): Promise<Row[] | null> | Row[] | null;
}

/** What is asked of a source: a filter cut off at where the last page ended. */
export type Cut = Pick<TransactionFilter, "booked" | "pending" | "from" | "to">;

/** Rows a bank gave of one account, as it was when the bank was last read. */
export function bankRows(
  { world, banks }: Pick<DataContext, "world" | "banks">,
  account: TinkAccount<BankSource>,
  cut: Cut,
  chunk: number,
): RowSource {
  const { account: shown, seenAt } = account.source;
  const from = Math.max(cut.from, earliestOf(banks, account.source));
  const status =
    cut.booked && cut.pending ? undefined : cut.booked ? ("posted" as const) : ("pending" as const);
  const query = { from, to: cut.to, at: seenAt, limit: chunk, ...(status && { status }) };
  const groups = new InstantGroups();
  let after: TransactionPage["nextPageKey"] | undefined;
  const more = (): Row[] | null => {
    while (after !== null) {
      const page = world.transactions(shown, { ...query, ...(after !== undefined && { after }) });
      after = page.nextPageKey;
      for (const movement of page.transactions) {
        const id = transactionIdOf(account.id, movement);
        const write = () => mapTransaction(account.id, shown, { id, movement });
        groups.push({ at: movement.postedAt ?? movement.authorizedAt, id, write });
      }
      const rows = groups.take(after === null);
      if (rows.length > 0) return rows;
    }
    return null;
  };
  return { more };
}

/** Whole days back from when it was read, as far as the bank serves. */
export function earliestOf(
  banks: DataContext["banks"],
  { account, seenAt }: Pick<BankSource, "account" | "seenAt">,
): Instant {
  const bank = banks.find(({ id }) => id === account.bank);
  return bank ? startOfDate(dateOf(seenAt)) - bank.historyDays * DAY_MS : Number.NEGATIVE_INFINITY;
}

/** Rows ingested for a user, of all the accounts together. */
export function ingestedRows(
  { ingested }: Pick<DataContext, "ingested">,
  userId: string,
  accounts: readonly TinkAccount<IngestedSource>[],
  { booked, pending, from, to }: Cut,
  chunk: number,
): RowSource {
  const query = {
    accounts: accounts.map(({ id }) => id),
    statuses: [...(booked ? (["booked"] as const) : []), ...(pending ? (["pending"] as const) : [])],
    ...(Number.isFinite(from) && { from }),
    ...(Number.isFinite(to) && { to }),
    limit: chunk,
  };
  const groups = new InstantGroups();
  let after: IngestedTransactionPage["nextPageKey"] | undefined;
  const more = async (): Promise<Row[] | null> => {
    while (after !== null) {
      const page = await ingested.transactionsOf(userId, { ...query, ...(after !== undefined && { after }) });
      after = page.nextPageKey;
      for (const transaction of page.transactions) {
        const { at, id } = transaction;
        groups.push({ at, id, write: () => mapIngestedTransaction(transaction) });
      }
      const rows = groups.take(after === null);
      if (rows.length > 0) return rows;
    }
    return null;
  };
  return { more };
}
