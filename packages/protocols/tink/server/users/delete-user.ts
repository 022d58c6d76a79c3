import { BALANCE_REFRESH } from "../balance-refresh/balance-refresh.ts";
import { CONNECTOR_OPERATION } from "../connector/v2/operation-book.ts";
import { forgetAccountChanges } from "../data/account-changes.ts";
import { LINK_JOURNEY } from "../link/journey.ts";
import type { TinkContext } from "../tink-context.ts";
import type { TinkUser } from "./user.ts";

/** Records that have their user as an index and nothing else to be forgotten with them. */
const OF_USERS = [BALANCE_REFRESH, CONNECTOR_OPERATION, LINK_JOURNEY];

type Parts = Pick<TinkContext, "store" | "users" | "tokens" | "ingested" | "credentials">;

/** Forgets temporary users whose day is over, with everything that belongs to them. */
export async function forgetEnded(parts: Parts): Promise<void> {
  for (const user of await parts.users.ended()) await deleteUser(parts, user);
}

/** With everything that belongs to it. */
export async function deleteUser(
  { store, users, tokens, ingested, credentials }: Parts,
  { id }: Pick<TinkUser, "id">,
): Promise<void> {
  await tokens.revokeAll(id);
  await credentials.forget(id);
  await ingested.deleteUser(id);
  await forgetAccountChanges(store, id);
  for (const kind of OF_USERS) await store.deleteWhere(kind, "user", id);
  await users.delete(id);
}
