import {
  accountExists,
  type ConnectionDetail,
  type Database,
  findAccount,
  findSubscription,
  findTransaction,
  type OwnedId,
  subscriptionExists,
  transactionExists,
} from "@sandbank/database";
import { ownedConnection, ServiceError, type SyncContext } from "@sandbank/sync";
import type { UserContext } from "./trpc.ts";

/** A row of the user's, or the right refusal: forbidden when it is somebody else's, not_found otherwise. */
async function owned<T>(
  db: Database,
  id: OwnedId,
  noun: string,
  find: (db: Database, id: OwnedId) => Promise<T | undefined>,
  exists: (db: Database, id: string) => Promise<boolean>,
): Promise<T> {
  const found = await find(db, id);
  if (found) return found;
  if (await exists(db, id.id)) throw new ServiceError("forbidden", `This ${noun} is not yours.`);
  throw new ServiceError("not_found", `There is no such ${noun}.`);
}

export const ownedAccount = (db: Database, id: OwnedId) =>
  owned(db, id, "account", findAccount, accountExists);

export const ownedTransaction = (db: Database, id: OwnedId) =>
  owned(db, id, "transaction", findTransaction, transactionExists);

export const ownedSubscription = (db: Database, id: OwnedId) =>
  owned(db, id, "subscription", findSubscription, subscriptionExists);

/** The user's connection to a bank of the banks family. @throws ServiceError not_found or forbidden */
export async function ownedBankConnection(
  { sync, user, bankProtocol }: UserContext,
  id: string,
): Promise<ConnectionDetail> {
  const detail = await ownedConnection(sync, { userId: user.id, id });
  if (detail.provider.protocol === bankProtocol) return detail;
  throw new ServiceError("not_found", "There is no such connection to a bank.");
}

/** Refuses a filter that names somebody else's connection or account, or none. */
export async function assertOwnedFilter(
  ctx: SyncContext,
  userId: string,
  filter: { connectionId?: string | undefined; accountId?: string | undefined },
): Promise<void> {
  if (filter.connectionId) await ownedConnection(ctx, { userId, id: filter.connectionId });
  if (filter.accountId) await ownedAccount(ctx.db, { userId, id: filter.accountId });
}
