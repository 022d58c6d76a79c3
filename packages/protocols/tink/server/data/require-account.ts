import type { ClientAccess, UserAccess } from "../http/access.ts";
import { TinkError } from "../http/tink-error.ts";
import type { TinkContext } from "../tink-context.ts";
import { kindOf, type Shelf } from "./account-kind.ts";
import { accountsOf } from "./accounts-of.ts";
import { type BankSource, isOfBank, type TinkAccount } from "./tink-account.ts";

/** Where an account is shown. What was ingested is among the accounts, whatever its type. */
export function shelfOf({ source }: TinkAccount): Shelf {
  return source.kind === "bank" ? kindOf(source.account.type).shelf : "accounts";
}

/** Those that `/data/v2/accounts` shows. */
export function accountsOnly(accounts: readonly TinkAccount[]): TinkAccount[] {
  return accounts.filter((account) => shelfOf(account) === "accounts");
}

/** A bank's accounts of a kind that only banks have. */
export function onShelf(
  accounts: readonly TinkAccount[],
  shelf: "loans" | "investments",
): TinkAccount<BankSource>[] {
  return accounts.filter(isOfBank).filter((account) => shelfOf(account) === shelf);
}

/** @throws TinkError 404, also for an account of somebody else */
export function requireOne<Account extends TinkAccount>(accounts: readonly Account[], id: string): Account {
  const found = accounts.find((account) => account.id === id);
  if (found) return found;
  throw new TinkError(
    404,
    "data.account_not_found",
    `There is no account "${id}" here that the user of this access token sees; the list of them has their ids.`,
  );
}

/** One that `/data/v2/accounts` shows, of the token's user; by an application's own token, of any of its users. @throws TinkError 404 */
export async function requireAnyAccount(
  context: TinkContext,
  { user, app }: ClientAccess | UserAccess,
  id: string,
): Promise<TinkAccount> {
  const users = user ? [user] : await context.users.ofApp(app.id);
  for (const each of users) {
    const found = accountsOnly(await accountsOf(context, each)).find((account) => account.id === id);
    if (found) return found;
  }
  return requireOne([], id);
}
