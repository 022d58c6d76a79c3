import { fromDecimal } from "@sandbank/domain";
import type { Account, ProviderBadge } from "../../lib/api.ts";

export interface BankShare {
  readonly bank: ProviderBadge;
  /** Never negative: an overdrawn bank has no share of what is held. */
  readonly amountMinor: number;
}

/** How much of a currency lies at each bank, or is owed to it, largest first; banks with nothing are left out. */
export function bankShares(
  accounts: readonly Account[],
  currency: string,
  side: "held" | "owed",
): BankShare[] {
  const sums = new Map<string, { bank: ProviderBadge; amountMinor: number }>();
  for (const account of accounts) {
    if (!account.shared || account.currency !== currency || account.liability !== (side === "owed")) continue;
    const sum = sums.get(account.provider.id) ?? { bank: account.provider, amountMinor: 0 };
    sum.amountMinor += fromDecimal(account.balance.current, currency);
    sums.set(account.provider.id, sum);
  }
  return [...sums.values()]
    .filter(({ amountMinor }) => amountMinor > 0)
    .sort((a, b) => b.amountMinor - a.amountMinor);
}
