import { isOfBank, type TinkAccount } from "../data/tink-account.ts";
import type { TinkContext } from "../tink-context.ts";
import { balanceRefreshesOf } from "./balance-refresh.ts";

/** An account as its bank had it when its balance was last asked for, where that was after everything was read. */
export async function withFreshBalance(
  { store, clock }: Pick<TinkContext, "store" | "clock">,
  account: TinkAccount,
): Promise<TinkAccount> {
  if (!isOfBank(account)) return account;
  const now = clock.now();
  const seen = (await balanceRefreshesOf(store, account.id))
    .filter(({ endsAt, succeeds }) => succeeds && endsAt <= now)
    .map(({ endsAt }) => endsAt);
  return { ...account, source: { ...account.source, seenAt: Math.max(account.source.seenAt, ...seen) } };
}
