import type { Store } from "@sandbank/store";
import type { Account, World } from "@sandbank/world";
import { z } from "zod";
import type { Credentials } from "../credentials/credentials.ts";
import { accountIdOf } from "../data/account-id.ts";
import { earliestOf } from "../data/row-source.ts";
import type { TinkCore } from "../tink-context.ts";
import { transactionChanges } from "./modified-transactions.ts";
import type { AccountChange } from "./tell-account.ts";

const READ = "ReadAccount";

export type ReadingContext = Pick<TinkCore, "world" | "store" | "seed" | "banks">;

/** How an account was when its bank was read last. */
const readAccount = z.object({
  /** What of it may change besides its transactions. */
  shown: z.string(),
  /** Where its changes go on; null where the bank gave no transactions. */
  cursor: z.string().nullable(),
});

/** What the accounts of credentials differ in since they were read the last time; keeps how they are now. */
export async function readAccounts(
  context: ReadingContext,
  credentials: Credentials,
): Promise<readonly AccountChange[]> {
  const { world, store } = context;
  const { id, customer, bank, accountIds } = credentials;
  if (customer === null) return [];
  return store.inTurn(`${READ}/${id}`, async () => {
    const changes: AccountChange[] = [];
    for (const account of world.accounts({ bank, customer })) {
      if (accountIds.includes(account.id)) changes.push(await read(context, credentials, account));
    }
    return changes;
  });
}

/** Nothing is known of credentials any more. */
export function forgetReadAccounts(store: Store, credentialsId: string): Promise<void> {
  return store.deleteWhere(READ, "credentials", credentialsId);
}

async function read(
  { world, store, seed, banks }: ReadingContext,
  { id: credentialsId, withoutTransactions }: Credentials,
  account: Account,
): Promise<AccountChange> {
  const id = accountIdOf(seed, credentialsId, account.id);
  const kept = await store.get(READ, id);
  const before = kept && readAccount.parse(kept.value);
  const shown = JSON.stringify([account.name, account.status, ...balanceOf(world, account)]);
  const canRead = !withoutTransactions.includes(account.id);
  const earliest = earliestOf(banks, { account, seenAt: world.clock.now() });
  const changes = canRead ? world.changesSince(account, before?.cursor ?? undefined, earliest) : null;
  const value = { shown, cursor: changes?.cursor ?? before?.cursor ?? null };
  await store.put({ kind: READ, id, value, indexes: { credentials: credentialsId } });
  return {
    id,
    account: !before ? "created" : before.shown === shown ? "kept" : "updated",
    ...transactionChanges(id, changes ?? { added: [], modified: [], gone: [] }),
  };
}

function balanceOf(world: World, account: Account): readonly (number | null)[] {
  const { ledgerMinor, availableMinor } = world.balance(account);
  return [ledgerMinor, availableMinor];
}
