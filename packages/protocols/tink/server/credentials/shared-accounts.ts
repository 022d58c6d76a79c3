import type { AccountType } from "@sandbank/domain";
import type { Account } from "@sandbank/world";

const ITEMS_OF: Readonly<Partial<Record<AccountType, string>>> = {
  checking: "CHECKING",
  savings: "SAVING",
  credit_card: "CREDITCARD",
  loan: "LOAN",
  mortgage: "LOAN",
  investment: "INVESTMENT",
  pension: "INVESTMENT",
};

/** Those of the accounts that were asked for, and of them the ones whose transactions were not. Nothing asked for is all. */
export function withItems(
  accounts: readonly Account[],
  items: readonly string[],
): { readonly accounts: readonly Account[]; readonly withoutTransactions: readonly Account[] } {
  if (items.length === 0) return { accounts, withoutTransactions: [] };
  const isAsked = ({ type }: Account, what: "ACCOUNTS" | "TRANSACTIONS") =>
    items.includes(`${ITEMS_OF[type]}_${what}`);
  const asked = accounts.filter((account) => isAsked(account, "ACCOUNTS"));
  return {
    accounts: asked,
    withoutTransactions: asked.filter((account) => !isAsked(account, "TRANSACTIONS")),
  };
}
