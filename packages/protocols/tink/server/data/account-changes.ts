import type { Store } from "@sandbank/store";
import { type UpdateAccountRequest, updateAccountRequest } from "../../wire/index.ts";

const CHANGES = "AccountChanges";

/** What a user made of an account, besides what it is where it comes from. */
export type AccountChanges = UpdateAccountRequest;

/** By id of the account; only of those that were ever changed. */
export async function accountChangesOf(
  store: Pick<Store, "find">,
  userId: string,
): Promise<ReadonlyMap<string, AccountChanges>> {
  const kept = await store.find(CHANGES, "user", userId);
  return new Map(kept.map(({ id, value }) => [id, updateAccountRequest.parse(value)]));
}

/** On top of what was changed before. */
export async function changeAccount(
  store: Pick<Store, "get" | "put">,
  userId: string,
  accountId: string,
  changes: AccountChanges,
): Promise<void> {
  const kept = await store.get(CHANGES, accountId);
  const value = { ...kept?.value, ...withoutGaps(changes) };
  await store.put({ kind: CHANGES, id: accountId, value, indexes: { user: userId } });
}

/** Everything a user changed. */
export async function forgetAccountChanges(store: Pick<Store, "deleteWhere">, userId: string): Promise<void> {
  await store.deleteWhere(CHANGES, "user", userId);
}

function withoutGaps(changes: AccountChanges): Record<string, string | boolean> {
  return Object.fromEntries(
    Object.entries(changes).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
