import type { Store } from "@sandbank/store";
import type { Account, World } from "@sandbank/world";
import { fipStore } from "../fip-store.ts";
import { findLink } from "./link-records.ts";

/** The account of the world behind a link of a bank's; undefined for none, or one that was delinked. */
export async function findLinkedAccount(
  { world, store }: { readonly world: World; readonly store: Store },
  bank: string,
  linkRefNumber: string,
): Promise<Account | undefined> {
  const link = await findLink({ store: fipStore(store, bank) }, linkRefNumber);
  if (!link || link.delinkedAt !== null) return undefined;
  return world.account({ bank, customer: link.customer }, link.accountId);
}
