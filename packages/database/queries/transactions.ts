import type { TransactionCategory, TransactionDirection, TransactionStatus } from "@sandbank/domain";
import { and, eq, gte, ilike, lt, or, type SQL } from "drizzle-orm";
import type { PgSelect } from "drizzle-orm/pg-core";
import type { Database } from "../open.ts";
import {
  financialAccounts,
  financialProviders,
  financialTransactions,
  providerConnections,
} from "../schema/index.ts";
import { anyRowExists } from "./any-row-exists.ts";
import type { OwnedId } from "./connections.ts";

export interface TransactionFilter {
  accountId?: string | undefined;
  connectionId?: string | undefined;
  /** Inclusive. */
  from?: Date | undefined;
  /** Exclusive. */
  to?: Date | undefined;
  category?: TransactionCategory | undefined;
  status?: TransactionStatus | undefined;
  direction?: TransactionDirection | undefined;
  /** Part of the description or the merchant's name, any case. */
  search?: string | undefined;
}

export interface TransactionDetail {
  transaction: typeof financialTransactions.$inferSelect;
  account: { name: string; mask: string };
  provider: { id: string; shortName: string; color: string };
}

export async function findTransaction(
  db: Database,
  { userId, id }: OwnedId,
): Promise<TransactionDetail | undefined> {
  const [row] = await withAccount(db)
    .where(and(eq(financialTransactions.userId, userId), eq(financialTransactions.id, id)))
    .limit(1);
  return row;
}

/** True when a transaction of any user has this id. */
export const transactionExists = (db: Database, id: string): Promise<boolean> =>
  anyRowExists(db, financialTransactions, id);

/** What is shown of a transaction. */
export const DETAILS = {
  transaction: financialTransactions,
  account: { name: financialAccounts.name, mask: financialAccounts.mask },
  provider: {
    id: financialProviders.id,
    shortName: financialProviders.shortName,
    color: financialProviders.color,
  },
};

export function withAccount(db: Database) {
  return joinAccount(db.select(DETAILS).from(financialTransactions).$dynamic());
}

/** A query of transactions with what {@link DETAILS} are of beside them. */
export function joinAccount<Query extends PgSelect>(query: Query) {
  return query
    .innerJoin(
      financialAccounts,
      and(
        eq(financialAccounts.userId, financialTransactions.userId),
        eq(financialAccounts.id, financialTransactions.accountId),
      ),
    )
    .innerJoin(
      providerConnections,
      and(
        eq(providerConnections.userId, financialTransactions.userId),
        eq(providerConnections.id, financialTransactions.connectionId),
      ),
    )
    .innerJoin(financialProviders, eq(financialProviders.id, providerConnections.providerId));
}

/** What a filter selects of a user's transactions. */
export function matching(userId: string, filter: TransactionFilter): SQL | undefined {
  const t = financialTransactions;
  const pattern = filter.search ? `%${filter.search.replace(/[\\%_]/g, "\\$&")}%` : undefined;
  return and(
    eq(t.userId, userId),
    filter.accountId ? eq(t.accountId, filter.accountId) : undefined,
    filter.connectionId ? eq(t.connectionId, filter.connectionId) : undefined,
    filter.from ? gte(t.occurredAt, filter.from) : undefined,
    filter.to ? lt(t.occurredAt, filter.to) : undefined,
    filter.category ? eq(t.category, filter.category) : undefined,
    filter.status ? eq(t.status, filter.status) : undefined,
    filter.direction ? eq(t.direction, filter.direction) : undefined,
    pattern ? or(ilike(t.description, pattern), ilike(t.merchantName, pattern)) : undefined,
  );
}
