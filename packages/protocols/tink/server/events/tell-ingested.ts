import type { IngestedChanges } from "@sandbank/world";
import type { TinkCore } from "../tink-context.ts";
import type { Events } from "./events.ts";
import { tellAccount } from "./tell-account.ts";

/** Tells what a call of the Connector changed, or what ran out since. */
export async function tellIngested(
  { users, events }: Pick<TinkCore, "users"> & { readonly events: Pick<Events, "emit"> },
  { userId, accounts }: IngestedChanges,
): Promise<void> {
  const user = await users.get(userId);
  if (!user) return;
  for (const change of accounts) await tellAccount(events, user, change);
}
