import type { TransactionDetail } from "@sandbank/database";
import { fromDecimal, toDecimal } from "@sandbank/domain";

/** A field of an exported row. */
export interface Column<Row> {
  readonly name: string;
  /** Null where there is nothing to say. */
  readonly value: (row: Row) => string | null;
  /** Free text, of somebody else's making. Everything else is a number, a date, an id or a word of ours. */
  readonly isText: boolean;
}

type Of = (row: TransactionDetail) => string | null;
const text = (name: string, value: Of) => ({ name, value, isText: true });
const exact = (name: string, value: Of) => ({ name, value, isText: false });

/** One line for a transaction; the names are those of the API. `amount` is exact and never negative: see `type`. */
export const transactionColumns: readonly Column<TransactionDetail>[] = [
  exact("id", ({ transaction }) => transaction.id),
  exact("date", ({ transaction }) => transaction.occurredAt.toISOString()),
  exact("postedAt", ({ transaction }) => transaction.postedAt?.toISOString() ?? null),
  text("description", ({ transaction }) => transaction.description),
  text("merchantName", ({ transaction }) => transaction.merchantName),
  exact("category", ({ transaction }) => transaction.category),
  exact("type", ({ transaction }) => transaction.direction),
  exact("amount", ({ transaction: { amount, currency } }) =>
    toDecimal(fromDecimal(amount, currency), currency),
  ),
  exact("currency", ({ transaction }) => transaction.currency),
  exact("status", ({ transaction }) => transaction.status),
  text("account", ({ account }) => account.name),
  text("mask", ({ account }) => account.mask),
  text("provider", ({ provider }) => provider.shortName),
  text("city", ({ transaction }) => transaction.city),
  text("region", ({ transaction }) => transaction.region),
  text("country", ({ transaction }) => transaction.country),
  exact("accountId", ({ transaction }) => transaction.accountId),
  exact("connectionId", ({ transaction }) => transaction.connectionId),
];
