import type { Account, ProviderBadge } from "../../lib/api.ts";

export interface BankAccounts {
  readonly bank: ProviderBadge;
  readonly connectionId: string;
  readonly accounts: readonly Account[];
}

/** Accounts by the connection they were read through, in the order they came. */
export function groupAccounts(accounts: readonly Account[]): BankAccounts[] {
  const groups = new Map<string, Account[]>();
  for (const account of accounts) {
    const group = groups.get(account.connectionId);
    if (group) group.push(account);
    else groups.set(account.connectionId, [account]);
  }
  return [...groups].flatMap(([connectionId, group]) => {
    const [first] = group;
    return first ? [{ bank: first.provider, connectionId, accounts: group }] : [];
  });
}
