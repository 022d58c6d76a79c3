import { randomUUID } from "node:crypto";
import type { AccountStatus, AccountSubtype, AccountType, IsoDate } from "@sandbank/domain";
import { and, eq, sql } from "drizzle-orm";
import type { Database } from "../open.ts";
import { financialAccounts } from "../schema/index.ts";
import { accountCtes, type IdentifiedAccount } from "./account-ctes.ts";
import type { OwnedId } from "./connections.ts";

/** An account as read from a provider; amounts are decimal strings. */
export interface AccountValues {
  providerAccountId: string;
  name: string;
  type: AccountType;
  subtype: AccountSubtype | null;
  mask: string;
  currency: string;
  status: AccountStatus;
  currentBalance: string;
  availableBalance: string | null;
  creditLimit: string | null;
  balanceAt: Date;
  statementDate: IsoDate | null;
  statementBalance: string | null;
  dueDate: IsoDate | null;
  minimumPayment: string | null;
}

/**
 * Writes what a provider says of a connection's accounts now, with the day's balance snapshot. Accounts it no
 * longer lists stay, marked as not shared. Gives our id for each provider account id.
 */
export async function upsertAccounts(
  db: Database,
  connection: OwnedId,
  accounts: readonly AccountValues[],
): Promise<Map<string, string>> {
  const known = await db
    .select({ id: financialAccounts.id, providerAccountId: financialAccounts.providerAccountId })
    .from(financialAccounts)
    .where(
      and(eq(financialAccounts.userId, connection.userId), eq(financialAccounts.connectionId, connection.id)),
    );
  const identified = identifyAccounts(
    accounts,
    new Map(known.map(({ id, providerAccountId }) => [providerAccountId, id])),
  );
  await db.execute(sql`
    with scope as (select ${connection.userId}::uuid as user_id, ${connection.id}::uuid as connection_id),
    ${accountCtes(identified)}
    select 1`);
  return new Map(identified.map(({ id, providerAccountId }) => [providerAccountId, id]));
}

/** The accounts with our ids: those known by the provider's id, new ones for the rest. */
export function identifyAccounts(
  accounts: readonly AccountValues[],
  known: ReadonlyMap<string, string>,
): IdentifiedAccount[] {
  return accounts.map((account) => ({
    ...account,
    id: known.get(account.providerAccountId) ?? randomUUID(),
  }));
}
