import type { AccountType } from "@sandbank/domain";
import { and, asc, count, eq, gte, ne, sql } from "drizzle-orm";
import type { Database } from "../open.ts";
import {
  financialAccounts,
  financialProviders,
  financialTransactions,
  providerConnections,
} from "../schema/index.ts";
import { anyRowExists } from "./any-row-exists.ts";
import type { OwnedId } from "./connections.ts";

export interface AccountFilter {
  connectionId?: string | undefined;
  providerId?: string | undefined;
  type?: AccountType | undefined;
}

export interface AccountDetail {
  account: typeof financialAccounts.$inferSelect;
  provider: typeof financialProviders.$inferSelect;
  connection: { id: string; status: (typeof providerConnections.$inferSelect)["status"] };
}

const ofConnection = and(
  eq(providerConnections.userId, financialAccounts.userId),
  eq(providerConnections.id, financialAccounts.connectionId),
);

/** The user's accounts by provider and name. */
export async function listAccounts(
  db: Database,
  userId: string,
  filter: AccountFilter,
): Promise<AccountDetail[]> {
  return withProvider(db)
    .where(
      and(
        eq(financialAccounts.userId, userId),
        filter.connectionId ? eq(financialAccounts.connectionId, filter.connectionId) : undefined,
        filter.providerId ? eq(providerConnections.providerId, filter.providerId) : undefined,
        filter.type ? eq(financialAccounts.type, filter.type) : undefined,
      ),
    )
    .orderBy(asc(financialProviders.name), asc(financialAccounts.name), asc(financialAccounts.id));
}

export async function findAccount(db: Database, { userId, id }: OwnedId): Promise<AccountDetail | undefined> {
  const [row] = await withProvider(db)
    .where(and(eq(financialAccounts.userId, userId), eq(financialAccounts.id, id)))
    .limit(1);
  return row;
}

function withProvider(db: Database) {
  return db
    .select({
      account: financialAccounts,
      provider: financialProviders,
      connection: { id: providerConnections.id, status: providerConnections.status },
    })
    .from(financialAccounts)
    .innerJoin(providerConnections, ofConnection)
    .innerJoin(financialProviders, eq(financialProviders.id, providerConnections.providerId))
    .$dynamic();
}

/** True when an account of any user has this id. */
export const accountExists = (db: Database, id: string): Promise<boolean> =>
  anyRowExists(db, financialAccounts, id);

/** Money held and money owed at connected banks, a row per currency; exact decimal strings. */
export async function sumBalances(db: Database, userId: string) {
  const owed = sql`${financialAccounts.type} in ('credit_card', 'loan', 'mortgage')`;
  const balance = financialAccounts.currentBalance;
  return db
    .select({
      currency: financialAccounts.currency,
      assets: sql<string>`coalesce(sum(${balance}) filter (where not ${owed}), 0)::text`,
      liabilities: sql<string>`coalesce(sum(${balance}) filter (where ${owed}), 0)::text`,
      accounts: count(),
    })
    .from(financialAccounts)
    .innerJoin(providerConnections, ofConnection)
    .where(
      and(
        eq(financialAccounts.userId, userId),
        eq(financialAccounts.shared, true),
        ne(providerConnections.status, "disconnected"),
      ),
    )
    .groupBy(financialAccounts.currency)
    .orderBy(asc(financialAccounts.currency));
}

/** How many transactions the user has since an instant. */
export async function countTransactionsSince(db: Database, userId: string, since: Date): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(financialTransactions)
    .where(and(eq(financialTransactions.userId, userId), gte(financialTransactions.occurredAt, since)));
  return row?.n ?? 0;
}
