import type { AccountStatus, AccountSubtype, AccountType, IsoDate } from "@sandbank/domain";
import { and, eq, notInArray, sql } from "drizzle-orm";
import type { Database } from "../open.ts";
import { balanceSnapshots, financialAccounts } from "../schema/index.ts";
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
  const ids = new Map<string, string>();
  for (const values of accounts) {
    const set = { ...values, shared: true, updatedAt: new Date() };
    const [row] = await db
      .insert(financialAccounts)
      .values({ ...set, userId: connection.userId, connectionId: connection.id })
      .onConflictDoUpdate({
        target: [
          financialAccounts.userId,
          financialAccounts.connectionId,
          financialAccounts.providerAccountId,
        ],
        set,
      })
      .returning({ id: financialAccounts.id });
    if (!row) throw new Error("an upsert returned no row");
    ids.set(values.providerAccountId, row.id);
    await snapshotBalance(db, connection.userId, row.id, values);
  }
  await db
    .update(financialAccounts)
    .set({ shared: false })
    .where(
      and(
        eq(financialAccounts.userId, connection.userId),
        eq(financialAccounts.connectionId, connection.id),
        ids.size > 0 ? notInArray(financialAccounts.id, [...ids.values()]) : undefined,
      ),
    );
  return ids;
}

async function snapshotBalance(db: Database, userId: string, accountId: string, values: AccountValues) {
  const { currentBalance, availableBalance } = values;
  await db
    .insert(balanceSnapshots)
    .values({
      userId,
      accountId,
      date: values.balanceAt.toISOString().slice(0, 10),
      at: values.balanceAt,
      currentBalance,
      availableBalance,
    })
    .onConflictDoUpdate({
      target: [balanceSnapshots.userId, balanceSnapshots.accountId, balanceSnapshots.date],
      set: {
        at: sql`excluded.at`,
        currentBalance: sql`excluded.current_balance`,
        availableBalance: sql`excluded.available_balance`,
      },
    });
}
